import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysOf, edgesOf, intervalAt } from './intervals.ts';

const zone = 'Europe/London';
const range = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const edgesIn = (one: { from: number; to: number }, step: 15 | 60) => daysOf(one, zone).flatMap((day) => edgesOf(day, step));

it('F12 has 92 quarters of an hour on the day of 23 hours, 100 on that of 25, and the hour that comes twice in two sets', () => {
  const spring = range('2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z');
  const autumn = range('2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z');
  expect([daysOf(spring, zone).length, daysOf(autumn, zone).length]).toEqual([1, 1]);
  expect([edgesIn(spring, 15).length, edgesIn(autumn, 15).length, edgesIn(autumn, 60).length]).toEqual([92, 100, 25]);
  const local = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
  expect(edgesIn(autumn, 15).filter((edge) => local.format(edge) === '01:15')).toHaveLength(2);
  expect(edgesIn(spring, 60).map((edge) => local.format(edge))).not.toContain('01:00');
});

it('F12 covers any range once, without gaps, and begins every later interval at a quarter of a local hour', () => {
  const from = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-31') });
  fc.assert(
    fc.property(from, fc.integer({ min: 1, max: 40 * 86_400_000 }), (start, length) => {
      const one = { from: start, to: start + length };
      const days = daysOf(one, zone);
      expect([days[0]?.from, days.at(-1)?.to]).toEqual([one.from, one.to]);
      days.slice(1).forEach((day, index) => expect(day.from).toBe(days[index]?.to));
      const edges = edgesIn(one, 15);
      expect(edges[0]).toBe(start);
      expect(edges.slice(1).every((edge, index) => edge > (edges[index] ?? 0) && edge % 900_000 === 0)).toBe(true);
      const moment = start + Math.floor(length / 2);
      const at = intervalAt(edges, moment);
      expect((edges[at] ?? Infinity) <= moment && moment < (edges[at + 1] ?? Infinity)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
