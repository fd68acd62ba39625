import { EventEmitter } from 'node:events';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { limitsByBucket, type Limits } from './limits-by-bucket.ts';
import type { Envelope, Live } from './live.ts';

/** Live for a single process: an emitter, a table of sockets and counters, all gone with the process. */
export function liveInProcess(limits: Limits = limitsByBucket): Live {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const sockets = new Map<string, Set<string>>();
  const limiters = new Map(
    Object.entries(limits).map(([bucket, { points, seconds }]) => [bucket, new RateLimiterMemory({ keyPrefix: bucket, points, duration: seconds })]),
  );

  return {
    publish: (envelope) => void emitter.emit('envelope', envelope),
    subscribe(listener: (envelope: Envelope) => void) {
      emitter.on('envelope', listener);
      return () => void emitter.off('envelope', listener);
    },
    arrived(staffId, socketId) {
      const theirs = sockets.get(staffId) ?? new Set();
      sockets.set(staffId, theirs.add(socketId));
      return Promise.resolve();
    },
    left(staffId, socketId) {
      const theirs = sockets.get(staffId);
      if (!theirs?.delete(socketId) || theirs.size > 0) return Promise.resolve(false);
      sockets.delete(staffId);
      return Promise.resolve(true);
    },
    present: () => Promise.resolve(new Set(sockets.keys())),
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
      sockets.clear();
      return Promise.resolve();
    },
  };
}
