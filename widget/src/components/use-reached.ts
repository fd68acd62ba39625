import type { ResidentConversation } from '@frontdesk/shared/resident-protocol.ts';
import { useEffect, useState } from 'preact/hooks';

type Waits = Pick<ResidentConversation, 'callFrom' | 'someoneThere'>;

/** Whether a call instead of waiting is offered by now: from the team's own time on, and at once where everyone has gone. `offset`: the server's clock less this one. */
export function useReached(waiting: Waits | null, offset: number): boolean {
  const from = waiting?.callFrom ?? null;
  const left = from === null ? null : waiting?.someoneThere === false ? 0 : Math.max(0, from - Date.now() - offset);
  const [reached, setReached] = useState(left === 0);
  useEffect(() => {
    setReached(left === 0);
    if (left === null || left === 0) return;
    const timer = setTimeout(() => setReached(true), left);
    return () => clearTimeout(timer);
  }, [from, offset, waiting?.someoneThere]);
  return reached && left !== null;
}
