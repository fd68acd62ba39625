import fc from 'fast-check';
import type { DaySpan } from '@frontdesk/shared/hours.ts';
import { describe, expect, it } from 'vitest';
import { openingAt, roundTheClock, scheduleOf, weekOf } from './hours.ts';
import { parseHours } from './parse-hours.ts';

const at = (text: string) => Date.parse(text);
const week = (text: string) => {
  const parsed = parseHours(text);
  if ('refused' in parsed) throw new Error(parsed.refused);
  return weekOf(parsed.spans);
};
const timeZone = 'Europe/London';
const office = { timeZone, week: week('Mon-Fri 08:30-17:00; Sat 09:00-12:00 13:00-16:00') };
const hours = (text: string) => scheduleOf({ timeZone, week: week(text) });

describe('opening hours', () => {
  it.each([
    ['a Monday morning before opening', '2026-12-07T08:29:59Z', false, '2026-12-07T08:30:00Z'],
    ['the very opening', '2026-12-07T08:30:00Z', true, '2026-12-07T17:00:00Z'],
    ['the very closing', '2026-12-07T17:00:00Z', false, '2026-12-08T08:30:00Z'],
    ['Saturday’s lunch', '2026-12-12T12:30:00Z', false, '2026-12-12T13:00:00Z'],
    ['Sunday', '2026-12-13T11:00:00Z', false, '2026-12-14T08:30:00Z'],
    ['a Friday in summer time', '2026-07-03T16:30:00Z', false, '2026-07-04T08:00:00Z'],
    ['the weekend when clocks go forward', '2026-03-28T20:00:00Z', false, '2026-03-30T07:30:00Z'],
    ['the weekend when clocks go back', '2026-10-24T20:00:00Z', false, '2026-10-26T08:30:00Z'],
  ])('Q19 on %s', (_, now, open, changesAt) => {
    expect(openingAt(scheduleOf(office), at(now))).toEqual({ open, changesAt: at(changesAt) });
  });

  it('Q19 is open over midnight where spans meet, and says when that ends', () => {
    expect(openingAt(hours('Mon 22:00-24:00; Tue 00:00-02:00'), at('2026-12-07T23:00:00Z'))).toEqual({ open: true, changesAt: at('2026-12-08T02:00:00Z') });
  });

  it('Q19 never changes when it is always or never open', () => {
    const always = scheduleOf({ timeZone, week: weekOf(roundTheClock(timeZone).spans) });
    expect(openingAt(always, at('2026-10-25T01:30:00Z'))).toEqual({ open: true, changesAt: null });
    expect(openingAt(hours('never'), 0)).toEqual({ open: false, changesAt: null });
  });

  it('Q19 changes at the edge and not a moment before it, at any time of any year', () => {
    const schedule = scheduleOf(office);
    fc.assert(
      fc.property(fc.integer({ min: at('2020-01-01'), max: at('2035-01-01') }), (now) => {
        const { open, changesAt } = openingAt(schedule, now);
        expect(changesAt).not.toBeNull();
        if (changesAt === null) return;
        expect(changesAt).toBeGreaterThan(now);
        expect(openingAt(schedule, changesAt - 1).open).toBe(open);
        expect(openingAt(schedule, changesAt).open).toBe(!open);
      }),
    );
  });
});

