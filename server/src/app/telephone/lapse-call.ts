import { findCall, lockPresence } from '../../store/calls.ts';
import type { Deps } from '../deps.ts';
import { closeCall, tellOfCall } from './open-call.ts';

/** A call that nobody ended, or that an advisor was kept for and that never came, is over: a telephone system that failed must not keep anybody from work. */
export async function lapseCall(deps: Deps, id: string): Promise<void> {
  const lapsed = await deps.store.transaction(async (tx) => {
    const found = await findCall(tx, id);
    if (!found) return undefined;
    await lockPresence(tx, found.staffId);
    const call = await findCall(tx, id);
    const now = deps.clock();
    // Ended, or come, since the timer was claimed.
    if (!call || call.endedAt !== null || call.dueAt > now) return undefined;
    await closeCall(tx, call, call.reference === null ? 'unclaimed' : 'tooLong', { at: now, actor: 'system' });
    return call;
  });
  if (!lapsed) return;
  if (lapsed.reference !== null) deps.log.warn({ call: lapsed.id, staff: lapsed.staffId }, 'a call was never reported as ended; it was ended');
  tellOfCall(deps, lapsed.staffId);
}
