import { expect, it } from 'vitest';
import { scheduleOf } from '../hours.ts';
import { oddDay, type KnownOfDay } from './odd-day.ts';

const nine = [{ from: 540, to: 1020 }];
const weekdays = [nine, nine, nine, nine, nine, [], []];
const open = scheduleOf({ timeZone: 'Europe/London', week: weekdays });
const known = (change: Partial<KnownOfDay> = {}): KnownOfDay => ({ bankHolidays: [], special: [], surges: [], schedules: [open], ...change });
/** A Monday. */
const date = '2027-03-29';
const easter = [{ date, name: 'Easter Monday' }];

it('Y14 knows an ordinary day', () => {
  expect(oddDay(date, known())).toBeNull();
  expect(oddDay('2027-03-30', known({ bankHolidays: easter, special: easter }))).toBeNull();
});

it('Y14 leaves out bank holidays, special days and surges by name, however they were open', () => {
  expect(oddDay(date, known({ bankHolidays: easter }))).toEqual({ why: 'bankHoliday', name: 'Easter Monday' });
  expect(oddDay(date, known({ bankHolidays: easter, special: [{ date, name: 'Staff day' }] }))).toEqual({ why: 'special', name: 'Staff day' });
  expect(oddDay(date, known({ surges: ['Elections', 'Elections', 'Incident'] }))).toEqual({ why: 'surge', name: 'Elections, Incident' });
});

it('Y14 leaves out a day on which every team was closed, and none on which one was open', () => {
  expect(oddDay('2027-03-28', known())).toEqual({ why: 'closed', name: null });
  const onSundays = scheduleOf({ timeZone: 'Europe/London', week: [[], [], [], [], [], [], nine] });
  expect(oddDay('2027-03-28', known({ schedules: [open, onSundays] }))).toBeNull();
});
