import type { Deps } from '../deps.ts';
import { readSites } from '../resident/read-site.ts';

/** Tells open windows whether people are there, and whom else to ring; only when that changed since `known`, which it answers anew. */
export async function tellAvailability(deps: Deps, known: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const sites = await readSites(deps);
  const told = new Map<string, string>();
  for (const { id, availability, emergency } of sites) {
    const payload = { availability, emergency };
    told.set(id, JSON.stringify(payload));
    if (known.get(id) !== told.get(id)) deps.live.publish({ to: 'site', siteId: id, event: 'availability.changed', payload });
  }
  return told;
}
