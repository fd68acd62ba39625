import type { DaySpan } from '@frontdesk/shared/hours.ts';
import { dayNumber, firstMoment, localDay, weekdayOf } from './local-day.ts';

/** A span of one weekday, in minutes after midnight; `to` may be 1440. Weekdays run from 1, Monday, to 7, Sunday. */
export type Span = DaySpan & { day: number };
export type WeeklyHours = { timeZone: string; spans: Span[] };

/** Whether hours are open at an instant, and when that next changes; null when it does not for as long as is looked ahead. */
export type Opening = { open: boolean; changesAt: number | null };

/** What is ordered for a span of time, in epoch milliseconds, whatever the hours say. */
export type Override = { from: number; to: number; open: boolean };

/** Hours ready to be asked. `week` begins with Monday; `days` are those with hours of their own, by day number, which win over the week. */
export type Schedule = { timeZone: string; week: readonly (readonly DaySpan[])[]; days: ReadonlyMap<number, readonly DaySpan[]> };

/** Longer than a year, so that what happens once a year is seen. */
export const daysAhead = 400;

/** A day's hours and those of the week, as a special day wins over a bank holiday, and that over the week. `bankHolidays` are dates. */
export function scheduleOf(given: {
  timeZone: string;
  week: Schedule['week'];
  onBankHolidays?: 'asUsual' | 'closed' | readonly DaySpan[];
  bankHolidays?: Iterable<string>;
  special?: readonly { date: string; spans: readonly DaySpan[] }[];
}): Schedule {
  const { timeZone, week, onBankHolidays = 'asUsual', bankHolidays = [], special = [] } = given;
  const days = new Map<number, readonly DaySpan[]>();
  if (onBankHolidays !== 'asUsual') for (const date of bankHolidays) days.set(dayNumber(date), onBankHolidays === 'closed' ? [] : onBankHolidays);
  for (const { date, spans } of special) days.set(dayNumber(date), spans);
  return { timeZone, week, days };
}

/** Spans by weekday, from Monday. */
export const weekOf = (spans: readonly Span[]): DaySpan[][] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => spans.filter((span) => span.day === day).map(({ from, to }) => ({ from, to })));

/** What a schedule says of a day, in order. */
export const spansOn = ({ week, days }: Schedule, day: number): readonly DaySpan[] =>
  [...(days.get(day) ?? week[weekdayOf(day) - 1] ?? [])].sort((a, b) => a.from - b.from);

/** What touches is joined by the clock on the wall, before instants are worked out: those take far longer. In minutes since 1 January 1970. */
function* wallSpans(schedule: Schedule, first: number, last: number): Generator<[from: number, to: number]> {
  let joined: [number, number] | null = null;
  for (let day = first; day <= last; day++) {
    for (const span of spansOn(schedule, day)) {
      const [from, to] = [day * 1440 + span.from, day * 1440 + span.to];
      if (joined && from <= joined[1]) joined[1] = Math.max(joined[1], to);
      else {
        if (joined) yield joined;
        joined = [from, to];
      }
    }
  }
  if (joined) yield joined;
}

/** Openings as instants, in order and apart from each other. One that goes on to the last day ends at that day's end. */
function* openings(schedule: Schedule, first: number, last: number): Generator<[from: number, to: number]> {
  const instant = (minutes: number) => firstMoment(Math.floor(minutes / 1440), minutes % 1440, schedule.timeZone);
  let joined: [number, number] | null = null;
  for (const span of wallSpans(schedule, first, last)) {
    const [from, to] = [instant(span[0]), instant(span[1])];
    // On the night when the clocks go forward, an early span may not exist at all.
    if (from >= to) continue;
    if (joined && from <= joined[1]) joined[1] = Math.max(joined[1], to);
    else {
      if (joined) yield joined;
      joined = [from, to];
    }
  }
  if (joined) yield joined;
}

function scheduledAt(schedule: Schedule, now: number): Opening {
  const today = localDay(now, schedule.timeZone);
  const last = today + daysAhead;
  for (const [from, to] of openings(schedule, today - 1, last)) {
    if (to <= now) continue;
    if (from > now) return { open: false, changesAt: from };
    return { open: true, changesAt: to >= firstMoment(last, 1440, schedule.timeZone) ? null : to };
  }
  return { open: false, changesAt: null };
}

/** Whether a schedule is open. An override wins over it for as long as it lasts, a later one in the list over an earlier. */
export function openingAt(schedule: Schedule, now: number, overrides: readonly Override[] = []): Opening {
  if (overrides.length === 0) return scheduledAt(schedule, now);
  const at = (moment: number): Opening => {
    const standing = overrides.findLast(({ from, to }) => from <= moment && moment < to);
    const edges = overrides.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > moment);
    const { open, changesAt } = standing ? { open: standing.open, changesAt: null } : scheduledAt(schedule, moment);
    const next = Math.min(...edges, changesAt ?? Infinity);
    return { open, changesAt: next === Infinity ? null : next };
  };
  const { open, changesAt } = at(now);
  let edge = changesAt;
  // Each turn passes an edge of an override at least, or of the hours just before one.
  while (edge !== null) {
    const then = at(edge);
    if (then.open !== open) return { open, changesAt: edge };
    edge = then.changesAt;
  }
  return { open, changesAt: null };
}

/**
 * The same of several teams together: open while any of them is. `openings` answers for all of them at an instant. Looks past so many closings of one while
 * another is open; hours that change more often than that are as good as never closed.
 */
export function anyOpen(openings: (at: number) => readonly Opening[], now: number): Opening {
  let at = now;
  for (let turns = 0; turns < 100; turns++) {
    const all = openings(at);
    const open = all.filter((one) => one.open);
    const isOpen = open.length > 0;
    if (!isOpen && at > now) return { open: true, changesAt: at };
    const edges = (isOpen ? open : all).map(({ changesAt }) => changesAt ?? Infinity);
    const edge = isOpen ? Math.max(...edges) : Math.min(...edges);
    if (!isOpen || edge === Infinity) return { open: isOpen, changesAt: edge === Infinity ? null : edge };
    at = edge;
  }
  return { open: true, changesAt: null };
}

/** Monday to Sunday, all day. */
export const roundTheClock = (timeZone: string): WeeklyHours => ({ timeZone, spans: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 })) });
