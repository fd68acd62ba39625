import type { Config } from './config.ts';
import type { Store } from './store/store.ts';

/** Epoch milliseconds, never going back. */
export type Clock = { now: () => number; stop: () => void };

const askEvery = 30_000;

/** Real time, or in tests a clock that starts where it is told. */
function ownClock({ clockStart }: Config): () => number {
  if (clockStart === null) return Date.now;
  const begun = performance.now();
  return () => Math.round(clockStart + performance.now() - begun);
}

/**
 * The clock of this process. With a PostgreSQL it follows the database's, which all processes share: a machine whose own clock is wrong then writes no
 * timer that is due at another time for the others. Between askings it counts by the machine's monotonic clock.
 */
export async function startClock(config: Config, store: Store): Promise<Clock> {
  if (config.databaseUrl === null || config.clockStart !== null) return { now: ownClock(config), stop: () => undefined };
  let ahead = await measure(store);
  let last = 0;
  const timer = setInterval(() => {
    measure(store).then(
      (measured) => void (ahead = measured),
      // The database is away: the last measure is good for much longer than that.
      () => undefined,
    );
  }, askEvery).unref();
  return { now: () => (last = Math.max(last, Math.round(performance.now() + ahead))), stop: () => clearInterval(timer) };
}

/** By how much the store's clock is ahead of the monotonic one: of three askings, the one that took least time. */
async function measure(store: Store): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let asking = 0; asking < 3; asking++) {
    const asked = performance.now();
    const there = await store.now();
    const answered = performance.now();
    if (answered - asked < best.took) best = { took: answered - asked, ahead: there - (asked + answered) / 2 };
  }
  return best.ahead;
}
