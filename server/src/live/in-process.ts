import { EventEmitter } from 'node:events';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { limitsByBucket, type Limits } from './limits-by-bucket.ts';
import type { Envelope, Live } from './live.ts';

/** Who has which sockets open. */
function attendance() {
  const sockets = new Map<string, Set<string>>();
  return {
    sockets,
    arrived(key: string, socketId: string): void {
      sockets.set(key, (sockets.get(key) ?? new Set()).add(socketId));
    },
    /** Answers whether it was their last. */
    left(key: string, socketId: string): boolean {
      const theirs = sockets.get(key);
      if (!theirs?.delete(socketId) || theirs.size > 0) return false;
      return sockets.delete(key);
    },
  };
}

/** Live for a single process: an emitter, a table of sockets and counters, all gone with the process. */
export function liveInProcess(limits: Limits = limitsByBucket): Live {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const [staff, residents] = [attendance(), attendance()];
  const limiters = new Map(
    Object.entries(limits).map(([bucket, { points, seconds }]) => [bucket, new RateLimiterMemory({ keyPrefix: bucket, points, duration: seconds })]),
  );

  return {
    publish: (envelope) => void emitter.emit('envelope', envelope),
    subscribe(listener: (envelope: Envelope) => void) {
      emitter.on('envelope', listener);
      return () => void emitter.off('envelope', listener);
    },
    arrived: (staffId, socketId) => Promise.resolve(staff.arrived(staffId, socketId)),
    left: (staffId, socketId) => Promise.resolve(staff.left(staffId, socketId)),
    present: () => Promise.resolve(new Set(staff.sockets.keys())),
    residentArrived: (key, socketId) => Promise.resolve(residents.arrived(key, socketId)),
    residentLeft: (key, socketId) => Promise.resolve(residents.left(key, socketId)),
    residentThere: (key) => Promise.resolve(residents.sockets.has(key)),
    take: async (bucket, key) =>
      (await limiters
        .get(bucket)
        ?.consume(key)
        .then(
          () => true,
          () => false,
        )) ?? true,
    close() {
      emitter.removeAllListeners();
      staff.sockets.clear();
      residents.sockets.clear();
      return Promise.resolve();
    },
  };
}
