import * as v from 'valibot';
import type { Config } from './config.ts';
import type { Store } from './store/store.ts';

/** Epoch milliseconds, never going back. */
export type Clock = { now: () => number; stop: () => void };

const askEvery = 30_000;

/** What the process that started this one may send, to put a test's clock forward; `clock` is the answer, once it is. Milliseconds both. */
const Forward = v.strictObject({ clockForward: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** The process that started this one, where there is a channel to it. */
type Parent = Pick<NodeJS.Process, 'on' | 'off'> & { send?: ((message: object) => unknown) | undefined; channel?: { unref(): void } | null | undefined };

/**
 * A clock that starts where it is told, and goes on by itself. A test that started this process with a channel to it puts it forward by a message; nobody else
 * can, since nobody else holds the other end.
 */
function testClock(start: number, parent: Parent): Clock {
  const begun = performance.now();
  let ahead = 0;
  const now = () => Math.round(start + ahead + performance.now() - begun);
  const hear = (message: unknown): void => {
    const asked = v.safeParse(Forward, message);
    if (!asked.success) return;
    ahead += asked.output.clockForward;
    parent.send?.({ clock: now() });
  };
  parent.on('message', hear);
  // A test that is gone keeps no server alive.
  parent.channel?.unref();
  return { now, stop: () => void parent.off('message', hear) };
}

/**
 * The clock of this process: real time, or in tests one of their own. With a PostgreSQL it follows the database's, which all processes share: a machine whose
 * own clock is wrong then writes no timer that is due at another time for the others. Between askings it counts by the machine's monotonic clock.
 */
export async function startClock(config: Config, store: Store, parent: Parent = process): Promise<Clock> {
  if (config.clockStart !== null) return testClock(config.clockStart, parent);
  if (config.databaseUrl === null) return { now: Date.now, stop: () => undefined };
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
