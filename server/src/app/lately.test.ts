import { expect, it } from 'vitest';
import type { Deps } from './deps.ts';
import { lately } from './lately.ts';

const deps = () => ({}) as Deps;

it('reads once for those who ask at the same time, and anew later and for another server', async () => {
  let reads = 0;
  const read = lately(() => Promise.resolve(++reads), 30);
  const [one, other] = [deps(), deps()];
  expect(await Promise.all([read(one), read(one), read(other)])).toEqual([1, 1, 2]);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(await read(one)).toBe(3);
});

it('does not keep a reading that failed', async () => {
  let fails = true;
  const read = lately(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve('there')), 10_000);
  const one = deps();
  await expect(read(one)).rejects.toThrow('away');
  fails = false;
  expect(await read(one)).toBe('there');
});
