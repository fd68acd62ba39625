import type { Role } from '@frontdesk/shared/vocabulary.ts';
import type { EmergencyNumber } from '@frontdesk/shared/hours.ts';
import { roundTheClock } from '../../domain/hours.ts';
import type { Site, Team } from '../../store/sites.ts';

export const demoSite: Site = {
  id: 'main',
  name: 'Fernshire Council',
  assistantName: 'Fernshire assistant',
  greeting: 'Hello. Ask me about council services, such as bins, schools, roads or council tax. You can speak to a person at any time.',
  privacyUrl: '/privacy',
  // Round the clock, so that it can be tried at any time; a real site has its own.
  hours: roundTheClock('Europe/London'),
  origins: [],
};

/** From the numbers that Ofcom keeps for made-up places, besides those of the whole country. */
export const demoEmergency: EmergencyNumber[] = [
  { label: 'Police, fire or ambulance', phone: '999', detail: 'When somebody is in danger' },
  { label: 'Worried about a child or an adult', phone: '01632 960 911', detail: 'Day and night', url: 'https://fernshire.example/worried-about-somebody' },
  { label: 'Dangerous road, tree or building', phone: '01632 960 912', detail: 'When our offices are closed' },
];

const team = (id: string, name: string, isGeneral = false): Team => ({ id, siteId: 'main', name, isGeneral });
export const demoTeams: Team[] = [
  team('general', 'General', true),
  team('school-admissions', 'School admissions'),
  team('highways', 'Highways'),
  team('adult-social-care', 'Adult social care'),
  team('council-tax', 'Council tax'),
];

/** Services that a specialist team owns; every other belongs to the general team. */
export const demoServices: Record<string, string> = {
  'School admissions': 'school-admissions',
  Schools: 'school-admissions',
  'School transport': 'school-admissions',
  SEND: 'school-admissions',
  'Early years': 'school-admissions',
  Highways: 'highways',
  'Adult social care': 'adult-social-care',
  'Adult safeguarding': 'adult-social-care',
  'Council tax': 'council-tax',
  Benefits: 'council-tax',
  'Business rates': 'council-tax',
};

type DemoPerson = { login: string; firstName: string; lastName: string; role: Role; teamIds: string[] };
const person = (login: string, firstName: string, lastName: string, role: Role, ...teamIds: string[]): DemoPerson => ({
  login,
  firstName,
  lastName,
  role,
  teamIds,
});
export const demoStaff: DemoPerson[] = [
  person('advisor1', 'Sam', 'Carter', 'advisor', 'general'),
  person('advisor2', 'Priya', 'Shah', 'advisor', 'general', 'council-tax'),
  person('advisor3', 'Tom', 'Ellis', 'advisor', 'general', 'adult-social-care'),
  person('schools1', 'Maria', 'Lopez', 'advisor', 'school-admissions'),
  person('schools2', 'Daniel', 'Okafor', 'advisor', 'school-admissions'),
  person('highways1', 'Helen', 'Wright', 'advisor', 'highways'),
  person('supervisor', 'Grace', 'Bennett', 'supervisor'),
  person('admin', 'Alex', 'Morgan', 'admin'),
];
export const demoEmail = (login: string): string => `${login}@fernshire.example`;
