import { nothingInForce, surgesInForce, type InForce } from '../../domain/surge/in-force.ts';
import { overAt, type Surge } from '../../domain/surge/surge.ts';
import { listTeams } from '../../store/sites.ts';
import type { Store } from '../../store/store.ts';
import { listSurgesAfter, surgesMark } from '../../store/surges.ts';
import type { SettingsNow } from '../settings/settings-now.ts';

/** Screens are told of a surge for this long after it is over, so that one who looked away sees what became of it. */
const saidFor = 10 * 60 * 1000;

/** Every surge that is on or to come, without a question to the store. That one begins or ends is worked out from the time, in every process by itself. */
export type SurgesNow = {
  inForce(now: number): InForce;
  /** Those that are on, to come, or were over a short while ago, the first first. */
  known(now: number): Surge[];
  /** Reads what changed since. Answers whether anything had. */
  refresh(): Promise<boolean>;
};

export async function openSurges(store: Store, clock: () => number): Promise<SurgesNow> {
  let surges: Surge[] = [];
  let siteOfTeam = new Map<string, string>();
  let mark = -1;
  let kept: { from: number; inForce: InForce } = { from: 0, inForce: nothingInForce };

  async function read(): Promise<boolean> {
    const now = clock();
    const next = await store.read(surgesMark);
    if (next !== mark) surges = await store.read((tx) => listSurgesAfter(tx, now - saidFor));
    // Teams come and go without a surge's doing; without a surge nobody asks for them.
    if (surges.length > 0) siteOfTeam = new Map((await store.read((tx) => listTeams(tx))).map((team) => [team.id, team.siteId]));
    kept = { from: now, inForce: surgesInForce(surges, siteOfTeam, now) };
    const changed = next !== mark;
    mark = next;
    return changed;
  }
  let reading: Promise<boolean> | null = null;

  const now: SurgesNow = {
    inForce(at) {
      if (at < kept.from || at >= kept.inForce.until) kept = { from: at, inForce: surgesInForce(surges, siteOfTeam, at) };
      return kept.inForce;
    },
    known: (at) => surges.filter((surge) => overAt(surge) > at - saidFor && overAt(surge) > surge.startsAt),
    async refresh() {
      // One after another: an older reading must not come after a newer one.
      while (reading) await reading.catch(() => false);
      return (reading = read().finally(() => (reading = null)));
    },
  };
  await now.refresh();
  return now;
}

/** Settings as they are under the surges of the moment; refreshing reads both anew. */
export const underSurges = (settings: SettingsNow, surges: SurgesNow, clock: () => number): SettingsNow => ({
  ...settings,
  rulesOf: (teamId) => (teamId === null ? settings.rulesOf(null) : surges.inForce(clock()).under(teamId, settings.rulesOf(teamId))),
  async refresh() {
    const changed = [await settings.refresh(), await surges.refresh()];
    return changed.includes(true);
  },
});
