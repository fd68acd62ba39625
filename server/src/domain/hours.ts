import { Temporal } from 'temporal-polyfill';

/** A span of one weekday, in minutes after midnight; `to` may be 1440. Weekdays run from 1, Monday, to 7, Sunday. */
export type Span = { day: number; from: number; to: number };
export type WeeklyHours = { timeZone: string; spans: Span[] };

/** Whether hours are open at an instant, and when that next changes; null when it never does (always or never open). */
export type Opening = { open: boolean; changesAt: number | null };

const daysAhead = 8;

/** Epoch milliseconds of `minutes` on a local date, right on the days when the clocks change. */
function instantOf(date: Temporal.PlainDate, minutes: number, timeZone: string): number {
  const day = minutes >= 1440 ? date.add({ days: 1 }) : date;
  const rest = minutes % 1440;
  const time = new Temporal.PlainTime(Math.floor(rest / 60), rest % 60);
  return day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

/** Spans around `now` as instants, in order, those that touch or overlap made one. */
function openings(hours: WeeklyHours, now: number): [from: number, to: number][] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  const found: [number, number][] = [];
  for (let ahead = -1; ahead <= daysAhead; ahead++) {
    const date = today.add({ days: ahead });
    for (const span of hours.spans) {
      if (span.day !== date.dayOfWeek) continue;
      const [from, to] = [instantOf(date, span.from, hours.timeZone), instantOf(date, span.to, hours.timeZone)];
      // On the night when the clocks go forward, an early span may not exist at all.
      if (from < to) found.push([from, to]);
    }
  }
  const joined: [number, number][] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export function openingAt(hours: WeeklyHours, now: number): Opening {
  const spans = openings(hours, now);
  const current = spans.find(([from, to]) => from <= now && now < to);
  if (!current) return { open: false, changesAt: spans.find(([from]) => from > now)?.[0] ?? null };
  // A span that reaches the end of what was looked at is open round the clock.
  const horizon = now + (daysAhead - 1) * 86_400_000;
  return { open: true, changesAt: current[1] >= horizon ? null : current[1] };
}

/** Monday to Sunday, all day. */
export const roundTheClock = (timeZone: string): WeeklyHours => ({ timeZone, spans: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 })) });
