import type { ExpectedRequests, StaffingForecast } from '@frontdesk/shared/staffing-protocol';
import { leftOutWords, staffingWords } from './staffing-words.ts';

/** Times of the site, whatever the clock of the machine in front of the person says. */
const format = (timeZone: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone, ...options });

/** "2pm", "2:30pm" */
export const clockTime = (at: number, timeZone: string): string =>
  format(timeZone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }).format(at).replace(/\s/g, '').replace(':00', '').toLowerCase();

/** "Monday 7 December" */
export const dayName = (at: number, timeZone: string): string =>
  format(timeZone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at).replace(',', '');
const zoneName = (at: number, timeZone: string): string =>
  format(timeZone, { timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** "Monday 2pm" */
export const hourInWeek = (at: number, timeZone: string): string => `${format(timeZone, { weekday: 'long' }).format(at)} ${clockTime(at, timeZone)}`;

export type Slot = ExpectedRequests & { label: string };
export type DaySlots = { day: string; heading: string; slots: Slot[] };

/** Intervals by local day, each with a label of its own: of two that look alike, on the night when the clocks go back, each says which it is. */
export const byDay = (intervals: readonly ExpectedRequests[], now: number, timeZone: string): DaySlots[] => {
  const today = dayName(now, timeZone);
  const days = [...new Set(intervals.map(({ at }) => dayName(at, timeZone)))];
  return days.map((day) => {
    const ofDay = intervals.filter(({ at }) => dayName(at, timeZone) === day);
    const labels = ofDay.map(({ at }) => clockTime(at, timeZone));
    const slots = ofDay.map((interval, i) => {
      const label = labels[i] ?? '';
      return { ...interval, label: labels.filter((one) => one === label).length > 1 ? `${label} ${zoneName(interval.at, timeZone)}` : label };
    });
    return { day, heading: day === today ? staffingWords.today(day) : staffingWords.tomorrow(day), slots };
  });
};

/** Local dates are days in themselves: at noon in UTC they are the same day everywhere that counts. */
const atNoon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** "Wednesdays and Thursdays" */
export const weekdaysOf = ({ days }: Pick<StaffingForecast, 'days'>): string => {
  const names = [...new Set(days.map(({ date }) => `${format('UTC', { weekday: 'long' }).format(atNoon(date))}s`))];
  // The newest is tomorrow's weekday.
  return names.reverse().join(' and ');
};

/** "Left out: Monday 29 March (bank holiday: Easter Monday)." and what stands in its place. Null when none is. */
export const leftOutOf = ({ days }: Pick<StaffingForecast, 'days'>): string | null => {
  const said = days.flatMap(({ date, leftOut, name }) =>
    leftOut === null ? [] : [staffingWords.leftOutDay(dayName(atNoon(date), 'UTC'), leftOutWords[leftOut], name)],
  );
  return said.length > 0 ? staffingWords.leftOut(said.join(', ')) : null;
};
