import { Temporal } from 'temporal-polyfill';
import type { LeftOut } from '@frontdesk/shared/staffing-protocol.ts';
import type { Opening } from '../hours.ts';

/** Requests are counted by quarters of an hour: every time zone's whole hours begin on one, so that counts of the same quarter can be added up anywhere. */
export const quarterMs = 15 * 60_000;
const hourMs = 60 * 60_000;

/** How many ordinary weeks a forecast comes from, how far it looks back for them, and how few it is content with. */
export const weeksEnough = 4;
export const weeksFurthest = 8;
export const weeksLeast = 2;

/** A day of the past. `leftOut`: why it says nothing of an ordinary one. `date` is local, as 2026-12-07. `counts`: requests by the start of their quarter; a quarter that is not there had none. */
export type PastDay = { date: string; leftOut: LeftOut | null; counts: ReadonlyMap<number, number> };

/**
 * What may be expected from `at` on. `weeks`, four at the most, have figures; with fewer than two the rest is null. `mean`, `least` and `most` are requests in the
 * interval; `perHour` is the mean as if the interval were open for a whole hour.
 */
export type Expected = {
  at: number;
  openMinutes: number;
  weeks: number;
  mean: number | null;
  least: number | null;
  most: number | null;
  perHour: number | null;
};
export type Forecast = { hours: Expected[]; quarters: Expected[] };

const localOf = (at: number, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

/** From the start of the present hour to the end of tomorrow, by local time: on days when the clocks change this has an hour more or less. */
function ahead(now: number, timeZone: string): { from: number; to: number } {
  const today = localOf(now, timeZone);
  return { from: today.round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds, to: today.startOfDay().add({ days: 2 }).epochMilliseconds };
}

type Day = { date: string; from: number; to: number };
/** `weeks` before `ahead`, the day that it is the same weekday as: 0 for today and 1 for tomorrow. */
type SameWeekday = Day & { ahead: 0 | 1; weeks: number };

function dayOf(date: Temporal.PlainDate, timeZone: string): Day {
  const start = (of: Temporal.PlainDate): number => of.toZonedDateTime(timeZone).epochMilliseconds;
  return { date: date.toString(), from: start(date), to: start(date.add({ days: 1 })) };
}

/** The days that a forecast may be made from: those of today's and tomorrow's weekdays, newest first, as far as it looks back. */
export function daysToRead(now: number, timeZone: string): SameWeekday[] {
  const today = localOf(now, timeZone).toPlainDate();
  return Array.from({ length: weeksFurthest }, (_, i) => i + 1).flatMap((weeks): SameWeekday[] => {
    const date = today.subtract({ weeks });
    return [
      { ...dayOf(date.add({ days: 1 }), timeZone), ahead: 1, weeks },
      { ...dayOf(date, timeZone), ahead: 0, weeks },
    ];
  });
}

/** Whether anything is open on what is left of today, and tomorrow: of a day that is closed there is nothing to foretell. */
export function openAhead(now: number, timeZone: string, openingAt: (at: number) => Opening): [boolean, boolean] {
  const today = localOf(now, timeZone).toPlainDate();
  const isOpen = (from: number, to: number): boolean => {
    const { open, changesAt } = openingAt(from);
    return open || (changesAt !== null && changesAt < to);
  };
  const tomorrow = dayOf(today.add({ days: 1 }), timeZone);
  return [isOpen(ahead(now, timeZone).from, tomorrow.from), isOpen(tomorrow.from, tomorrow.to)];
}

/** So many whole days before today, newest first. */
export function daysBefore(now: number, timeZone: string, count: number): Day[] {
  const today = localOf(now, timeZone).toPlainDate();
  return Array.from({ length: count }, (_, i) => dayOf(today.subtract({ days: i + 1 }), timeZone));
}

/** The same time by the clock on the wall some weeks before; null when the clocks went forward over it. Of an hour that came twice, the first. */
function weeksBefore(at: number, weeks: number, timeZone: string): { date: string; at: number } | null {
  const local = localOf(at, timeZone);
  const date = local.toPlainDate().subtract({ weeks });
  const before = date.toZonedDateTime({ timeZone, plainTime: local.toPlainTime() });
  return before.toPlainTime().equals(local.toPlainTime()) ? { date: date.toString(), at: before.epochMilliseconds } : null;
}

function sum(counts: ReadonlyMap<number, number>, from: number, length: number): number {
  let all = 0;
  for (let at = from; at < from + length; at += quarterMs) all += counts.get(at) ?? 0;
  return all;
}

/** `openingAt` takes a millisecond or two, and so is asked once for each change and not for each quarter. */
function openings(openingAt: (at: number) => Opening, from: number, to: number): (at: number) => boolean {
  const spans: [from: number, to: number][] = [];
  for (let at = from; at < to;) {
    const { open, changesAt } = openingAt(at);
    // Hours that do not move on would be a fault, and no reason to go round for ever.
    const until = changesAt === null || changesAt <= at ? to : changesAt;
    if (open) spans.push([at, until]);
    at = until;
  }
  return (at) => spans.some((span) => span[0] < at + quarterMs && at < span[1]);
}

type Asked = { now: number; timeZone: string; days: readonly PastDay[]; openingAt: (at: number) => Opening };
type Ready = Omit<Asked, 'openingAt' | 'now'> & { isOpen: (at: number) => boolean };

function expected({ timeZone, days, isOpen }: Ready, at: number, length: number): Expected {
  const starts = Array.from({ length: length / quarterMs }, (_, i) => at + i * quarterMs);
  const openMinutes = starts.filter(isOpen).length * 15;
  const found = Array.from({ length: weeksFurthest }, (_, i) => weeksBefore(at, i + 1, timeZone))
    .flatMap((before) => {
      const day = before && days.find(({ date }) => date === before.date);
      return day && day.leftOut === null ? [sum(day.counts, before.at, length)] : [];
    })
    .slice(0, weeksEnough);
  if (found.length < weeksLeast) return { at, openMinutes, weeks: found.length, mean: null, least: null, most: null, perHour: null };
  const mean = found.reduce((all, one) => all + one, 0) / found.length;
  const perHour = openMinutes > 0 ? (mean * 60) / openMinutes : null;
  return { at, openMinutes, weeks: found.length, mean, least: Math.min(...found), most: Math.max(...found), perHour };
}

/** What may be expected in every open hour, and in every open quarter of an hour that is not over, to the end of tomorrow. */
export function forecast(asked: Asked): Forecast {
  const { from, to } = ahead(asked.now, asked.timeZone);
  const ready = { ...asked, isOpen: openings(asked.openingAt, from, to) };
  const starts = (step: number) => Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);
  const open = (of: Expected) => of.openMinutes > 0;
  return {
    hours: starts(hourMs)
      .map((at) => expected(ready, at, hourMs))
      .filter(open),
    quarters: starts(quarterMs)
      .filter((at) => at + quarterMs > asked.now)
      .map((at) => expected(ready, at, quarterMs))
      .filter(open),
  };
}
