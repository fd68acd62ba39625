import type { Needs } from '../domain/conversation.ts';
import type { Span, WeeklyHours } from '../domain/hours.ts';
import type { SiteTable } from './schema.ts';
import type { Tx } from './store.ts';

export type Site = {
  id: string;
  name: string;
  assistantName: string;
  greeting: string;
  privacyUrl: string;
  hours: WeeklyHours;
  origins: string[];
};
export type Team = { id: string; siteId: string; name: string; isGeneral: boolean };

const toSite = (row: SiteTable): Site => ({
  id: row.id,
  name: row.name,
  assistantName: row.assistant_name,
  greeting: row.greeting,
  privacyUrl: row.privacy_url,
  hours: { timeZone: row.time_zone, spans: JSON.parse(row.hours_json) as Span[] },
  origins: JSON.parse(row.origins_json) as string[],
});

export async function addSite(tx: Tx, site: Site): Promise<void> {
  await tx
    .insertInto('site')
    .values({
      id: site.id,
      name: site.name,
      assistant_name: site.assistantName,
      greeting: site.greeting,
      privacy_url: site.privacyUrl,
      time_zone: site.hours.timeZone,
      hours_json: JSON.stringify(site.hours.spans),
      origins_json: JSON.stringify(site.origins),
    })
    .execute();
}

/** Answers whether the site is there. */
export async function setHours(tx: Tx, siteId: string, spans: Span[]): Promise<boolean> {
  const row = await tx
    .updateTable('site')
    .set({ hours_json: JSON.stringify(spans) })
    .where('id', '=', siteId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The origins that may embed the chat, in place of those before. Answers whether the site is there. */
export async function setOrigins(tx: Tx, siteId: string, origins: string[]): Promise<boolean> {
  const row = await tx
    .updateTable('site')
    .set({ origins_json: JSON.stringify(origins) })
    .where('id', '=', siteId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function listSites(tx: Tx): Promise<Site[]> {
  return (await tx.selectFrom('site').selectAll().orderBy('id').limit(1000).execute()).map(toSite);
}

export async function addTeam(tx: Tx, team: Team, position: number): Promise<void> {
  await tx
    .insertInto('team')
    .values({ id: team.id, site_id: team.siteId, name: team.name, is_general: team.isGeneral ? 1 : 0, position, removed_at: null })
    .execute();
}

/** The general team first, then in the order they were made. */
export async function listTeams(tx: Tx): Promise<Team[]> {
  const rows = await tx
    .selectFrom('team')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('site_id')
    .orderBy('is_general', 'desc')
    .orderBy('position')
    .limit(1000)
    .execute();
  return rows.map((row) => ({ id: row.id, siteId: row.site_id, name: row.name, isGeneral: row.is_general === 1 }));
}

/** The same with those that were removed, for what tells of the past. */
export async function listTeamsEver(tx: Tx): Promise<Pick<Team, 'id' | 'siteId' | 'name'>[]> {
  const rows = await tx.selectFrom('team').select(['id', 'site_id', 'name']).limit(5000).execute();
  return rows.map((row) => ({ id: row.id, siteId: row.site_id, name: row.name }));
}

export async function setServiceTeam(tx: Tx, siteId: string, name: string, teamId: string): Promise<void> {
  await tx
    .insertInto('service')
    .values({ site_id: siteId, name, team_id: teamId })
    .onConflict((conflict) => conflict.columns(['site_id', 'name']).doUpdateSet({ team_id: teamId }))
    .execute();
}

/** The skills that conversations about an article's service need. */
export async function needsOfArticle(tx: Tx, siteId: string, articleId: string): Promise<Pick<Needs, 'required' | 'preferred'>> {
  const row = await tx
    .selectFrom('article')
    .innerJoin('service', (join) => join.onRef('service.site_id', '=', 'article.site_id').onRef('service.name', '=', 'article.service'))
    .select('needs_json')
    .where('article.site_id', '=', siteId)
    .where('article.id', '=', articleId)
    .executeTakeFirst();
  return { required: [], preferred: [], ...(row ? (JSON.parse(row.needs_json) as Partial<Needs>) : {}) };
}

/** The team that owns a service; undefined when none does. */
export async function teamOfService(tx: Tx, siteId: string, name: string): Promise<string | undefined> {
  const row = await tx.selectFrom('service').select('team_id').where('site_id', '=', siteId).where('name', '=', name).executeTakeFirst();
  return row?.team_id;
}
