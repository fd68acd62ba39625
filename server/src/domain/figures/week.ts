import { firstMoment, localDay, weekdayOf } from '../local-day.ts';
import type { Range } from './intervals.ts';

/** The week of a moment, or so many weeks before it: from Monday's beginning to the next Monday's, by the calendar on the wall. */
export function weekAt(now: number, timeZone: string, back: number): Range {
  const today = localDay(now, timeZone);
  const monday = today - (weekdayOf(today) - 1) - 7 * back;
  return { from: firstMoment(monday, 0, timeZone), to: firstMoment(monday + 7, 0, timeZone) };
}

const day = 86_400_000;
/** Longer after a change, other things have changed as well. */
const stretchMost = 14 * day;

/** What is put beside each other: equally long before and after a change, as far as time has gone since. */
export function stretchesAround(at: number, now: number): { length: number; before: Range; after: Range } {
  const length = Math.max(0, Math.min(now - at, stretchMost));
  return { length, before: { from: at - length, to: at }, after: { from: at, to: at + length } };
}

export const isWithin = (at: number, { from, to }: Range): boolean => at >= from && at < to;
