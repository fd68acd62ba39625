import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { isWithin, stretchesAround, weekAt } from './week.ts';

const day = 86_400_000;
const at = (text: string): number => Date.parse(text);

it('V55 a week is from Monday to Monday by the clock on the wall, when the clocks change as well', () => {
  const week = (now: string, back = 0) => Object.values(weekAt(at(now), 'Europe/London', back)).map((one) => new Date(one).toISOString());
  expect(week('2026-11-30T00:00:00Z')).toEqual(['2026-11-30T00:00:00.000Z', '2026-12-07T00:00:00.000Z']);
  expect(week('2026-11-29T23:59:59Z')).toEqual(['2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z']);
  // The last Sunday of October has 25 hours, that of March 23.
  expect(week('2026-10-25T12:00:00Z')).toEqual(['2026-10-18T23:00:00.000Z', '2026-10-26T00:00:00.000Z']);
  expect(week('2026-03-25T12:00:00Z')).toEqual(['2026-03-23T00:00:00.000Z', '2026-03-29T23:00:00.000Z']);
  expect(week('2026-11-30T12:00:00Z', 51)[0]).toBe('2025-12-08T00:00:00.000Z');
});

it('V55 weeks follow each other without a gap, and each begins on a Monday at midnight', () => {
  const zones = fc.constantFrom('Europe/London', 'Asia/Kolkata', 'America/Sao_Paulo', 'Australia/Lord_Howe');
  fc.assert(
    fc.property(fc.integer({ min: at('2020-01-01'), max: at('2035-01-01') }), zones, fc.integer({ min: 0, max: 51 }), (now, zone, back) => {
      const [week, next] = [weekAt(now, zone, back + 1), weekAt(now, zone, back)];
      expect(week.to).toBe(next.from);
      expect(isWithin(now, weekAt(now, zone, 0))).toBe(true);
      const begins = Temporal.Instant.fromEpochMilliseconds(week.from).toZonedDateTimeISO(zone);
      expect([begins.dayOfWeek, begins.startOfDay().epochMilliseconds]).toEqual([1, week.from]);
    }),
  );
});

it('V57 what is before and after a change is equally long, no longer than two weeks, and nothing that is to come', () => {
  expect(stretchesAround(at('2026-11-20'), at('2026-11-23'))).toMatchObject({
    length: 3 * day,
    before: { from: at('2026-11-17') },
    after: { to: at('2026-11-23') },
  });
  expect(stretchesAround(at('2026-10-01'), at('2026-11-23')).length).toBe(14 * day);
  expect(stretchesAround(at('2026-11-24'), at('2026-11-23')).length).toBe(0);
});
