import type { ResultOf } from '@frontdesk/shared/commands.ts';
import { surgeLimits } from '@frontdesk/shared/surge.ts';
import type { SurgeCommands } from '@frontdesk/shared/surge-protocol.ts';
import { listSites, listTeams } from '../../store/sites.ts';
import { countMembers, listSurgeChanges, listSurgesAfter, listSurgesBefore, staffNames } from '../../store/surges.ts';
import type { Deps } from '../deps.ts';
import { requireRole } from '../staff/me.ts';
import { somebody, viewSurges } from './view-surges.ts';

const changesMost = 1_000;

/** Every surge that is on or to come, the last ones that are over, and what was done to them by whom. */
export async function listSurges(deps: Deps, staffId: string): Promise<ResultOf<SurgeCommands['surge.list']>> {
  await requireRole(deps, staffId, 'supervisor');
  const now = deps.clock();
  return deps.store.read(async (tx) => {
    const [sites, teams, members] = [await listSites(tx), await listTeams(tx), await countMembers(tx)];
    const current = await listSurgesAfter(tx, now);
    const past = await listSurgesBefore(tx, now, surgeLimits.historyPage);
    const changes = await listSurgeChanges(
      tx,
      [...current, ...past].map(({ id }) => id),
      changesMost,
    );
    const names = await staffNames(
      tx,
      changes.map(({ actor }) => actor),
    );
    const ofEverySite = teams.map(({ id, name, siteId }) => {
      const site = sites.length > 1 ? `${sites.find((one) => one.id === siteId)?.name ?? ''}: ` : '';
      return { id, name: site + name, members: members.get(id) ?? 0 };
    });
    return {
      now,
      sites: sites.map(({ id, name, hours }) => ({ id, name, timeZone: hours.timeZone, teams: ofEverySite })),
      current: await viewSurges(deps, tx, current),
      past: await viewSurges(deps, tx, past),
      changes: changes.map(({ surgeId, act, at, actor, after }) => ({
        surgeId,
        act,
        at,
        by: actor === 'system' ? null : (names.get(actor) ?? somebody),
        endsAt: after.endsAt,
      })),
    };
  });
}
