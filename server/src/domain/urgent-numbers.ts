import type { EmergencyNumber } from '@frontdesk/shared/hours.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import type { UrgentKind } from '@frontdesk/shared/urgent.ts';

const number = (label: string, phone: string, detail = ''): EmergencyNumber => ({ label, phone, detail });

const emergency = number('Police, fire or ambulance', '999', 'If somebody is in danger now');
const nhs = number('NHS', '111', 'For urgent medical help, day and night');
/** The bodies' own public lines, of the whole country. */
const national: Record<UrgentKind, readonly EmergencyNumber[]> = {
  life: [emergency, nhs],
  'self-harm': [
    emergency,
    number('Samaritans', '116 123', 'Somebody to talk to, free, day and night'),
    number('NHS', '111', 'Choose the mental health option'),
  ],
  child: [
    emergency,
    number('NSPCC helpline', '0808 800 5000', 'If you are worried about a child'),
    number('Childline', '0800 1111', 'For children and young people'),
  ],
  'adult-abuse': [emergency],
  'domestic-abuse': [
    number('Police', '999', 'If you cannot speak, press 55 when you are asked'),
    number('National Domestic Abuse Helpline', '0808 2000 247', 'Free and in confidence, day and night'),
  ],
  'homeless-tonight': [number('Shelter', '0808 800 4444', 'Housing advice in an emergency')],
  'gas-fire': [
    number('Gas emergency', '0800 111 999', 'If you smell gas, day and night'),
    number('Fire', '999', 'If there is fire, smoke or danger'),
    number('Power cut', '105', 'For fallen or damaged power lines'),
  ],
};

/** How councils name the line that harm to somebody is reported to. */
const reportedTo: Partial<Record<UrgentKind, RegExp>> = {
  child: /safeguard|child|social (care|service|work)/i,
  'adult-abuse': /safeguard|adult|social (care|service|work)/i,
  'domestic-abuse': /safeguard|domestic|social (care|service|work)/i,
};

/**
 * Whom to ring at once, with the council's own lines after those of the whole country; each number once. What is done to somebody can be reported to the council:
 * its line for that stands second.
 */
export function urgentNumbers(kind: UrgentKind, ofSite: readonly EmergencyNumber[]): EmergencyNumber[] {
  const digits = (phone: string): string => phone.replace(/\D/g, '');
  const [first, ...others] = national[kind];
  const report = ofSite.find(({ label, detail }) => reportedTo[kind]?.test(`${label} ${detail}`));
  const all = [first, report && forReport(report), ...others, ...ofSite].filter((one) => one !== undefined);
  return all.filter((one, at) => all.findIndex((other) => digits(other.phone) === digits(one.phone)) === at);
}

const forReport = ({ detail, ...line }: EmergencyNumber): EmergencyNumber => ({
  ...line,
  detail: ['To report it to the council', detail].filter(Boolean).join('. ').slice(0, limits.emergencyDetail),
});
