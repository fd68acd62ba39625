import type { Deps } from '../deps.ts';
import { readSites } from '../resident/read-site.ts';

/** Tells open windows whether people are there; only when that changed since `known`, which it answers anew. */
export async function tellAvailability(deps: Deps, known: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const sites = await readSites(deps);
  for (const { id, availability } of sites) {
    if (known.has(id) && known.get(id) === JSON.stringify(availability)) continue;
    deps.live.publish({ to: 'site', siteId: id, event: 'availability.changed', payload: { availability } });
  }
  return new Map(sites.map(({ id, availability }) => [id, JSON.stringify(availability)]));
}
