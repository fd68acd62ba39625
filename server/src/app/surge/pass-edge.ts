import { overAt } from '../../domain/surge/surge.ts';
import { addSurgeChange, findSurge } from '../../store/surges.ts';
import type { Deps } from '../deps.ts';
import { tellSurge } from './tell-surge.ts';

/** A surge began or ended by the clock. It did so in every process without this: here it is written down, once, at its time, and everyone is told. */
export async function passEdge(deps: Deps, surgeId: string, edge: string): Promise<void> {
  const now = deps.clock();
  const surge = await deps.store.transaction(async (tx) => {
    const one = await findSurge(tx, surgeId);
    const at = one && (edge === 'start' ? one.startsAt : overAt(one));
    // Moved or ended since this was owed: another row says when.
    if (!one || at === undefined || at > now || one.endedAt !== null) return undefined;
    const act = edge === 'start' ? 'began' : 'reverted';
    await addSurgeChange(tx, { id: `${surgeId}-${act}-${at}`, surgeId, at, actor: 'system', act, after: one });
    return one;
  });
  if (surge) await tellSurge(deps, surge.siteId);
}
