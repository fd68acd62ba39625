import { expect, it } from 'vitest';
import { dateInWords, dayTime, minutesOf, spansInWords, wallClock } from './day-times.ts';

it.each([
  ['8:30', 510],
  ['08.30am', 510],
  ['0830', 510],
  ['830', 510],
  ['9', 540],
  ['5 pm', 1020],
  ['17:00', 1020],
  ['12am', 0],
  ['12pm', 720],
  ['Midday', 720],
  ['24:00', 1440],
  ['', Number.NaN],
  ['13pm', Number.NaN],
  ['0am', Number.NaN],
  ['9:60', Number.NaN],
  ['24:01', Number.NaN],
  ['soon', Number.NaN],
])('reads %j', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
});

it('takes midnight as the end of the day where something ends', () => {
  expect(['midnight', '12am', '00:00', '24:00'].map((text) => minutesOf(text, true))).toEqual([1440, 1440, 1440, 1440]);
});

it('reads back what it writes, for every minute of the day', () => {
  for (let minute = 0; minute < 1440; minute++) expect(minutesOf(dayTime(minute))).toBe(minute);
  expect(minutesOf(dayTime(1440), true)).toBe(1440);
});

it('says spans and dates as people do', () => {
  expect(
    spansInWords([
      { from: 510, to: 720 },
      { from: 780, to: 1440 },
    ]),
  ).toBe('8:30am to midday, 1pm to midnight');
  expect(dateInWords('2026-12-25')).toBe('Friday 25 December 2026');
  expect(wallClock(Date.parse('2026-07-03T23:30:00Z'), 'Europe/London')).toEqual({ date: '2026-07-04', minutes: 30 });
});
