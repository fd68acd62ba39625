import { EventEmitter } from 'node:events';
import { describe, expect, inject, it, vi } from 'vitest';
import { startClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openPostgres } from './store/open-postgres.ts';
import { newDatabase } from './store/test-database.ts';

const cluster = inject('postgresUrl');

describe('the clock', () => {
  it.skipIf(cluster === null)('follows the database where several processes share one, however wrong the machine’s own clock is', async () => {
    const url = await newDatabase(cluster ?? '');
    const store = await openPostgres(url);
    const real = await store.now();
    const wrong = vi.spyOn(Date, 'now').mockReturnValue(real + 10 * 60_000);
    const clock = await startClock(readConfig({ DATABASE_URL: url }, '/'), store);
    expect(Math.abs(clock.now() - real)).toBeLessThan(5_000);
    wrong.mockRestore();
    clock.stop();
    await store.close();
  });

  it('does not go back when the database’s is found to be behind', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let there = 1_000_000;
    const clock = await startClock(readConfig({ DATABASE_URL: 'postgres://host/x' }, '/'), { now: () => Promise.resolve(there) } as never);
    const before = clock.now();
    there -= 500_000;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    clock.stop();
    vi.useRealTimers();
  });

  it('of a test starts where it is told, and is put forward by the process that started this one', async () => {
    const answers: unknown[] = [];
    const parent = Object.assign(new EventEmitter(), { send: (answer: object) => answers.push(answer) });
    const start = Date.parse('2026-12-07T09:00:00.000Z');
    const clock = await startClock(readConfig({ FRONTDESK_CLOCK: '2026-12-07T09:00:00.000Z' }, '/'), null as never, parent as never);
    const say = (message: unknown) => parent.emit('message', message);
    const since = () => clock.now() - start;
    expect(since()).toBeLessThan(60_000);
    say({ clockForward: 3_600_000 });
    expect(answers).toEqual([{ clock: expect.any(Number) }]);
    expect(since()).toBeGreaterThanOrEqual(3_600_000);
    for (const wrong of [{ clockForward: -3_600_000 }, { clockForward: '5' }, { clockForward: 1, more: 1 }, 'later', null]) say(wrong);
    expect(answers).toHaveLength(1);
    expect(since()).toBeGreaterThanOrEqual(3_600_000);
    clock.stop();
    say({ clockForward: 3_600_000 });
    expect(since()).toBeLessThan(7_200_000);
  });

  it('cannot be put forward where it is the real one', async () => {
    const parent = new EventEmitter();
    await startClock(readConfig({}, '/'), null as never, parent as never);
    expect(parent.listenerCount('message')).toBe(0);
  });
});
