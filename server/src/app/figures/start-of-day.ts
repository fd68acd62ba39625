import { daysOf } from '../../domain/figures/intervals.ts';
import { listSites } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';

/** The time zone that days are counted in: of the site asked about, or of the first. */
export async function timeZoneOf(deps: Pick<Deps, 'store'>, siteId: string | null = null): Promise<string> {
  const sites = await deps.store.read(listSites);
  return (sites.find((site) => site.id === siteId) ?? sites[0])?.hours.timeZone ?? 'Europe/London';
}

/** Midnight at the site, before `now`. */
export async function startOfDay(deps: Pick<Deps, 'store'>, now: number): Promise<number> {
  const [day] = daysOf({ from: now, to: now + 1 }, await timeZoneOf(deps));
  return day?.midnight ?? now;
}
