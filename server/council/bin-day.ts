import type { Temporal } from 'temporal-polyfill';

export const postcodeProblems = {
  missing: 'Enter a postcode',
  notAPostcode: 'Enter a full postcode, like FN1 1AA',
  elsewhere: 'Enter a postcode in Fernshire, which begins with FN',
} as const;
export type PostcodeProblem = keyof typeof postcodeProblems;

const longestPostcode = 7;
/** The shape is checked, not whether the post office uses it. */
const outward = '[A-Z]{1,2}[0-9][A-Z0-9]?';
const inward = '[0-9][A-Z]{2}';
const postcodeShape = new RegExp(`^${outward}${inward}$`);
const fernshireShape = new RegExp(`^FN[0-9]{1,2}${inward}$`);

/** What a person typed, as a postcode of Fernshire in its usual form, such as FN1 1AA. Spaces and small letters are forgiven. */
export function readPostcode(typed: string): { postcode: string } | { problem: PostcodeProblem } {
  const letters = typed.replace(/[\s.-]/g, '').toUpperCase();
  if (letters === '') return { problem: 'missing' };
  if (letters.length > longestPostcode || !postcodeShape.test(letters)) return { problem: 'notAPostcode' };
  if (!fernshireShape.test(letters)) return { problem: 'elsewhere' };
  return { postcode: `${letters.slice(0, -3)} ${letters.slice(-3)}` };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
export type Collections = {
  weekday: (typeof weekdays)[number];
  /** The next dates, today among them. Rubbish and recycling take turns by the week. */
  rubbish: Temporal.PlainDate;
  recycling: Temporal.PlainDate;
  food: Temporal.PlainDate;
};

/** Demonstration data: no street has a round, so the day and the week come from the postcode's own letters. */
export function collections(postcode: string, today: Temporal.PlainDate): Collections {
  const sum = spread(postcode);
  const index = sum % weekdays.length;
  const daysAhead = (index + 1 - today.dayOfWeek + 7) % 7;
  const next = today.add({ days: daysAhead });
  const later = next.add({ days: 7 });
  const rubbishIsNext = (weekNumber(next) + Math.floor(sum / weekdays.length)) % 2 === 0;
  return {
    weekday: weekdays[index] ?? 'Monday',
    rubbish: rubbishIsNext ? next : later,
    recycling: rubbishIsNext ? later : next,
    food: next,
  };
}

/** Neighbouring postcodes should not all have one day, so each letter counts by its place. */
function spread(postcode: string): number {
  return [...postcode].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

/** Weeks since Monday 5 January 1970. It never starts again at a new year, when two weeks alike would follow each other. */
function weekNumber(date: Temporal.PlainDate): number {
  const start = date.with({ year: 1970, month: 1, day: 5 });
  return Math.floor(start.until(date, { largestUnit: 'day' }).days / 7);
}
