import { createClient } from 'redis';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startRedis, type Service } from '../../../scripts/services.mjs';
import type { Limits } from './limits-by-bucket.ts';
import type { Live } from './live.ts';
import { openRedis } from './redis.ts';
import { redisTimes } from './redis-times.ts';
import { openProxy, type Proxy } from './test-proxy.ts';

const limit = { points: 3, seconds: 60 };
export const fewOfEach: Limits = {
  signIn: limit,
  connect: limit,
  start: limit,
  residentMessage: limit,
  residentCommand: limit,
  advisorCommand: limit,
  callBack: limit,
  draft: limit,
  report: limit,
  import: limit,
  linkCheck: limit,
  signed: limit,
};
/** Long enough for a busy machine, short enough to wait for. */
export const quick = { ...redisTimes, beat: 100, silence: 2_000, redial: 100, forget: 2_500 };

export type Reached = { live: Live; proxy: Proxy };

/** A Redis for the tests of one file, which empty it and stop it, and processes that reach it through proxies. */
export function ownRedis() {
  let redis: Service;
  let running: Reached[] = [];
  beforeAll(async () => void (redis = await startRedis()));
  afterAll(() => redis.dispose());
  afterEach(async () => {
    for (const { live, proxy } of running) {
      await live.close();
      await proxy.close();
    }
    running = [];
  });
  return {
    service: (): Service => redis,
    /** Asks Redis itself. */
    async ask<T>(question: (client: ReturnType<typeof createClient>) => Promise<T>): Promise<T> {
      const client = createClient({ url: redis.url });
      await client.connect();
      try {
        return await question(client as ReturnType<typeof createClient>);
      } finally {
        client.destroy();
      }
    },
    async process(times = quick): Promise<Reached> {
      const proxy = await openProxy(redis.port);
      const live = await openRedis(`redis://127.0.0.1:${proxy.port}`, fewOfEach, { times });
      running.push({ live, proxy });
      return { live, proxy };
    },
  };
}
