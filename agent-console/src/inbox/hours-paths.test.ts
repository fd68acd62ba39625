import { expect, it } from 'vitest';
import { pathWords } from './hours-paths.ts';

it.each([
  ['weekly.mon.0.to', 'Monday, Closes'],
  ['own.weekly.sun', 'Sunday'],
  ['bankHolidays.0.from', 'Bank holidays, Opens'],
  ['special.1.date', 'Special days 2, Date'],
  ['own.special.0.spans.1.to', 'Special days 1, Closes'],
  ['special', 'Special days'],
  ['emergency.0.phone', 'In an emergency 1, Phone number'],
  ['emergency.1.url', 'In an emergency 2, Form to report it online, if there is one'],
])('says where %s is', (path, where) => {
  expect(pathWords(path)).toBe(where);
});