describe('a day with hours of its own', () => {
  const bankHolidays = ['2026-12-25', '2026-12-28', '2027-01-01'];
  const noon = [{ from: 600, to: 720 }];

  it('U4 is closed on a bank holiday, as usual, or open at hours of its own', () => {
    const on = (onBankHolidays: 'closed' | 'asUsual' | DaySpan[]) => scheduleOf({ ...office, bankHolidays, onBankHolidays });
    const eve = at('2026-12-24T18:00:00Z');
    expect(openingAt(on('closed'), eve).changesAt).toBe(at('2026-12-26T09:00:00Z'));
    expect(openingAt(on('asUsual'), eve).changesAt).toBe(at('2026-12-25T08:30:00Z'));
    expect(openingAt(on(noon), eve).changesAt).toBe(at('2026-12-25T10:00:00Z'));
  });

  it('U4 lets a special day win over a bank holiday, and both over the week', () => {
    const special = [
      { date: '2026-12-25', spans: noon },
      { date: '2026-12-24', spans: [] },
    ];
    const schedule = scheduleOf({ ...office, bankHolidays, onBankHolidays: 'closed', special });
    expect(openingAt(schedule, at('2026-12-23T18:00:00Z'))).toEqual({ open: false, changesAt: at('2026-12-25T10:00:00Z') });
    expect(openingAt(schedule, at('2026-12-25T11:00:00Z'))).toEqual({ open: true, changesAt: at('2026-12-25T12:00:00Z') });
  });

  it('U5 tells the next opening after a fortnight closed, and after a year', () => {
    const closed = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ date: new Date(at('2026-12-19') + index * 86_400_000).toISOString().slice(0, 10), spans: [] }));
    const now = at('2026-12-18T17:00:00Z');
    expect(openingAt(scheduleOf({ ...office, special: closed(14) }), now).changesAt).toBe(at('2027-01-02T09:00:00Z'));
    expect(openingAt(scheduleOf({ ...office, special: closed(380) }), now).changesAt).toBe(at('2028-01-03T08:30:00Z'));
    expect(openingAt(scheduleOf({ ...office, special: closed(402) }), now)).toEqual({ open: false, changesAt: null });
  });

  it('U6 yields to what is ordered for a span of time, and tells when that ends', () => {
    const schedule = scheduleOf({ ...office, bankHolidays, onBankHolidays: 'closed' });
    const ordered = (from: string, to: string, open: boolean) => ({ from: at(from), to: at(to), open });
    const snow = ordered('2026-12-07T16:00:00Z', '2026-12-07T20:00:00Z', true);
    expect(openingAt(schedule, at('2026-12-07T15:00:00Z'), [snow])).toEqual({ open: true, changesAt: at('2026-12-07T20:00:00Z') });
    expect(openingAt(schedule, at('2026-12-07T18:00:00Z'), [snow])).toEqual({ open: true, changesAt: at('2026-12-07T20:00:00Z') });
    expect(openingAt(schedule, at('2026-12-07T20:00:00Z'), [snow])).toEqual({ open: false, changesAt: at('2026-12-08T08:30:00Z') });
    const fire = ordered('2026-12-07T10:00:00Z', '2026-12-08T10:00:00Z', false);
    expect(openingAt(schedule, at('2026-12-07T09:00:00Z'), [fire])).toEqual({ open: true, changesAt: at('2026-12-07T10:00:00Z') });
    expect(openingAt(schedule, at('2026-12-07T11:00:00Z'), [fire])).toEqual({ open: false, changesAt: at('2026-12-08T10:00:00Z') });
    // The later order wins over the earlier one, and over a bank holiday.
    expect(openingAt(schedule, at('2026-12-07T11:00:00Z'), [fire, snow])).toEqual({ open: false, changesAt: at('2026-12-07T16:00:00Z') });
    const feast = ordered('2026-12-25T10:00:00Z', '2026-12-25T12:00:00Z', true);
    expect(openingAt(schedule, at('2026-12-24T18:00:00Z'), [feast])).toEqual({ open: false, changesAt: at('2026-12-25T10:00:00Z') });
  });
});

