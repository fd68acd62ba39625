import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import type { Limits } from './limits-by-bucket.ts';
import type { Bucket } from './live.ts';
import type { Link } from './redis-link.ts';

/** Counts together with all processes; alone while Redis is away. */
export function redisLimits(limits: Limits, link: Link): (bucket: Bucket, key: string) => Promise<boolean> {
  const storeClient = {
    async eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown> {
      const answer = await link.ask((client) => client.eval(script, options));
      if (answer === undefined) throw new Error('Redis is away');
      return answer;
    },
  };
  const limiters = new Map(
    Object.entries(limits).map(([bucket, { points, seconds: duration }]) => {
      const insuranceLimiter = new RateLimiterMemory({ keyPrefix: bucket, points, duration });
      const keyPrefix = `frontdesk:limit:${bucket}`;
      return [bucket, new RateLimiterRedis({ storeClient, useRedisPackage: true, keyPrefix, points, duration, insuranceLimiter })];
    }),
  );
  return async (bucket, key) =>
    (await limiters
      .get(bucket)
      ?.consume(key)
      .then(
        () => true,
        () => false,
      )) ?? true;
}
