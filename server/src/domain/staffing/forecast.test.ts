import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { daysToRead, forecast, openAhead, quarterMs, type PastDay } from './forecast.ts';

const timeZone = 'Europe/London';
const at = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
/** `requests` by local time. */
const day = (date: string, requests: Record<string, number> = {}, leftOut: PastDay['leftOut'] = null): PastDay => ({
  date,
  leftOut,
  counts: new Map(Object.entries(requests).map(([time, count]) => [at(`${date}T${time}`), count])),
});
const always = () => ({ open: true, changesAt: null });

describe('a forecast', () => {
  // Monday 7 December 2026.
  const now = at('2026-12-07T09:20');
  const mondays = ['2026-11-30', '2026-11-23', '2026-11-16', '2026-11-09'];

  it('Y6 is the mean and range of the last four same weekdays, by hour and by quarter', () => {
    const days = mondays.map((date, i) => day(date, { '10:00': i, '10:15': 2, '10:45': 1 }));
    const { hours, quarters } = forecast({ now, timeZone, days, openingAt: always });
    expect(hours.find((hour) => hour.at === at('2026-12-07T10:00'))).toEqual({
      at: at('2026-12-07T10:00'),
      openMinutes: 60,
      weeks: 4,
      mean: 4.5,
      least: 3,
      most: 6,
      perHour: 4.5,
    });
    expect(quarters.find((quarter) => quarter.at === at('2026-12-07T10:15'))).toMatchObject({ weeks: 4, mean: 2, least: 2, most: 2, perHour: 8 });
  });

  it('Y6 begins with the present hour and quarter, and ends with tomorrow', () => {
    const { hours, quarters } = forecast({ now, timeZone, days: [], openingAt: always });
    expect(hours[0]?.at).toBe(at('2026-12-07T09:00'));
    expect(quarters[0]?.at).toBe(at('2026-12-07T09:15'));
    expect(hours.at(-1)?.at).toBe(at('2026-12-08T23:00'));
    expect(hours).toHaveLength(15 + 24);
  });

  it('Y7 leaves out days that say nothing of an ordinary one, and says how many weeks it has', () => {
    const days = mondays.map((date, i) => day(date, { '10:00': 4 + i }, ([null, 'bankHoliday', null, 'surge'] as const)[i]));
    const hour = forecast({ now, timeZone, days, openingAt: always }).hours[1];
    expect(hour).toMatchObject({ weeks: 2, mean: 5, least: 4, most: 6 });
  });

  it('Y14 takes earlier weeks in the place of those that are left out, to the eighth, and no more than four', () => {
    const dates = [...mondays, '2026-11-02', '2026-10-26', '2026-10-19', '2026-10-12', '2026-10-05'];
    const whys = ['surge', null, 'closed', null, 'special', null] as const;
    const days = dates.map((date, i) => day(date, { '10:00': 2 ** i }, whys[i] ?? null));
    const hour = forecast({ now, timeZone, days, openingAt: always }).hours[1];
    expect(hour).toMatchObject({ weeks: 4, least: 2, most: 64, mean: (2 + 8 + 32 + 64) / 4 });
    expect(forecast({ now, timeZone, days: days.slice(8), openingAt: always }).hours[1]).toMatchObject({ weeks: 0 });
  });

  it('Y14 asks about no weekday that is closed ahead', () => {
    const opening = (open: boolean, local: string | null) => () => ({ open, changesAt: local === null ? null : at(local) });
    expect(openAhead(now, timeZone, opening(true, null))).toEqual([true, true]);
    expect(openAhead(now, timeZone, opening(false, '2026-12-07T14:00'))[0]).toBe(true);
    expect(openAhead(now, timeZone, opening(false, '2026-12-09T09:00'))).toEqual([false, false]);
    expect(openAhead(now, timeZone, opening(false, null))).toEqual([false, false]);
  });

  it('Y7 gives no number from fewer than two weeks', () => {
    const days = [day('2026-11-30', { '10:00': 9 }), day('2026-11-23', {}, 'nothing')];
    const hour = forecast({ now, timeZone, days, openingAt: always }).hours[1];
    expect(hour).toMatchObject({ weeks: 1, mean: null, least: null, most: null, perHour: null });
  });

  it('Y6 says only open times, and counts a half-open hour as if it were whole', () => {
    const days = mondays.map((date) => day(date, { '10:30': 3 }));
    const edges = [at('2026-12-07T10:30'), at('2026-12-07T12:00')] as const;
    const openingAt = vi.fn((when: number) => ({ open: when >= edges[0] && when < edges[1], changesAt: edges.find((edge) => edge > when) ?? null }));
    const { hours, quarters } = forecast({ now, timeZone, days, openingAt });
    expect(hours.map((hour) => hour.at)).toEqual([at('2026-12-07T10:00'), at('2026-12-07T11:00')]);
    expect(hours[0]).toMatchObject({ openMinutes: 30, mean: 3, perHour: 6 });
    expect(quarters).toHaveLength(6);
    // Before, within and after: not once for each of 150 quarters.
    expect(openingAt).toHaveBeenCalledTimes(3);
  });

  it('Y8 keeps the time on the wall when the clocks have changed in between', () => {
    // The clocks went back on 25 October 2026: half past nine is half past nine before and after.
    const days = ['2026-10-26', '2026-10-19', '2026-10-12', '2026-10-05'].map((date) => day(date, { '09:30': 2 }));
    const quarter = forecast({ now: at('2026-11-02T09:00'), timeZone, days, openingAt: always }).quarters.find((one) => one.at === at('2026-11-02T09:30'));
    expect(quarter).toMatchObject({ weeks: 4, mean: 2 });
  });

  it('Y8 has 25 hours on the day when the clocks go back, and 23 when they go forward', () => {
    const count = (local: string) => forecast({ now: at(local), timeZone, days: [], openingAt: always }).hours.length;
    expect(count('2026-10-25T00:00')).toBe(25 + 24);
    expect(count('2027-03-28T00:00')).toBe(23 + 24);
    // A past week whose clocks went forward over half past one has no figure for it.
    const days = ['2027-03-28', '2027-03-21', '2027-03-14', '2027-03-07'].map((date) => day(date));
    const weeks = (local: string) =>
      forecast({ now: at('2027-04-04T00:00'), timeZone, days, openingAt: always }).hours.find((hour) => hour.at === at(local))?.weeks;
    expect([weeks('2027-04-04T00:00'), weeks('2027-04-04T01:00'), weeks('2027-04-04T02:00')]).toEqual([4, 3, 4]);
  });

  it('Y8 reads whole local days: of 23 and 25 hours too', () => {
    const days = daysToRead(at('2026-11-01T12:00'), timeZone);
    expect(days).toHaveLength(16);
    expect(days.slice(0, 4).map(({ date, ahead }) => [date, ahead])).toEqual([
      ['2026-10-26', 1],
      ['2026-10-25', 0],
      ['2026-10-19', 1],
      ['2026-10-18', 0],
    ]);
    expect(days.at(-1)?.date).toBe('2026-09-06');
    const hours = (date: string) => days.filter((one) => one.date === date).map(({ from, to }) => (to - from) / 3_600_000);
    expect([hours('2026-10-25'), hours('2026-10-26')]).toEqual([[25], [24]]);
  });

  it('Y6 counts every request of a past week once in its hours, whatever the day', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 95 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), minutes, (offset, times) => {
        const midnight = Temporal.PlainDate.from('2026-01-01').add({ days: offset }).toZonedDateTime(timeZone);
        const start = midnight.epochMilliseconds;
        const length = (midnight.add({ days: 1 }).epochMilliseconds - start) / quarterMs;
        const before = daysToRead(start, timeZone).filter((_, i) => i % 2 === 1);
        // Days of 24 hours alone: of others an hour has no partner.
        fc.pre(length === 96 && before.every((one) => one.to - one.from === 96 * quarterMs));
        const days = before.map(({ date, from }) => {
          const counts = new Map<number, number>();
          for (const time of times) counts.set(from + time * quarterMs, (counts.get(from + time * quarterMs) ?? 0) + 1);
          return { date, leftOut: null, counts };
        });
        const { hours, quarters } = forecast({ now: start, timeZone, days, openingAt: always });
        const total = (of: typeof hours, count: number) => of.slice(0, count).reduce((sum, one) => sum + (one.mean ?? NaN), 0);
        expect(total(hours, 24)).toBeCloseTo(times.length, 9);
        expect(total(quarters, 96)).toBeCloseTo(times.length, 9);
      }),
      { numRuns: 40 },
    );
  });
});
