import { expect, it } from 'vitest';
import { clockTime, dayWords, isoDateWords, openingWords, timeWords } from './dates.ts';

const zone = 'Europe/London';
const at = (iso: string) => Date.parse(iso);

it('says times as people write them', () => {
  expect(timeWords(at('2026-12-07T14:30:00Z'), zone)).toBe('2:30pm');
  expect(timeWords(at('2026-12-07T09:00:00Z'), zone)).toBe('9am');
  expect(timeWords(at('2026-12-07T00:05:00Z'), zone)).toBe('12:05am');
  expect(timeWords(at('2026-12-07T12:00:00Z'), zone)).toBe('12pm');
  expect(clockTime(at('2026-12-07T14:31:00Z'), zone)).toBe('14:31');
});

it('keeps the site’s own time, also in summer', () => {
  expect(timeWords(at('2026-07-01T07:30:00Z'), zone)).toBe('8:30am');
  expect(dayWords(at('2026-06-30T23:30:00Z'), zone)).toBe('Wednesday 1 July');
});

it('says when the advisors are back', () => {
  const saturday = at('2026-12-05T10:00:00Z');
  expect(openingWords(at('2026-12-05T13:00:00Z'), saturday, zone)).toBe('today at 1pm');
  expect(openingWords(at('2026-12-07T08:30:00Z'), saturday, zone)).toBe('on Monday at 8:30am');
  expect(openingWords(at('2026-12-14T08:30:00Z'), saturday, zone)).toBe('on Monday 14 December at 8:30am');
});

it('says a review date, and leaves what is no date alone', () => {
  expect(isoDateWords('2027-05-03')).toBe('3 May 2027');
  expect(isoDateWords('soon')).toBe('soon');
});
