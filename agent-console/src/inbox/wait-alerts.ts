import type { QueueSummary } from '@frontdesk/shared/desk';

/** A team in whose queue somebody waits longer than it says supervisors should bear. `since`: the one who has been in it longest came. */
export type WaitAlert = { teamId: string; team: string; since: number; alertSeconds: number; waiting: number };

type Queue = Pick<QueueSummary, 'team' | 'waiting' | 'inQueueSince' | 'alertSeconds'>;

/** Whom a supervisor is alerted to, who waits longest first. */
export const waitAlerts = (queues: readonly Queue[], now: number): WaitAlert[] =>
  queues
    .flatMap(({ team, waiting, inQueueSince: since, alertSeconds }) =>
      since !== null && now - since >= alertSeconds * 1000 ? [{ teamId: team.id, team: team.name, since, alertSeconds, waiting }] : [],
    )
    .sort((a, b) => a.since - b.since);
