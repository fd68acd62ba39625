import { expect, it, vi } from 'vitest';
import { Waiting } from './waiting.ts';

it('resolves when it comes true, and not before', async () => {
  const waiting = new Waiting();
  let come = false;
  const done = vi.fn();
  const wait = waiting.until(() => come, 60_000).then(done);
  waiting.poke();
  await Promise.resolve();
  expect(done).not.toHaveBeenCalled();
  come = true;
  waiting.poke();
  await wait;
  expect(done).toHaveBeenCalledWith(true);
});

it('says so when the time is up', async () => {
  vi.useFakeTimers();
  const wait = new Waiting().until(() => false, 1_000);
  vi.advanceTimersByTime(1_000);
  vi.useRealTimers();
  expect(await wait).toBe(false);
});

it('ends with the day', async () => {
  const day = new AbortController();
  const wait = new Waiting().until(() => false, 60_000, day.signal);
  day.abort(new Error('over'));
  await expect(wait).rejects.toThrow('over');
  await expect(new Waiting().until(() => true, 1, day.signal)).rejects.toThrow('over');
});
