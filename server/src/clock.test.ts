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
});
