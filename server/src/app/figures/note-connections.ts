import { listSeen, markSeen, noteDuty } from '../../store/duty.ts';
import type { Deps } from '../deps.ts';

/** How often a connection is known anew, in milliseconds: after a crash, nobody counts as there for longer than this past the last time they were seen. */
export const seenEvery = 60_000;

/** Writes down whether an advisor is connected, as Live has it now: of two changes that cross, both write the same. */
export async function noteConnection(deps: Deps, staffId: string): Promise<void> {
  const connected = (await deps.live.present()).has(staffId);
  await deps.store.transaction((tx) => noteDuty(tx, staffId, deps.clock(), connected));
}

/**
 * Makes good what was not written down: those who are connected and not known to be, and those who are gone because their process died. The latter count as
 * there until they were last seen and a minute more, not until somebody noticed.
 */
export async function noteConnections(deps: Deps): Promise<void> {
  const present = await deps.live.present();
  const now = deps.clock();
  const seen = await deps.store.read(listSeen);
  const known = new Set(seen.map((one) => one.staffId));
  const gone = seen.filter((one) => !present.has(one.staffId));
  const come = [...present].filter((staffId) => !known.has(staffId));
  const old = seen.filter((one) => present.has(one.staffId) && now - one.seenAt >= seenEvery).map((one) => one.staffId);
  if (gone.length + come.length + old.length === 0) return;
  await deps.store.transaction(async (tx) => {
    for (const { staffId, seenAt } of gone) await noteDuty(tx, staffId, Math.min(now, seenAt + seenEvery), false);
    for (const staffId of come) await noteDuty(tx, staffId, now, true);
    await markSeen(tx, old, now);
  });
}
