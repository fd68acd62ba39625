import type { UrgentKind } from '@frontdesk/shared/urgent';

/** What a message may tell of, as staff see it beside the name. */
export const urgentWords: Record<UrgentKind, string> = {
  life: 'danger to life',
  'self-harm': 'self-harm or suicide',
  child: 'a child at risk',
  'adult-abuse': 'an adult at risk',
  'domestic-abuse': 'domestic abuse',
  'homeless-tonight': 'nowhere to sleep tonight',
  'gas-fire': 'gas, fire or a dangerous building',
};

/** Told to supervisors: in which team somebody waits, and of what the first of them may have told. */
export const mayBeInDanger = ({ team, count, kind }: { team: string; count: number; kind: UrgentKind }): string =>
  count === 1 ? `Somebody may be in danger: ${team}, ${urgentWords[kind]}.` : `${count} people may be in danger: ${team}, the first with ${urgentWords[kind]}.`;
