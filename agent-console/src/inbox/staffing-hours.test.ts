import { expect, it } from 'vitest';
import { byDay, clockTime, leftOutOf, weekdaysOf } from './staffing-hours.ts';
import { aForecast, anHour, at } from './staffing-samples.ts';

const zone = 'Europe/London';

it('Y8 shows the site’s own time, in summer and in winter', () => {
  expect(clockTime(at('14:30'), zone)).toBe('2:30pm');
  expect(clockTime(at('09:00', '2027-06-07'), zone)).toBe('10am');
  expect(clockTime(at('00:00'), zone)).toBe('12am');
});

it('Y8 tells the two hours apart that have one name when the clocks go back', () => {
  const hours = ['00:00', '01:00', '02:00'].map((time) => anHour(at(time, '2026-10-25')));
  expect(byDay(hours, at('00:10', '2026-10-25'), zone)[0]?.slots.map((slot) => slot.label)).toEqual(['1am BST', '1am GMT', '2am']);
});

it('Y12 sorts hours by local day, today first', () => {
  const hours = [anHour(at('22:00', '2027-06-07')), anHour(at('23:00', '2027-06-07'))];
  expect(byDay(hours, at('20:00', '2027-06-07'), zone).map((day) => [day.heading, day.slots.map((slot) => slot.label)])).toEqual([
    ['Today, Monday 7 June', ['11pm']],
    ['Tomorrow, Tuesday 8 June', ['12am']],
  ]);
});

it('Y7 names the weekdays it comes from, and the days that were left out', () => {
  expect(weekdaysOf(aForecast())).toBe('Mondays and Tuesdays');
  const days = [
    { date: '2027-05-03', leftOut: 'bankHoliday' as const, name: 'Early May bank holiday' },
    { date: '2027-04-26', leftOut: 'nothing' as const, name: null },
  ];
  expect(leftOutOf({ days })).toBe(
    'Left out: Monday 3 May (bank holiday: Early May bank holiday), Monday 26 April (nobody asked for a person). We took earlier weeks in their place, where there were any.',
  );
  expect(leftOutOf({ days: [{ date: '2027-05-03', leftOut: null, name: null }] })).toBeNull();
});
