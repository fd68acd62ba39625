import { expect, it } from 'vitest';
import { beginningOf, dateAt, datesOf, rangeOf } from './figure-range.ts';

const zone = 'Europe/London';

it('begins a date at its own midnight, in summer, in winter and on the days when the clocks change', () => {
  for (const [date, begins] of [
    ['2026-11-25', '2026-11-25T00:00:00Z'],
    ['2026-07-01', '2026-06-30T23:00:00Z'],
    ['2026-03-29', '2026-03-29T00:00:00Z'],
    ['2026-03-30', '2026-03-29T23:00:00Z'],
    ['2026-10-25', '2026-10-24T23:00:00Z'],
    ['2026-10-26', '2026-10-26T00:00:00Z'],
  ] as const) {
    expect(new Date(beginningOf(date, zone)).toISOString(), date).toBe(begins.replace('Z', '.000Z'));
    expect(dateAt(beginningOf(date, zone), zone)).toBe(date);
  }
  expect(beginningOf('25/11/2026', zone)).toBeNaN();
});

it('counts days back from today at the site, not from where the browser is', () => {
  const late = Date.parse('2026-06-30T23:30:00Z');
  const chosen = { first: '2026-01-01', last: '2026-01-31' };
  expect(datesOf('today', chosen, late, zone)).toEqual({ first: '2026-07-01', last: '2026-07-01' });
  expect(datesOf('yesterday', chosen, late, zone)).toEqual({ first: '2026-06-30', last: '2026-06-30' });
  expect(datesOf('week', chosen, late, zone)).toEqual({ first: '2026-06-24', last: '2026-06-30' });
  expect(datesOf('dates', chosen, late, zone)).toEqual(chosen);
});

it('makes a day of 25 hours and one of 23', () => {
  const hours = (date: string) => {
    const { from, to } = rangeOf({ first: date, last: date }, zone);
    return (to - from) / 3_600_000;
  };
  expect([hours('2026-10-25'), hours('2026-03-29'), hours('2026-03-30')]).toEqual([25, 23, 24]);
});
