import { createClient } from 'redis';
import { afterAll, beforeAll, describe } from 'vitest';
import { hasRedis, startRedis, type Service } from '../../../scripts/services.mjs';
import { liveContract } from './live-contract.ts';
import { openRedis } from './redis.ts';
import { redisTimes } from './redis-times.ts';
import { openProxy } from './test-proxy.ts';

const quick = { ...redisTimes, beat: 100, silence: 600, redial: 100, forget: 800 };

/** One of its own: these tests empty it, and other files may be using the common one. */
describe.skipIf(!hasRedis())('where Redis is there', () => {
  let redis: Service;
  const stops: (() => Promise<unknown>)[] = [];
  beforeAll(async () => void (redis = await startRedis()));
  afterAll(async () => {
    for (const stop of stops) await stop();
    await redis.dispose();
  });

  async function emptied(): Promise<void> {
    const client = createClient({ url: redis.url });
    await client.connect();
    await client.flushAll();
    client.destroy();
  }

  liveContract('Redis', {
    async open(limits) {
      await emptied();
      return openRedis(redis.url, limits, { times: quick });
    },
    async another(limits) {
      const proxy = await openProxy(redis.port);
      stops.push(proxy.close);
      const live = await openRedis(`redis://127.0.0.1:${proxy.port}`, limits, { times: quick });
      return { live, crash: async () => proxy.cut() };
    },
  });
});
