import { describe, expect, it } from 'vitest';
import { hasRedis } from '../../../scripts/services.mjs';
import { ended, liveContract, told } from './live-contract.ts';
import { openRedis } from './redis.ts';
import { ownRedis, quick } from './test-redis.ts';

describe.skipIf(!hasRedis())('where Redis is there', () => {
  const redis = ownRedis();
  const length = () => redis.ask((client) => client.xLen('frontdesk:envelopes'));

  liveContract('Redis', {
    async open(limits) {
      await redis.ask((client) => client.flushAll());
      return openRedis(redis.service().url, limits, { times: quick });
    },
    async another() {
      const { live, proxy } = await redis.process();
      return { live, crash: () => Promise.resolve(proxy.cut()) };
    },
  });

  it('L12 tells a new process nothing of before', async () => {
    const first = await redis.process();
    first.live.publish(ended('before'));
    await expect.poll(length).toBeGreaterThan(0);
    const second = await redis.process();
    const heard = told(second.live);
    first.live.publish(ended('after'));
    await expect.poll(() => heard).toEqual(['after']);
  });

  it('L13 keeps nothing of typing, and what people wrote no longer than it must', async () => {
    const { live } = await redis.process({ ...quick, keep: 500 });
    const peer = await redis.process();
    const heard = told(peer.live);
    const before = await length();
    const payload = { conversationId: 'c1', typing: true };
    live.publish({ to: 'staff', staffId: 'typing', event: 'typing.changed', payload });
    await expect.poll(() => heard).toEqual(['typing']);
    expect(await length()).toBe(before);
    live.publish(ended('sam'));
    await expect.poll(() => heard).toEqual(['typing', 'sam']);
    await expect.poll(length).toBe(0);
  });

  it('L14 keeps the databases of one Redis apart', async () => {
    const { live } = await redis.process();
    const apart = await openRedis(`${redis.service().url}/3`, undefined, { times: quick });
    const [heard, heardApart] = [told(live), told(apart)];
    await apart.arrived('sam', 'tab-1');
    apart.publish({ to: 'staff', staffId: 'typing', event: 'typing.changed', payload: { conversationId: 'c1', typing: true } });
    apart.publish(ended('sam'));
    const peer = await openRedis(`${redis.service().url}/3`, undefined, { times: quick });
    await expect.poll(async () => [...(await peer.present())]).toEqual(['sam']);
    expect([heard, [...(await live.present())]]).toEqual([[], []]);
    expect(heardApart).toEqual(['typing', 'sam']);
    await apart.close();
    await peer.close();
  });
});
