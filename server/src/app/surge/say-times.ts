import { Temporal } from 'temporal-polyfill';

const local = (at: number, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
const timeOf = (at: Temporal.ZonedDateTime) => `${at.hour % 12 || 12}:${String(at.minute).padStart(2, '0')}${at.hour < 12 ? 'am' : 'pm'}`;
const dayOf = (at: Temporal.ZonedDateTime) =>
  `${at.toPlainDate().toLocaleString('en-GB', { weekday: 'long' })} ${at.day} ${at.toPlainDate().toLocaleString('en-GB', { month: 'long' })}`;

/** "9:00am to 5:00pm on Monday 1 March"; with both days where it ends on another. */
export function spanWords(from: number, to: number, timeZone: string): string {
  const [start, end] = [local(from, timeZone), local(to, timeZone)];
  if (start.toPlainDate().equals(end.toPlainDate())) return `${timeOf(start)} to ${timeOf(end)} on ${dayOf(start)}`;
  return `${timeOf(start)} on ${dayOf(start)} to ${timeOf(end)} on ${dayOf(end)}`;
}
