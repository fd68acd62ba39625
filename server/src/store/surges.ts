import type { SurgeAct } from '@frontdesk/shared/surge.ts';
import type { Surge } from '../domain/surge/surge.ts';
import type { Tx } from './store.ts';
import type { SurgeTable } from './surge-tables.ts';

const toSurge = (row: SurgeTable): Surge => ({
  id: row.id,
  siteId: row.site_id,
  reason: row.reason,
  otherReason: row.other_reason,
  banner: row.banner,
  pinnedArticleId: row.pinned_article_id,
  extraCapacity: row.extra_capacity,
  teamIds: JSON.parse(row.team_ids_json) as string[],
  extendsHours: row.extends_hours === 1,
  startsAt: Number(row.starts_at),
  endsAt: Number(row.ends_at),
  endedAt: row.ended_at === null ? null : Number(row.ended_at),
  endedBy: row.ended_by,
  createdBy: row.created_by,
  createdAt: Number(row.created_at),
  version: row.version,
});

const toRow = (surge: Surge): SurgeTable => ({
  id: surge.id,
  site_id: surge.siteId,
  reason: surge.reason,
  other_reason: surge.otherReason,
  banner: surge.banner,
  pinned_article_id: surge.pinnedArticleId,
  extra_capacity: surge.extraCapacity,
  team_ids_json: JSON.stringify(surge.teamIds),
  extends_hours: surge.extendsHours ? 1 : 0,
  starts_at: surge.startsAt,
  ends_at: surge.endsAt,
  ended_at: surge.endedAt,
  ended_by: surge.endedBy,
  created_by: surge.createdBy,
  created_at: surge.createdAt,
  version: surge.version,
});

/** Goes up with every change of any surge: whoever knows those of a mark need not read them again. */
export async function surgesMark(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('surge')
    .select((eb) => eb.fn.sum<number | string | null>('version').as('mark'))
    .executeTakeFirst();
  return Number(row?.mark ?? 0);
}

/** Those that were not over at a time, the first first. A site has one on and at most `plannedMost` to come. */
export async function listSurgesAfter(tx: Tx, at: number): Promise<Surge[]> {
  const rows = await tx
    .selectFrom('surge')
    .selectAll()
    .where('ends_at', '>', at)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', at)]))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(5_000)
    .execute();
  return rows.map(toSurge);
}

/** Those that were over at a time, the newest first. */
export async function listSurgesBefore(tx: Tx, at: number, most: number): Promise<Surge[]> {
  const rows = await tx
    .selectFrom('surge')
    .selectAll()
    .where((eb) => eb.or([eb('ends_at', '<=', at), eb('ended_at', '<=', at)]))
    .orderBy((eb) => eb.fn.coalesce('ended_at', 'ends_at'), 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toSurge);
}

/** Those of a site that were on at any time in [from, to), the first first. */
export async function listSurgesBetween(tx: Tx, { siteId, from, to }: { siteId: string; from: number; to: number }, most: number): Promise<Surge[]> {
  const rows = await tx
    .selectFrom('surge')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    // One that was cancelled before it began was never on.
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb.and([eb('ended_at', '>', from), eb('ended_at', '>', eb.ref('starts_at'))])]))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toSurge);
}

export async function findSurge(tx: Tx, id: string): Promise<Surge | undefined> {
  const row = await tx.selectFrom('surge').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toSurge(row);
}

/** Whoever adds or changes one has the turn 'surge'. */
export async function addSurge(tx: Tx, surge: Surge): Promise<void> {
  await tx.insertInto('surge').values(toRow(surge)).execute();
}

export async function saveSurge(tx: Tx, surge: Surge): Promise<void> {
  const { id, ...values } = toRow(surge);
  await tx.updateTable('surge').set(values).where('id', '=', id).execute();
}

export type StoredAct = { id: string; surgeId: string; at: number; actor: string; act: SurgeAct; after: Surge };

/** Keeps what was done, with the surge as it was from then on. One of the same id is kept once. */
export async function addSurgeChange(tx: Tx, { id, surgeId, at, actor, act, after }: StoredAct): Promise<void> {
  await tx
    .insertInto('surge_change')
    .values({ id, surge_id: surgeId, at, actor, act, body_json: JSON.stringify(after) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** What was done to some surges, in the order in which it was done. */
export async function listSurgeChanges(tx: Tx, surgeIds: readonly string[], most: number): Promise<StoredAct[]> {
  if (surgeIds.length === 0) return [];
  const rows = await tx.selectFrom('surge_change').selectAll().where('surge_id', 'in', surgeIds).orderBy('at').orderBy('id').limit(most).execute();
  return rows.map((row) => ({
    id: row.id,
    surgeId: row.surge_id,
    at: Number(row.at),
    actor: row.actor,
    act: row.act,
    after: JSON.parse(row.body_json) as Surge,
  }));
}

/** Whole names, also of those who can no longer sign in. */
export async function staffNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('staff')
    .select(['id', 'first_name', 'last_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, `${row.first_name} ${row.last_name}`]));
}

/** How many people who may sign in each team has; a team without any is not in it. */
export async function countMembers(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('staff', 'staff.id', 'membership.staff_id')
    .select(['team_id', (eb) => eb.fn.countAll<number | string>().as('number')])
    .where('disabled_at', 'is', null)
    .groupBy('team_id')
    .execute();
  return new Map(rows.map((row) => [row.team_id, Number(row.number)]));
}
