import type { Status } from '@frontdesk/shared/vocabulary.ts';
import type { DutyTable } from './schema.ts';
import type { Tx } from './store.ts';

/** Locks what an advisor has set, so that two changes of one person follow one another. */
async function lockPresence(tx: Tx, staffId: string): Promise<{ status: Status; capacity: number; seen_at: number | null } | undefined> {
  return tx.selectFrom('presence').select(['status', 'capacity', 'seen_at']).where('staff_id', '=', staffId).forUpdate().executeTakeFirst();
}

/**
 * Writes down what an advisor can take from `at` on, if that is something else than before. Called in the transaction that changes their status, capacity,
 * teams or connection. `connected`: undefined leaves it as it is.
 */
export async function noteDuty(tx: Tx, staffId: string, at: number, connected?: boolean): Promise<void> {
  const presence = await lockPresence(tx, staffId);
  if (!presence) return;
  const isConnected = connected ?? presence.seen_at !== null;
  if (isConnected !== (presence.seen_at !== null))
    await tx
      .updateTable('presence')
      .set({ seen_at: isConnected ? at : null })
      .where('staff_id', '=', staffId)
      .execute();
  const teams = await tx.selectFrom('membership').select('team_id').where('staff_id', '=', staffId).orderBy('team_id').execute();
  const next = {
    is_connected: isConnected ? 1 : 0,
    status: presence.status,
    capacity: presence.capacity,
    team_ids_json: JSON.stringify(teams.map((team) => team.team_id)),
  };
  const last = await tx.selectFrom('duty').selectAll().where('staff_id', '=', staffId).orderBy('n', 'desc').limit(1).executeTakeFirst();
  if (last && same(last, next)) return;
  await tx
    .insertInto('duty')
    // A clock that was set back does not turn the order of the rows.
    .values({ staff_id: staffId, n: (last?.n ?? 0) + 1, at: Math.max(at, last?.at ?? 0), ...next })
    .execute();
}

type State = Pick<DutyTable, 'is_connected' | 'status' | 'capacity' | 'team_ids_json'>;
const same = (one: State, other: State): boolean =>
  one.is_connected === other.is_connected && one.status === other.status && one.capacity === other.capacity && one.team_ids_json === other.team_ids_json;

/** Those that are written down as connected, and since when that is not known for certain. */
export async function listSeen(tx: Tx): Promise<{ staffId: string; seenAt: number }[]> {
  const rows = await tx.selectFrom('presence').select(['staff_id', 'seen_at']).where('seen_at', 'is not', null).limit(20_000).execute();
  return rows.map((row) => ({ staffId: row.staff_id, seenAt: Number(row.seen_at) }));
}

/** They were still connected at `at`. */
export async function markSeen(tx: Tx, staffIds: readonly string[], at: number): Promise<void> {
  if (staffIds.length === 0) return;
  await tx.updateTable('presence').set({ seen_at: at }).where('staff_id', 'in', staffIds).where('seen_at', '<', at).execute();
}

/** Changes of [from, to), in each advisor's order. */
export async function listDuty(tx: Tx, from: number, to: number, most: number): Promise<DutyTable[]> {
  return tx.selectFrom('duty').selectAll().where('at', '>=', from).where('at', '<', to).orderBy('at').orderBy('n').limit(most).execute();
}

/** So many pairs in one question: SQLite takes no deeper chain of conditions than a thousand. */
const pairsMost = 200;

/** What everybody could take at `at`: each advisor's last row before it. */
export async function dutyAt(tx: Tx, at: number): Promise<DutyTable[]> {
  const last = await tx
    .selectFrom('presence')
    .select((eb) => [
      'staff_id',
      eb
        .selectFrom('duty')
        .select('duty.n')
        .whereRef('duty.staff_id', '=', 'presence.staff_id')
        .where('duty.at', '<', at)
        .orderBy('duty.at', 'desc')
        .orderBy('duty.n', 'desc')
        .limit(1)
        .as('n'),
    ])
    .limit(20_000)
    .execute();
  const pairs = last.flatMap(({ staff_id, n }) => (n === null ? [] : [{ staff_id, n }]));
  const found: DutyTable[] = [];
  for (let from = 0; from < pairs.length; from += pairsMost) {
    const some = pairs.slice(from, from + pairsMost);
    const rows = tx
      .selectFrom('duty')
      .selectAll()
      .where((eb) => eb.or(some.map(({ staff_id, n }) => eb.and([eb('staff_id', '=', staff_id), eb('n', '=', n)]))));
    found.push(...(await rows.execute()));
  }
  return found;
}
