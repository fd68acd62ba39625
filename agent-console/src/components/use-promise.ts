import type { QueueSummary } from '@frontdesk/shared/desk';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { promiseOf, type Promised } from '../inbox/clock.ts';

/** The queues that this console knows of: each clock goes by the promise of its chat's team. */
export const Queues = createContext<readonly QueueSummary[]>([]);

export const usePromise = (teamId: string | undefined): Promised => promiseOf(useContext(Queues), teamId);

/** The promise to whoever has waited since `since` in whichever queue. */
export function usePromiseSince(since: number | null): Promised {
  const queues = useContext(Queues);
  const queue = since === null ? undefined : queues.find((one) => one.longestSince === since);
  return promiseOf(queues, queue?.team.id);
}
