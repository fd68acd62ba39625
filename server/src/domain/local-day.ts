import { Temporal } from 'temporal-polyfill';

const dayLength = 86_400_000;

/** Days since 1 January 1970 of a calendar date `YYYY-MM-DD`: dates of no time zone, to be counted with. */
export const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayLength);
export const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
/** From 1, Monday, to 7, Sunday. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The day that the calendar on the wall shows at an instant. */
export function localDay(at: number, timeZone: string): number {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return Math.floor(Date.UTC(year, month - 1, day) / dayLength);
}

/**
 * The first moment of a day at which the clock on the wall shows `minutes` after midnight or later, in epoch milliseconds; 1440 is the next day's beginning.
 * Of an hour that comes twice, as in October, it is the first; inside the hour that is left out in March, it is the moment when the clock jumps.
 */
export function firstMoment(day: number, minutes: number, timeZone: string): number {
  const date = new Date((day + Math.floor(minutes / 1440)) * dayLength);
  const rest = minutes % 1440;
  const shown = new Temporal.PlainDateTime(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), Math.floor(rest / 60), rest % 60);
  const zoned = shown.toZonedDateTime(timeZone);
  if (zoned.toPlainDateTime().equals(shown)) return zoned.epochMilliseconds;
  const jump = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return (jump ?? zoned).epochMilliseconds;
}
