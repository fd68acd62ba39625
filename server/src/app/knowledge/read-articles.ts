import { articleLimits } from '@frontdesk/shared/article-form.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { articleStages, type KnowledgeCommands } from '@frontdesk/shared/knowledge-protocol.ts';
import { countArticleRecords, findArticleRecord, listArticleRecords, listArticleVersions } from '../../store/article-records.ts';
import { listSites, listTeams } from '../../store/sites.ts';
import { listNames, listStaff } from '../../store/staff.ts';
import { listServices } from '../../store/teams.ts';
import type { Deps } from '../deps.ts';
import { named } from '../people/people-view.ts';
import { RefusedError } from '../refused.ts';
import { viewArticle } from './article-views.ts';
import { todayAt } from './articles-now.ts';

const ownersMost = 2_000;

/** The calendar of the first site: articles of several sites have one review date. */
export async function todayOf({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<string> {
  const [site] = await store.read(listSites);
  return todayAt(clock(), site?.hours.timeZone ?? 'Europe/London');
}

type List = KnowledgeCommands['article.list'];

export async function listArticlePage(deps: Deps, { find, stage, siteId, from }: PayloadOf<List>): Promise<ResultOf<List>> {
  const today = await todayOf(deps);
  return deps.store.read(async (tx) => {
    const filter = { find, stage, siteId, today };
    const rows = await named(tx, await listArticleRecords(tx, filter, from, articleLimits.page));
    const owners = await listNames(
      tx,
      rows.flatMap(({ ownerId }) => ownerId ?? []),
    );
    const all = await listSites(tx);
    const sites = new Map(all.map((site) => [site.id, site.name]));
    const count = (of: typeof stage) => countArticleRecords(tx, { ...filter, stage: of });
    const counts = { all: await count(null) } as ResultOf<List>['counts'];
    for (const one of articleStages) counts[one] = await count(one);
    return {
      articles: rows.map(({ siteIds, ownerId, ...row }) => ({
        ...row,
        siteNames: siteIds.map((id) => sites.get(id) ?? id),
        ownerName: ownerId === null ? null : (owners.get(ownerId) ?? null),
      })),
      total: stage === null ? counts.all : counts[stage],
      sites: all.map(({ id, name }) => ({ id, name })),
      counts,
    };
  });
}

export async function articleOptions(deps: Deps): Promise<ResultOf<KnowledgeCommands['article.options']>> {
  const today = await todayOf(deps);
  return deps.store.read(async (tx) => {
    const [sites, teams, services, staff] = [await listSites(tx), await listTeams(tx), await listServices(tx), await listStaff(tx)];
    const general = (siteId: string) => teams.find((team) => team.siteId === siteId && team.isGeneral);
    return {
      today,
      sites: sites.map(({ id, name }) => ({ id, name })),
      services: services.map(({ siteId, name, teamId }) => ({
        siteId,
        name,
        teamName: (teams.find(({ id }) => id === teamId) ?? general(siteId))?.name ?? '',
      })),
      owners: staff.slice(0, ownersMost).map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
      topics: deps.knowledge.topics(),
    };
  });
}

export async function readArticle(deps: Deps, articleId: string): Promise<ResultOf<KnowledgeCommands['article.read']>> {
  return deps.store.read(async (tx) => {
    const article = await findArticleRecord(tx, articleId);
    if (!article) throw new RefusedError('notFound');
    return { article: await viewArticle(tx, article) };
  });
}

type History = KnowledgeCommands['article.history'];

export async function articleHistory(deps: Deps, { articleId, before }: PayloadOf<History>): Promise<ResultOf<History>> {
  return deps.store.read(async (tx) => {
    const found = await listArticleVersions(tx, articleId, before, articleLimits.versionsPage + 1);
    const names = await listNames(
      tx,
      found.flatMap(({ by }) => by ?? []),
    );
    const versions = found
      .slice(0, articleLimits.versionsPage)
      .map((one) => ({ ...one, by: one.by === null ? 'Frontdesk' : (names.get(one.by) ?? 'Somebody who has left') }));
    return { versions, more: found.length > articleLimits.versionsPage };
  });
}
