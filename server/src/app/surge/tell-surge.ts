import { listTeams } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { siteSurge } from './site-surge.ts';
import { deskSurges } from './view-surges.ts';

/** Tells open windows and every console how things stand at a site now, and has its queues looked at: seats, teams or hours may be others. */
export async function tellSurge(deps: Deps, siteId: string): Promise<void> {
  deps.live.publish({ to: 'allStaff', event: 'surge.changed', payload: { surges: await deskSurges(deps) } });
  deps.live.publish({ to: 'site', siteId, event: 'surge.changed', payload: siteSurge(deps, siteId) });
  const teams = await deps.store.read((tx) => listTeams(tx));
  for (const team of teams) if (team.siteId === siteId) deps.queueChanged(team.id);
}
