import { RateLimiterMemory } from 'rate-limiter-flexible';
import { attendance } from './attendance.ts';
import { limitsByBucket, type Limits } from './limits-by-bucket.ts';
import { listeners } from './listeners.ts';
import type { Envelope, Live } from './live.ts';

/** Live for a single process: an emitter, a table of sockets and counters, all gone with the process. */
export function liveInProcess(limits: Limits = limitsByBucket): Live {
  const envelopes = listeners<[Envelope]>();
  const [staff, residents] = [attendance(), attendance()];
  const limiters = new Map(
    Object.entries(limits).map(([bucket, { points, seconds }]) => [bucket, new RateLimiterMemory({ keyPrefix: bucket, points, duration: seconds })]),
  );

  return {
    publish: envelopes.tell,
    subscribe: envelopes.add,
    arrived: (staffId, socketId) => Promise.resolve(void staff.arrived(staffId, socketId)),
    left: (staffId, socketId) => Promise.resolve(staff.left(staffId, socketId)),
    present: () => Promise.resolve(new Set(staff.keys())),
    residentArrived: (key, socketId) => Promise.resolve(void residents.arrived(key, socketId)),
    residentLeft: (key, socketId) => Promise.resolve(residents.left(key, socketId)),
    residentThere: (key) => Promise.resolve(residents.has(key)),
    take: async (bucket, key) =>
      (await limiters
        .get(bucket)
        ?.consume(key)
        .then(
          () => true,
          () => false,
        )) ?? true,
    // There are no peers to lose.
    healthy: () => true,
    trouble: () => '',
    onReturn: () => () => undefined,
    close() {
      envelopes.clear();
      staff.clear();
      residents.clear();
      return Promise.resolve();
    },
  };
}
