import type { SettledAs, AskedTable } from '../../store/asked-table.ts';
import { lockAsked, settleAsked } from '../../store/asked-rows.ts';
import { listNames } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { RefusedError } from '../refused.ts';

type Act = { at: number; by: string; as: SettledAs };

/**
 * Takes questions off the list by an act, inside its unit of work, and answers those that were on it, newest first. Throws RefusedError notFound where none is there,
 * and changedMeanwhile, with who and when, where somebody has settled them all before.
 */
export async function takeUp(tx: Tx, rows: readonly string[], act: Act): Promise<AskedTable[]> {
  const there = await lockAsked(tx, rows);
  const [first] = there;
  if (!first) throw new RefusedError('notFound');
  const open = there.filter(({ settled_at }) => settled_at === null);
  if (open.length === 0) {
    const by = first.settled_by === null ? undefined : (await listNames(tx, [first.settled_by])).get(first.settled_by);
    throw new RefusedError('changedMeanwhile', by === undefined ? {} : { changed: { by, at: Number(first.settled_at) } });
  }
  await settleAsked(
    tx,
    open.map(({ id }) => id),
    act,
  );
  return open;
}
