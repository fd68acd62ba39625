import type { DeskConversation, QueueSummary } from '@frontdesk/shared/desk';
import { clock } from '@frontdesk/shared/limits';

export type Level = 'ok' | 'atRisk' | 'late';

/** What a team promises, and when it is at risk: milliseconds since the resident asked for a person. */
export type Promised = { target: number; atRisk: number };

type Targets = Pick<QueueSummary, 'targetSeconds' | 'atRiskSeconds'>;
export const promisedBy = ({ targetSeconds, atRiskSeconds }: Targets): Promised => ({ target: targetSeconds * 1000, atRisk: atRiskSeconds * 1000 });

/** The promise of a team; of one that is not known here, as promises come. */
export function promiseOf(queues: readonly QueueSummary[], teamId: string | undefined): Promised {
  const queue = queues.find((one) => one.team.id === teamId);
  return queue ? promisedBy(queue) : clock;
}

export const levelOf = (waitedMs: number, { target, atRisk }: Promised): Level => (waitedMs >= target ? 'late' : waitedMs >= atRisk ? 'atRisk' : 'ok');

/** How much of the promise is left, from 1 to 0. */
export const shareLeft = (waitedMs: number, { target }: Promised): number => Math.min(1, Math.max(0, 1 - waitedMs / target));

/** `first`: the resident waits for a person's first words. `reply`: for the next ones, which no promise is on. */
export type ClockReading = { kind: 'first' | 'reply'; since: number };

type Waits = Pick<DeskConversation, 'state' | 'requestedAt' | 'answeredAt' | 'waitingSince' | 'callBack'>;

/** What the clock of a chat counts from; null when the resident waits for nothing. */
export const clockOf = ({ state, requestedAt, answeredAt, waitingSince, callBack }: Waits): ClockReading | null => {
  // A call has a time of its own, which is shown in words.
  if (callBack !== null) return null;
  if (state === 'wrapUp' || state === 'closed' || state === 'leftMessage') return null;
  if (requestedAt !== null && answeredAt === null) return { kind: 'first', since: requestedAt };
  return waitingSince === null ? null : { kind: 'reply', since: waitingSince };
};