describe('days on which the clocks change', () => {
  // 29 March 2026: the clock goes from 00:59:59 GMT to 02:00 BST. 25 October 2026: from 01:59:59 BST back to 01:00 GMT.
  it.each([
    ['begins in the hour that is left out', 'Sun 01:30-05:00', '2026-03-28T12:00:00Z', '2026-03-29T01:00:00Z', '2026-03-29T04:00:00Z'],
    ['ends in the hour that is left out', 'Sun 00:00-01:30', '2026-03-28T12:00:00Z', '2026-03-29T00:00:00Z', '2026-03-29T01:00:00Z'],
    ['has an hour less', 'Sun 00:00-24:00', '2026-03-28T12:00:00Z', '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z'],
    ['meets the next over the hour that is left out', 'Sun 00:00-01:10 01:50-03:00', '2026-03-28T12:00:00Z', '2026-03-29T00:00:00Z', '2026-03-29T02:00:00Z'],
    ['begins in the hour that comes twice, at its first', 'Sun 01:30-02:30', '2026-10-24T12:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00Z'],
    ['ends in the hour that comes twice, at its first', 'Sun 00:00-01:30', '2026-10-24T12:00:00Z', '2026-10-24T23:00:00Z', '2026-10-25T00:30:00Z'],
    ['has an hour more', 'Sun 00:00-24:00', '2026-10-24T12:00:00Z', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'],
  ])('U7 a span that %s', (_, text, before, opens, closes) => {
    const schedule = hours(text);
    expect(openingAt(schedule, at(before))).toEqual({ open: false, changesAt: at(opens) });
    expect(openingAt(schedule, at(opens))).toEqual({ open: true, changesAt: at(closes) });
  });

  it('U7 a span that lies in the hour that is left out is not there that day', () => {
    expect(openingAt(hours('Sun 01:00-02:00'), at('2026-03-28T12:00:00Z')).changesAt).toBe(at('2026-04-05T00:00:00Z'));
  });

  /** What the clock on the wall shows, minute by minute, by Intl and not by what is tested. */
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const wallFrom = (start: number) =>
    Array.from({ length: 5 * 1440 }, (_, index) => {
      const part = Object.fromEntries(format.formatToParts(start + index * 60_000).map(({ type, value }) => [type, value]));
      const date = `${part.year}-${part.month}-${part.day}`;
      return { at: start + index * 60_000, date, weekday: (new Date(date).getUTCDay() + 6) % 7, minutes: Number(part.hour) * 60 + Number(part.minute) };
    });
  const walls = ['2026-03-27T00:00:00Z', '2026-10-23T00:00:00Z', '2026-06-05T00:00:00Z'].map((start) => wallFrom(at(start)));

  it('U7 agree with going through every minute and reading the clock on the wall', () => {
    const minute = fc.oneof(
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: 0, max: 36 }).map((fives) => fives * 5),
      fc.constant(1440),
    );
    const day = fc.uniqueArray(minute, { maxLength: 6 }).map((edges) => {
      const sorted = edges.sort((a, b) => a - b);
      return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({ from: sorted[index * 2] ?? 0, to: sorted[index * 2 + 1] ?? 0 }));
    });
    const someWeek = fc.array(day, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.constantFrom(...walls), someWeek, fc.integer({ min: 1440, max: 2 * 1440 }), (wall, weekly, start) => {
        const open = new Set<number>();
        for (const date of new Set(wall.map((one) => one.date))) {
          const first = wall.find((one) => one.date === date);
          for (const { from, to } of weekly[first?.weekday ?? 0] ?? []) {
            let begun = false;
            for (const one of wall) {
              if (one.date < date) continue;
              if (one.date > date || one.minutes >= to) break;
              if (one.minutes >= from) begun = true;
              if (begun) open.add(one.at);
            }
          }
        }
        const schedule = scheduleOf({ timeZone, week: weekly });
        for (let index = start; index < start + 1440; index += 37) {
          const now = wall[index]?.at ?? 0;
          const isOpen = open.has(now);
          const change = wall.find((one) => one.at > now && open.has(one.at) !== isOpen)?.at;
          const found = openingAt(schedule, now);
          expect(found.open).toBe(isOpen);
          // The last two days of the table are there to look ahead into, no further.
          if (change !== undefined) expect(found.changesAt).toBe(change);
          else expect(found.changesAt ?? Infinity).toBeGreaterThan(wall.at(-1)?.at ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
