import type { ServiceForm } from '@frontdesk/shared/team-protocol.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import type { ChangeMark } from './people.ts';
import { listTeams, type Team } from './sites.ts';
import type { Tx } from './store.ts';

type Marked = { version: number; changedBy: string | null; changedAt: number | null };
/** A team as admins see it; members are those who may sign in. */
export type TeamOfSite = Team & { memberIds: string[] } & Marked;

const marked = (row: { version: number; changed_by: string | null; changed_at: number | null }): Marked => ({
  version: row.version,
  changedBy: row.changed_by,
  changedAt: row.changed_at === null ? null : Number(row.changed_at),
});

export async function listTeamsOfSites(tx: Tx): Promise<TeamOfSite[]> {
  const teams = await listTeams(tx);
  const marks = await tx
    .selectFrom('team')
    .select(['id', 'version', 'changed_by', 'changed_at'])
    .where('removed_at', 'is', null)
    .limit(limits.teamsPage)
    .execute();
  const marksOf = new Map(marks.map((row) => [row.id, marked(row)]));
  const members = await tx
    .selectFrom('membership')
    .innerJoin('staff', 'staff.id', 'membership.staff_id')
    .select(['team_id', 'staff_id'])
    .where('disabled_at', 'is', null)
    .orderBy('staff_id')
    .execute();
  const unmarked: Marked = { version: 0, changedBy: null, changedAt: null };
  return teams.map((team) => ({
    ...team,
    ...(marksOf.get(team.id) ?? unmarked),
    memberIds: members.filter((one) => one.team_id === team.id).map((one) => one.staff_id),
  }));
}

/** Teams of a site, to change them: two changes of one site's teams follow one another. Undefined when it is not there, or was removed. */
export async function lockTeam(tx: Tx, id: string): Promise<TeamOfSite | undefined> {
  const row = await tx.selectFrom('team').select('site_id').where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
  if (!row) return undefined;
  await lockTeamsOf(tx, row.site_id);
  return (await listTeamsOfSites(tx)).find((team) => team.id === id);
}

/** Also waits for whoever has just put a conversation into one of these queues. */
export async function lockTeamsOf(tx: Tx, siteId: string): Promise<void> {
  await tx.selectFrom('team').select('id').where('site_id', '=', siteId).orderBy('id').forUpdate().execute();
}

/** Whether a team is there, and stays so until the end of this unit of work: for whoever puts a conversation into its queue. */
export async function holdTeam(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('team').select('id').where('id', '=', id).where('removed_at', 'is', null).forShare().executeTakeFirst();
  return row !== undefined;
}

export async function markTeams(tx: Tx, ids: readonly string[], { by, at }: ChangeMark): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('team')
    .set((eb) => ({ version: eb('version', '+', 1), changed_by: by, changed_at: at }))
    .where('id', 'in', ids)
    .execute();
}

export async function renameTeam(tx: Tx, id: string, name: string): Promise<void> {
  await tx.updateTable('team').set({ name }).where('id', '=', id).execute();
}

/** The one general team of its site from now on. */
export async function makeGeneral(tx: Tx, { id, siteId }: Pick<Team, 'id' | 'siteId'>): Promise<void> {
  await tx.updateTable('team').set({ is_general: 0 }).where('site_id', '=', siteId).where('id', '!=', id).execute();
  await tx.updateTable('team').set({ is_general: 1 }).where('id', '=', id).execute();
}

/** Kept for what tells of the past; nobody is in it any more. */
export async function removeTeam(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable('team').set({ removed_at: at }).where('id', '=', id).execute();
  await tx.deleteFrom('membership').where('team_id', '=', id).execute();
}

export async function saveMembers(tx: Tx, teamId: string, joined: readonly string[], left: readonly string[]): Promise<void> {
  if (left.length > 0) await tx.deleteFrom('membership').where('team_id', '=', teamId).where('staff_id', 'in', left).execute();
  const rows = joined.map((staff_id) => ({ staff_id, team_id: teamId }));
  if (rows.length > 0)
    await tx
      .insertInto('membership')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** The position after the last of a site. */
export async function nextPosition(tx: Tx, siteId: string): Promise<number> {
  const row = await tx
    .selectFrom('team')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return Number(row?.last ?? -1) + 1;
}

/** How many conversations of a team wait, are with an advisor, are call-backs for later, or are messages that nobody has settled. */
export async function countOfTeam(tx: Tx, teamId: string): Promise<{ waiting: number; withAdvisors: number; messages: number; callBacks: number }> {
  const rows = await tx
    .selectFrom('conversation')
    .select((eb) => ['state', eb.fn.countAll<number | string>().as('count')])
    .where('team_id', '=', teamId)
    .where('state', 'in', ['queued', 'offered', 'assigned', 'leftMessage', 'callBack'])
    .groupBy('state')
    .execute();
  const of = (...states: string[]) => rows.reduce((sum, row) => sum + (states.includes(row.state) ? Number(row.count) : 0), 0);
  return { waiting: of('queued', 'offered'), withAdvisors: of('assigned'), messages: of('leftMessage'), callBacks: of('callBack') };
}

export type Service = { siteId: string; name: string; articles: number; teamId: string | null; required: string[]; preferred: string[] } & Marked;

/** Every service that a site has articles about, or that somebody has given to a team. */
export async function listServices(tx: Tx): Promise<Service[]> {
  const owned = await tx.selectFrom('service').selectAll().limit(5_000).execute();
  const written = await tx
    .selectFrom('article')
    .select((eb) => ['site_id', 'service', eb.fn.countAll<number | string>().as('count')])
    .groupBy(['site_id', 'service'])
    .limit(5_000)
    .execute();
  const found = new Map<string, Service>();
  const key = (siteId: string, name: string) => `${siteId} ${name}`;
  for (const row of owned) {
    const needs = { required: [], preferred: [], ...(JSON.parse(row.needs_json) as Partial<ServiceForm>) };
    const { required, preferred } = needs;
    found.set(key(row.site_id, row.name), { siteId: row.site_id, name: row.name, articles: 0, teamId: row.team_id, required, preferred, ...marked(row) });
  }
  for (const { site_id: siteId, service: name, count } of written) {
    const none: Service = { siteId, name, articles: 0, teamId: null, required: [], preferred: [], version: 0, changedBy: null, changedAt: null };
    found.set(key(siteId, name), { ...(found.get(key(siteId, name)) ?? none), articles: Number(count) });
  }
  return [...found.values()].sort((a, b) => a.siteId.localeCompare(b.siteId) || a.name.localeCompare(b.name, 'en'));
}

/** Guarded by the version that was read: false when somebody else saved in between. */
export async function saveService(tx: Tx, siteId: string, name: string, version: number, form: ServiceForm, { by, at }: ChangeMark): Promise<boolean> {
  const { teamId, required, preferred } = form;
  const values = { team_id: teamId, needs_json: JSON.stringify({ required, preferred }), version: version + 1, changed_by: by, changed_at: at };
  const row = await tx
    .insertInto('service')
    .values({ site_id: siteId, name, ...values })
    .onConflict((conflict) => conflict.columns(['site_id', 'name']).doUpdateSet(values).where('service.version', '=', version))
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}
