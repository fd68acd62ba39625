import { weekdays, type DaySpan, type Hours, type SiteHours, type TeamHours } from '@frontdesk/shared/hours';
import { dateInWords, isAllDay, spansInWords } from './day-times.ts';
import { hoursWords as words, weekdayWords } from './hours-words.ts';
import { changeOf, isSame, listChanges, type WordedChange } from './setting-changes.ts';

const dayWords = (spans: readonly DaySpan[]): string => (spans.length === 0 ? words.closed : isAllDay(spans) ? words.allDay : spansInWords(spans));
const bankHolidayWords = ({ bankHolidays: on }: Hours): string => (typeof on === 'string' ? words.onBankHolidays[on] : dayWords(on));

function hoursChanges(was: Hours, is: Hours): WordedChange[] {
  const special = listChanges(
    was.special,
    is.special,
    (day) => day.date,
    (day) => (day === undefined ? words.notSpecial : `${day.name}: ${dayWords(day.spans)}`),
  );
  return [
    ...weekdays.flatMap((day) => changeOf(weekdayWords[day], dayWords(was.weekly[day]), dayWords(is.weekly[day]))),
    ...changeOf(words.bankHolidays, bankHolidayWords(was), bankHolidayWords(is)),
    ...special.map(({ key, ...change }) => ({ what: dateInWords(key), ...change })),
  ];
}

export function siteHoursChanges(was: SiteHours, is: SiteHours): WordedChange[] {
  const numbers = listChanges(
    was.emergency,
    is.emergency,
    (number) => number.label,
    (number) => (number === undefined ? words.notThere : [number.phone, number.detail, number.url].filter(Boolean).join(', ')),
  );
  const inOrder = numbers.length === 0 && !isSame(was.emergency, is.emergency);
  return [
    ...hoursChanges(was, is),
    ...numbers.map(({ key, ...change }) => ({ what: `${words.emergency}, ${key}`, ...change })),
    ...(inOrder
      ? [{ what: words.emergency, was: was.emergency.map(({ label }) => label).join(', '), is: is.emergency.map(({ label }) => label).join(', ') }]
      : []),
  ];
}

export function teamHoursChanges(was: TeamHours, is: TeamHours): WordedChange[] {
  if (was.own !== null && is.own !== null) return hoursChanges(was.own, is.own);
  const whose = (own: Hours | null) => (own === null ? words.asItsSite : words.ownHours);
  return changeOf(words.whichHours, whose(was.own), whose(is.own));
}
