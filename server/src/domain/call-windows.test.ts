import fc from 'fast-check';
import { expect, it } from 'vitest';
import { callWindows, canHave, nextWindow, soonWindow, windowsAhead } from './call-windows.ts';
import { openingAt, roundTheClock, scheduleOf, weekOf, type WeeklyHours } from './hours.ts';
import { openSpans } from './open-spans.ts';
import { parseHours } from './parse-hours.ts';

const timeZone = 'Europe/London';
const minute = 60_000;
const at = (iso: string) => Date.parse(iso);
function office(text: string): WeeklyHours {
  const parsed = parseHours(text);
  if ('refused' in parsed) throw new Error(parsed.refused);
  return { timeZone, spans: parsed.spans };
}
const hoursAt = (hours: WeeklyHours, now: number) => ({
  spans: openSpans((moment) => openingAt(scheduleOf({ timeZone, week: weekOf(hours.spans) }), moment), now, now + windowsAhead),
  timeZone,
  now,
});
const weekdays = office('Mon-Fri 08:30-17:00');
const said = (hours: WeeklyHours, now: number) =>
  callWindows(hoursAt(hours, now), 120).map(
    ({ soon, from, to }) => `${soon ? 'soon ' : ''}${new Date(from).toISOString().slice(5, 16)} ${new Date(to).toISOString().slice(11, 16)}`,
  );

it('CB5 offers soon, then today by pairs of hours, then the next open days by morning and afternoon', () => {
  expect(said(weekdays, at('2026-12-07T10:15:00Z'))).toEqual([
    'soon 12-07T10:15 12:15',
    '12-07T12:00 14:00',
    '12-07T14:00 16:00',
    '12-07T16:00 17:00',
    '12-08T08:30 12:00',
    '12-08T12:00 17:00',
    '12-09T08:30 12:00',
    '12-09T12:00 17:00',
  ]);
});

it('CB5 offers nothing soon out of hours, steps over days that are shut, and keeps to local time when the clocks change', () => {
  expect(said(weekdays, at('2026-12-04T20:00:00Z')).slice(0, 2)).toEqual(['12-07T08:30 12:00', '12-07T12:00 17:00']);
  // Monday 29 March 2027 is summer time: half past eight is half past seven by UTC.
  expect(said(weekdays, at('2027-03-26T20:00:00Z'))[0]).toBe('03-29T07:30 11:00');
});

it('CB5 promises soon until closing at the latest, and not in the last quarter of an hour', () => {
  const near = at('2026-12-07T16:00:00Z');
  expect(soonWindow(hoursAt(weekdays, near), 120)).toEqual({ from: near, to: at('2026-12-07T17:00:00Z') });
  expect(soonWindow(hoursAt(weekdays, at('2026-12-07T16:50:00Z')), 120)).toBeNull();
});

it('CB5 rings nobody at night where a site is always open', () => {
  const night = at('2026-12-07T23:00:00Z');
  expect(soonWindow(hoursAt(roundTheClock(timeZone), night), 120)).toBeNull();
  expect(said(roundTheClock(timeZone), night)[0]).toBe('12-08T08:00 12:00');
});

it('CB9 tries again within hours: the same day, or when they next open', () => {
  const soon = at('2026-12-07T10:00:00Z');
  expect(nextWindow(hoursAt(weekdays, soon), soon + 30 * minute, 120).from).toBe(soon + 30 * minute);
  const late = at('2026-12-04T16:45:00Z');
  expect(nextWindow(hoursAt(weekdays, late), late + 30 * minute, 120)).toEqual({ from: at('2026-12-07T08:30:00Z'), to: at('2026-12-07T10:30:00Z') });
  const never = { timeZone, spans: [] };
  expect(nextWindow(hoursAt(never, late), late + 30 * minute, 120)).toEqual({ from: late + 30 * minute, to: late + 150 * minute });
});

const monday = at('2026-12-07T00:00:00Z');
const times = fc.record({
  now: fc.integer({ min: monday, max: monday + 300 * 24 * 60 * minute }),
  spans: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 5, max: 900 })).map(([day, from, length]) => ({
      day,
      from,
      to: Math.min(1440, from + length),
    })),
    { maxLength: 12 },
  ),
});

it('CB5 whatever the hours and the moment, every time that is offered can be had, is ahead, and is within hours', () => {
  fc.assert(
    fc.property(times, ({ now, spans }) => {
      const hours = hoursAt({ timeZone, spans }, now);
      const offers = callWindows(hours, 120);
      expect(offers.length).toBeLessThanOrEqual(8);
      for (const { soon, from, to } of offers) {
        expect(to).toBeGreaterThan(from);
        expect(from).toBeGreaterThanOrEqual(now);
        expect(hours.spans.some((span) => span.from <= from && to <= span.to)).toBe(true);
        if (!soon) expect(canHave(hours, { from, to })).toBe(true);
      }
      expect([...offers].slice(1).every((offer, index) => offer.from >= (offers[index]?.from ?? 0))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('CB5 no window outside hours can be had, however it is cut', () => {
  const now = at('2026-12-07T10:15:00Z');
  const hours = hoursAt(weekdays, now);
  const span = fc.tuple(fc.integer({ min: -3 * 24 * 60, max: 20 * 24 * 60 }), fc.integer({ min: -60, max: 24 * 60 }));
  fc.assert(
    fc.property(span, ([begins, lasts]) => {
      const window = { from: now + begins * minute, to: now + (begins + lasts) * minute };
      if (!canHave(hours, window)) return;
      expect(window.to - window.from).toBeGreaterThanOrEqual(15 * minute);
      expect(hours.spans.some((one) => one.from <= Math.max(window.from, now) && window.to <= one.to)).toBe(true);
    }),
  );
});
