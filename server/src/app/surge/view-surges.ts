import type { Surge as SurgeView } from '@frontdesk/shared/surge-protocol.ts';
import { servingTeams } from '../../domain/surge/in-force.ts';
import type { Surge } from '../../domain/surge/surge.ts';
import { listSites, listTeams, type Site, type Team } from '../../store/sites.ts';
import { staffNames } from '../../store/surges.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';

export const somebody = 'Somebody who has left';

function view(deps: Deps, surge: Surge, site: Site | undefined, teams: readonly Team[], names: ReadonlyMap<string, string>): SurgeView {
  const { reason, otherReason, startsAt, endsAt, endedAt, extendsHours, extraCapacity, banner, createdAt, version } = surge;
  const article = surge.pinnedArticleId === null ? undefined : deps.knowledge.article(surge.siteId, surge.pinnedArticleId);
  const nameOf = (id: string) => names.get(id) ?? somebody;
  return {
    id: surge.id,
    siteId: surge.siteId,
    siteName: site?.name ?? '',
    timeZone: site?.hours.timeZone ?? 'Europe/London',
    ...{ reason, otherReason, startsAt, endsAt, endedAt, extendsHours, extraCapacity, banner, createdAt, version },
    teams: surge.teamIds.flatMap((id) => teams.filter((team) => team.id === id).map(({ name }) => ({ id, name }))),
    servingTeamIds: servingTeams(surge, new Map(teams.map((team) => [team.id, team.siteId]))),
    pinned: article ? { articleId: article.id, question: article.question } : null,
    createdBy: nameOf(surge.createdBy),
    endedBy: surge.endedBy === null ? null : nameOf(surge.endedBy),
  };
}

/** Surges as staff see them, in the order given. */
export async function viewSurges(deps: Deps, tx: Tx, surges: readonly Surge[]): Promise<SurgeView[]> {
  if (surges.length === 0) return [];
  const [sites, teams] = [await listSites(tx), await listTeams(tx)];
  const ids = surges.flatMap(({ createdBy, endedBy }) => (endedBy === null ? [createdBy] : [createdBy, endedBy]));
  const names = await staffNames(tx, ids);
  return surges.map((surge) =>
    view(
      deps,
      surge,
      sites.find((site) => site.id === surge.siteId),
      teams,
      names,
    ),
  );
}

/** What every console knows of surges. */
export const deskSurges = (deps: Deps): Promise<SurgeView[]> => deps.store.read((tx) => viewSurges(deps, tx, deps.surges.known(deps.clock())));
