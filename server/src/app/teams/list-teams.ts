import type { ResultOf } from '@frontdesk/shared/commands.ts';
import type { ServiceRecord, TeamCommands, TeamRecord } from '@frontdesk/shared/team-protocol.ts';
import { listPeople, listSkills } from '../../store/people.ts';
import { listSites } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import { listServices, listTeamsOfSites, type Service, type TeamOfSite } from '../../store/teams.ts';
import type { Deps } from '../deps.ts';
import { named } from '../people/people-view.ts';
import { RefusedError } from '../refused.ts';
import { requireRole } from '../staff/me.ts';

export function teamView({ id, siteId, isGeneral, name, memberIds, version, changedBy, changedAt }: TeamOfSite): TeamRecord {
  return { id, siteId, isGeneral, form: { name, memberIds }, version, changedBy, changedAt };
}

/** A team as it is now; throws RefusedError notFound. */
export async function readTeam(tx: Tx, id: string): Promise<TeamRecord> {
  const [team] = await named(
    tx,
    (await listTeamsOfSites(tx)).filter((one) => one.id === id),
  );
  if (!team) throw new RefusedError('notFound');
  return teamView(team);
}

export function serviceView(
  { siteId, name, articles, teamId, required, preferred, version, changedBy, changedAt }: Service,
  teams: readonly TeamOfSite[],
): ServiceRecord {
  const ofSite = teams.filter((team) => team.siteId === siteId);
  const owner = ofSite.find((team) => team.id === teamId) ?? ofSite.find((team) => team.isGeneral) ?? ofSite[0];
  return { siteId, name, articles, form: { teamId: owner?.id ?? '', required, preferred }, version, changedBy, changedAt };
}

/** Teams and services of every site. */
export async function listTeams(deps: Deps, staffId: string): Promise<ResultOf<TeamCommands['team.list']>> {
  await requireRole(deps, staffId, 'supervisor');
  return deps.store.read(async (tx) => {
    const teams = await listTeamsOfSites(tx);
    return {
      now: deps.clock(),
      sites: (await listSites(tx)).map(({ id, name }) => ({ id, name })),
      teams: (await named(tx, teams)).map(teamView),
      services: (await named(tx, await listServices(tx))).map((service) => serviceView(service, teams)),
      people: (await listPeople(tx)).flatMap(({ id, firstName, lastName, disabledAt }) =>
        disabledAt === null ? [{ id, name: `${firstName} ${lastName}` }] : [],
      ),
      skills: await listSkills(tx),
    };
  });
}
