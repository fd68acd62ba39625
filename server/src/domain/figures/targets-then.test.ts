import { expect, it } from 'vitest';
import { targetAt, targetsIn } from './targets-then.ts';

const of = (from: number, target: number) => ({ from, target, shortAbandon: 10_000 });
const targets = [of(-Infinity, 20_000), of(1_000, 30_000), of(2_000, 15_000)];

it('F20 finds the target that was in force at a moment, from that moment on', () => {
  expect([0, 999, 1_000, 1_999, 2_000, 9_999].map((at) => targetAt(targets, at)?.target)).toEqual([20_000, 20_000, 30_000, 30_000, 15_000, 15_000]);
  // Of a time before the oldest that is known, the nearest.
  expect(targetAt(targets.slice(1), 0)?.target).toBe(30_000);
});

it('F20 finds all that were in force within a span, its end not included', () => {
  const within = (from: number, to: number) => targetsIn(targets, from, to).map((one) => one.target);
  expect([within(0, 1_000), within(0, 1_001), within(1_000, 2_000), within(500, 5_000)]).toEqual([
    [20_000],
    [20_000, 30_000],
    [30_000],
    [20_000, 30_000, 15_000],
  ]);
});
