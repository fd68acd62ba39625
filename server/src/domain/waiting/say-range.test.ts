import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sayRange } from './say-range.ts';

const said = (low: number, high: number) => sayRange({ low: low * 1000, middle: low * 1000, high: high * 1000 });

it('Z2 says whole minutes up to ten, then fives, then quarters of an hour', () => {
  expect(said(3, 12)).toEqual({ lowSeconds: 0, highSeconds: 60 });
  expect(said(70, 130)).toEqual({ lowSeconds: 60, highSeconds: 180 });
  expect(said(500, 900)).toEqual({ lowSeconds: 480, highSeconds: 900 });
  expect(said(1000, 1500)).toEqual({ lowSeconds: 900, highSeconds: 1500 });
  expect(said(3700, 5000)).toEqual({ lowSeconds: 3600, highSeconds: 5400 });
});

it('Z3 says nothing beyond four hours', () => expect(said(7200, 14_500)).toBeNull());

it('Z2 says no range that is narrower than the one worked out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14_400 }), fc.integer({ min: 0, max: 14_400 }), (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const range = said(low, high);
      expect(range?.lowSeconds).toBeLessThanOrEqual(low);
      expect(range?.highSeconds).toBeGreaterThanOrEqual(high);
      expect((range?.lowSeconds ?? 0) % 60).toBe(0);
    }),
  );
});
