import type { Deps } from '../deps.ts';
import { predictedWait } from './expected-wait.ts';
import { peopleThere } from './people-there.ts';

/**
 * Teams of a site whose queue takes nobody more, by their own rules: too many wait, or the wait would be too long. A wait that cannot be foretold turns nobody
 * away. Read before the moment it counts: two who ask at once may both find the last place.
 */
export async function fullTeams(deps: Deps, siteId: string): Promise<ReadonlySet<string>> {
  const there = await peopleThere(deps);
  const full = new Set<string>();
  for (const { id } of there.teams.filter((team) => team.siteId === siteId)) {
    const { queueMost, waitMostSeconds } = deps.settings.rulesOf(id);
    if (queueMost === null && waitMostSeconds === null) continue;
    const { waiting, wait } = await predictedWait(deps, there, id);
    const isLong = waitMostSeconds !== null && typeof wait !== 'string' && wait.middle > waitMostSeconds * 1000;
    if ((queueMost !== null && waiting >= queueMost) || isLong) full.add(id);
  }
  return full;
}
