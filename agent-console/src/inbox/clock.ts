import type { DeskConversation } from '@frontdesk/shared/desk';
import { clock } from '@frontdesk/shared/limits';

export type Level = 'ok' | 'atRisk' | 'late';

export const levelOf = (waitedMs: number): Level => (waitedMs >= clock.target ? 'late' : waitedMs >= clock.atRisk ? 'atRisk' : 'ok');

/** How much of the promise is left, from 1 to 0. */
export const shareLeft = (waitedMs: number): number => Math.min(1, Math.max(0, 1 - waitedMs / clock.target));

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
