import { describe, expect, it } from 'vitest';
import { hasRedis } from '../../../scripts/services.mjs';
import { ended, told } from './live-contract.ts';
import { ownRedis, quick, type Reached } from './test-redis.ts';

const staffOf = async ({ live }: Reached) => [...(await live.present())].sort();
/** How many of four acts of one key are allowed, of three. */
const taken = async ({ live }: Reached, key: string) => {
  const takes = [1, 2, 3, 4].map(() => live.take('signIn', key));
  return (await Promise.all(takes)).filter(Boolean).length;
};

describe.skipIf(!hasRedis())('a Redis in trouble', () => {
  const redis = ownRedis();

  async function two(): Promise<[Reached, Reached]> {
    const [one, other] = [await redis.process(), await redis.process()];
    await one.live.arrived('sam', 'tab-1');
    await other.live.arrived('ada', 'tab-2');
    await other.live.residentArrived('jo', 'tab-3');
    expect(await staffOf(one)).toEqual(['ada', 'sam']);
    return [one, other];
  }

  /** What a process must go on doing without Redis. */
  async function goesOnAlone(one: Reached): Promise<void> {
    const heard = told(one.live);
    one.live.publish(ended('alone'));
    expect(heard).toEqual(['alone']);
    expect(await staffOf(one)).toEqual(['ada', 'sam']);
    expect(await one.live.residentThere('jo')).toBe(true);
    expect(await taken(one, 'alone')).toBe(3);
    await one.live.arrived('new', 'tab-4');
    expect(await one.live.left('ada', 'no-tab-here')).toBe(false);
    expect(await one.live.left('new', 'tab-4')).toBe(true);
  }

  async function areTogether(one: Reached, other: Reached): Promise<void> {
    await expect.poll(() => one.live.healthy() && other.live.healthy()).toBe(true);
    const heard = told(other.live);
    one.live.publish(ended('together'));
    await expect.poll(() => heard).toEqual(['together']);
    const inRedis = () => redis.ask((client) => client.keys('frontdesk:staff:*'));
    await expect.poll(async () => (await inRedis()).length).toBe(2);
    expect([await staffOf(one), await staffOf(other)]).toEqual([
      ['ada', 'sam'],
      ['ada', 'sam'],
    ]);
  }

  it('L15 goes on alone while Redis is stopped, and with the others when it is started again empty', async () => {
    const [one, other] = await two();
    let returns = 0;
    const stop = one.live.onReturn(() => returns++);
    await redis.service().stop('SIGKILL');
    await expect.poll(() => one.live.healthy()).toBe(false);
    await goesOnAlone(one);
    expect(returns).toBe(0);
    expect(one.live.trouble()).toMatch(/^Redis at 127\.0\.0\.1:\d+: .+/);
    await redis.service().start();
    await expect.poll(() => returns).toBeGreaterThan(0);
    await areTogether(one, other);
    expect(one.live.trouble()).toBe('');
    stop();
  });

  it('L16 goes on alone while Redis is silent', async () => {
    const [one, other] = await two();
    one.proxy.hold();
    await goesOnAlone(one);
    await expect.poll(() => one.live.healthy()).toBe(false);
    one.proxy.mend();
    await areTogether(one, other);
  });

  it('L16 makes nobody wait for a slow answer', async () => {
    const one = await redis.process({ ...quick, silence: 60_000 });
    await one.live.arrived('sam', 'tab-1');
    one.proxy.hold();
    expect(await one.live.left('sam', 'tab-1')).toBe(true);
    expect(one.live.healthy()).toBe(false);
    expect(await taken(one, 'slow')).toBe(3);
  });

  it('L17 reads on where it stopped', async () => {
    const [one, other] = await two();
    const heard = told(other.live);
    one.live.publish(ended('before'));
    await expect.poll(() => heard).toEqual(['before']);
    other.proxy.cut();
    await expect.poll(() => other.live.healthy()).toBe(false);
    for (const name of ['first', 'second', 'third']) one.live.publish(ended(name));
    other.proxy.mend();
    await expect.poll(() => heard).toEqual(['before', 'first', 'second', 'third']);
  });

  it('L17 has the others catch up too, with what it could not tell them', async () => {
    const [one, other] = await two();
    let catchUps = 0;
    other.live.onReturn(() => catchUps++);
    one.proxy.cut();
    await expect.poll(() => one.live.healthy()).toBe(false);
    one.live.publish(ended('unheard'));
    one.proxy.mend();
    await expect.poll(() => catchUps).toBeGreaterThan(0);
    expect(other.live.healthy()).toBe(true);
  });

  it('L18 misses nobody when Redis is emptied, and writes everyone again', async () => {
    const [one, other] = await two();
    await redis.ask((client) => client.flushAll());
    expect(await staffOf(one)).toEqual(['ada', 'sam']);
    expect(await one.live.residentThere('jo')).toBe(true);
    await areTogether(one, other);
    await expect.poll(() => one.live.residentThere('kim')).toBe(false);
    expect(await one.live.residentThere('jo')).toBe(true);
    const heard = told(one.live);
    other.live.publish(ended('new stream'));
    await expect.poll(() => heard).toEqual(['new stream']);
  });

  it('L19 forgets the others when Redis has been away too long', async () => {
    const one = await redis.process({ ...quick, remember: 3_000 });
    const other = await redis.process();
    await other.live.arrived('ada', 'tab-1');
    expect(await staffOf(one)).toEqual(['ada']);
    one.proxy.cut();
    await expect.poll(() => one.live.healthy()).toBe(false);
    expect(await staffOf(one)).toEqual(['ada']);
    await expect.poll(() => staffOf(one)).toEqual([]);
  });

  it('L20 closes while Redis is silent, and is forgotten', async () => {
    const [one, other] = await two();
    one.proxy.hold();
    await one.live.close();
    await one.proxy.close();
    await expect.poll(() => staffOf(other)).toEqual(['ada']);
  });

  it('L21 counts as away while Redis takes no writes', async () => {
    const [one, other] = await two();
    await redis.ask((client) => client.configSet('maxmemory', '1'));
    await expect.poll(() => one.live.healthy()).toBe(false);
    await goesOnAlone(one);
    await redis.ask((client) => client.configSet('maxmemory', '0'));
    await areTogether(one, other);
  });
});
