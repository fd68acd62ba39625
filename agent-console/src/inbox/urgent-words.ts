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
