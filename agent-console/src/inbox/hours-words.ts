import type { Weekday } from '@frontdesk/shared/hours';
import { dayInWords, dayTime, wallClock } from './day-times.ts';

/** The words of Settings > Opening hours. */
export const hoursWords = {
  title: 'Opening hours',
  intro: 'When residents can ask for a person. Out of hours the assistant still answers, and residents can leave a message. A change is in force at once.',
  hoursOf: 'Hours of',
  wholeSite: (site: string) => `${site} (all teams without hours of their own)`,
  teamOf: (site: string, team: string) => `${site}: ${team}`,
  asSite: (site: string) => `Open as ${site} is`,
  ownHours: 'Hours of its own',
  asItsSite: 'Open as its site is',
  whichHours: 'Which hours',
  ownHint: 'While this team is closed, the general team takes its chats if it is open.',
  week: 'Each week',
  closed: 'Closed',
  allDay: 'Open all day',
  opens: (what: string, nth: number) => `${what} opens${nth === 0 ? '' : ` (${nth + 1})`}`,
  closes: (what: string, nth: number) => `${what} closes${nth === 0 ? '' : ` (${nth + 1})`}`,
  to: 'to',
  addHours: 'Add hours',
  addHoursTo: (what: string) => `Add hours: ${what}`,
  remove: 'Remove',
  removeSpan: (what: string, nth: number) => `Remove hours of ${what}${nth === 0 ? '' : ` (${nth + 1})`}`,
  copyMonday: 'Copy Monday to Tuesday to Friday',
  copied: 'Monday’s hours are now those of Tuesday to Friday as well.',
  timesHint: 'Write times like 8:30am or 17:00. Midnight ends a day, or begins one.',
  bankHolidays: 'Bank holidays',
  bankHolidaysHint: 'Those of England and Wales. When one falls on a weekend, both that day and its substitute day count.',
  bankHoliday: 'Bank holiday',
  onBankHolidays: { closed: 'Closed', asUsual: 'Open as on that day of any week', own: 'Open at hours of their own' },
  coming: (count: number) => `The next ${count} bank holidays`,
  special: 'Special days',
  specialHint: 'Dates with hours of their own, such as a training day. They win over bank holidays and over the week. A day without hours is closed.',
  specialDay: (date: string, nth: number) => (date === '' ? `Special day ${nth + 1}` : dayInWords(date)),
  date: 'Date',
  name: 'Name',
  notSpecial: 'Not a special day',
  notThere: 'Not there',
  addSpecial: 'Add a special day',
  removeSpecial: (what: string) => `Remove ${what}`,
  removePast: (count: number) => (count === 1 ? 'Remove the one day that has passed' : `Remove the ${count} days that have passed`),
  emergency: 'In an emergency',
  emergencyHint: 'Whom residents can ring when it cannot wait. The chat shows these in and out of hours, and puts them first while you are closed.',
  label: 'For what',
  phone: 'Phone number',
  detail: 'More, if needed',
  url: 'Form to report it online, if there is one',
  number: (label: string, nth: number) => label || `Number ${nth + 1}`,
  addNumber: 'Add a number',
  removeNumber: (what: string) => `Remove ${what}`,
  saved: (name: string) => `Saved. These hours are in force for ${name} now.`,
  problemTitle: 'There is a problem',
  problemIntro: 'Nothing was saved. Put these right, then save again.',
  preview: 'What this comes to',
  previewDraft: 'As it will be once you save.',
  previewNow: 'As it is now.',
  previewWrong: 'Put right the times and dates that cannot be read, and you will see here what they come to.',
  day: 'Day',
  hours: 'Hours',
  today: (day: string) => `${day} (today)`,
  openAlways: 'Open now, with no closing ahead.',
  openUntil: (when: string) => `Open now. Closes ${when}.`,
  closedUntil: (when: string) => `Closed now. Opens ${when}.`,
  closedAlways: 'Closed now, with no opening ahead.',
} as const;

export const weekdayWords: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** "today at 5pm", "on Monday 7 December at 8:30am", by the clock of the site. */
export function edgeWords(at: number, now: number, timeZone: string): string {
  const [edge, today] = [wallClock(at, timeZone), wallClock(now, timeZone)];
  return edge.date === today.date ? `today at ${dayTime(edge.minutes)}` : `on ${dayInWords(edge.date)} at ${dayTime(edge.minutes)}`;
}

export function openingWords({ open, changesAt, now }: { open: boolean; changesAt: number | null; now: number }, timeZone: string): string {
  if (changesAt === null) return open ? hoursWords.openAlways : hoursWords.closedAlways;
  const when = edgeWords(changesAt, now, timeZone);
  return open ? hoursWords.openUntil(when) : hoursWords.closedUntil(when);
}
