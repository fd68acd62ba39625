import { callBackLimits, type CallWindow, type WindowOffer } from '@frontdesk/shared/call-back.ts';
import { Temporal } from 'temporal-polyfill';

const minute = 60_000;
const hour = 60 * minute;

/** How windows are cut. Hours of the day are local: nobody is rung at night, however long a site is open. */
const cut = {
  earliest: 8,
  latest: 20,
  /** Today in pairs of hours, as many as this; later days in these parts. */
  todayEvery: 2,
  todayMost: 3,
  parts: [8, 12, 17, 20],
  /** Open days that are looked at, of so many on the calendar. */
  openDays: 5,
  daysAhead: 14,
  /** A window offered is as long as this at least, and begins so long after now. */
  least: hour,
  notice: 15 * minute,
  /** A window that is chosen: between these, and with as much of it left. */
  shortest: 15 * minute,
  longest: 8 * hour,
  left: 10 * minute,
} as const;

/** How far ahead hours have to be known, in milliseconds. */
export const windowsAhead = cut.daysAhead * 24 * hour;

export type Hours = { spans: readonly CallWindow[]; timeZone: string; now: number };

const dateOf = (at: number, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
const atHour = (date: Temporal.PlainDate, local: number, timeZone: string): number =>
  date.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(local) }).epochMilliseconds;

const within = (spans: readonly CallWindow[], { from, to }: CallWindow): CallWindow[] =>
  spans.flatMap((span) => (Math.max(span.from, from) < Math.min(span.to, to) ? [{ from: Math.max(span.from, from), to: Math.min(span.to, to) }] : []));
const length = ({ from, to }: CallWindow): number => to - from;

/** The open time of each day on which people are rung, day by day. */
function days({ spans, timeZone, now }: Hours): { date: Temporal.PlainDate; open: CallWindow[] }[] {
  const today = dateOf(now, timeZone);
  return Array.from({ length: cut.daysAhead }, (_, ahead) => {
    const date = today.add({ days: ahead });
    return { date, open: within(spans, { from: atHour(date, cut.earliest, timeZone), to: atHour(date, cut.latest, timeZone) }) };
  }).filter(({ open }) => open.length > 0);
}

/** From now until a person is free, which is promised within `soonMinutes` and before closing; null when nobody is rung now. */
export function soonWindow(hours: Hours, soonMinutes: number): CallWindow | null {
  const { now } = hours;
  const span = days(hours)
    .flatMap(({ open }) => open)
    .find(({ from, to }) => from <= now && now < to);
  return span && span.to - now >= cut.shortest ? { from: now, to: Math.min(span.to, now + soonMinutes * minute) } : null;
}

/** When it is tried again: the first open time from `after` on. Hours that never open come as they would by the clock alone. */
export function nextWindow(hours: Hours, after: number, soonMinutes: number): CallWindow {
  const span = days(hours)
    .flatMap(({ open }) => open)
    .find(({ from, to }) => to - Math.max(from, after) >= cut.shortest);
  const from = span ? Math.max(span.from, after) : after;
  return { from, to: Math.min(span?.to ?? Infinity, from + soonMinutes * minute) };
}

/** The windows that can be chosen: as soon as somebody is free, then today by pairs of hours, then the next open days by their parts. */
export function callWindows(hours: Hours, soonMinutes: number, hasRoom: (window: CallWindow) => boolean = () => true): WindowOffer[] {
  const { now, timeZone } = hours;
  const offers: WindowOffer[] = [];
  const soon = soonWindow(hours, soonMinutes);
  if (soon && hasRoom(soon)) offers.push({ soon: true, ...soon });
  const today = dateOf(now, timeZone);
  for (const { date, open } of days(hours).slice(0, cut.openDays)) {
    const isToday = date.equals(today);
    const edges: readonly number[] = isToday
      ? Array.from({ length: (cut.latest - cut.earliest) / cut.todayEvery + 1 }, (_, n) => cut.earliest + n * cut.todayEvery)
      : cut.parts;
    const pieces = edges.slice(0, -1).flatMap((edge, n) => {
      const [from, to] = [atHour(date, edge, timeZone), atHour(date, edges[n + 1] ?? cut.latest, timeZone)];
      // What has begun is offered as "as soon as somebody is free".
      return from < now + cut.notice ? [] : within(open, { from, to });
    });
    const fit = pieces.filter((piece) => length(piece) >= cut.least && hasRoom(piece));
    offers.push(...fit.slice(0, isToday ? cut.todayMost : fit.length).map((piece) => ({ soon: false, ...piece })));
  }
  return offers.slice(0, callBackLimits.choices);
}

/** Whether a window that somebody chose can still be had: inside hours, not over, and neither too far off nor too long. */
export function canHave(hours: Hours, { from, to }: CallWindow): boolean {
  if (to - from < cut.shortest || to - from > cut.longest) return false;
  if (to < hours.now + cut.left || from > hours.now + windowsAhead) return false;
  return days(hours).some(({ open }) => open.some((span) => span.from <= Math.max(from, hours.now) && to <= span.to));
}
