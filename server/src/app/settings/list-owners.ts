import type { ResultOf } from '@frontdesk/shared/commands.ts';
import type { SettingsCommands } from '@frontdesk/shared/settings-protocol.ts';
import { listSites, listTeams } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { requireRole } from '../staff/me.ts';

/** The sites and teams that have settings. */
export async function listOwners(deps: Deps, staffId: string): Promise<ResultOf<SettingsCommands['setting.list']>> {
  await requireRole(deps, staffId, 'supervisor');
  return deps.store.read(async (tx) => ({
    sites: (await listSites(tx)).map(({ id, name, hours }) => ({ id, name, timeZone: hours.timeZone })),
    teams: await listTeams(tx),
  }));
}
