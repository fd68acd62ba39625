import type { QueueSummary } from '@frontdesk/shared/desk';
import type { UrgentKind } from '@frontdesk/shared/urgent';

/** A team in whose queue somebody waits who may be in danger; `kind` is of the one who waits longest. */
export type UrgentAlert = { teamId: string; team: string; count: number; kind: UrgentKind };

/** Whom supervisors are alerted to at once, however short the wait, in the order of the teams. */
export const urgentAlerts = (queues: readonly Pick<QueueSummary, 'team' | 'urgent'>[]): UrgentAlert[] =>
  queues.flatMap(({ team, urgent }) => (urgent === null ? [] : [{ teamId: team.id, team: team.name, ...urgent }]));
