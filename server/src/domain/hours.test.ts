import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingAt, roundTheClock } from './hours.ts';
import { parseHours } from './parse-hours.ts';

const at = (text: string) => Date.parse(text);
const hours = (text: string) => {
  const parsed = parseHours(text);
  if ('refused' in parsed) throw new Error(parsed.refused);
  return { timeZone: 'Europe/London', spans: parsed.spans };
};
const office = hours('Mon-Fri 08:30-17:00; Sat 09:00-12:00 13:00-16:00');

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
    expect(openingAt(office, at(now))).toEqual({ open, changesAt: at(changesAt) });
  });

  it('Q19 is open over midnight where spans meet, and says when that ends', () => {
    const night = hours('Mon 22:00-24:00; Tue 00:00-02:00');
    expect(openingAt(night, at('2026-12-07T23:00:00Z'))).toEqual({ open: true, changesAt: at('2026-12-08T02:00:00Z') });
  });

  it('Q19 never changes when it is always or never open', () => {
    expect(openingAt(roundTheClock('Europe/London'), at('2026-10-25T01:30:00Z'))).toEqual({ open: true, changesAt: null });
    expect(openingAt({ timeZone: 'Europe/London', spans: [] }, 0)).toEqual({ open: false, changesAt: null });
  });

  it('Q19 changes at the edge and not a moment before it, at any time of any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2020-01-01'), max: at('2035-01-01') }), (now) => {
        const { open, changesAt } = openingAt(office, now);
        expect(changesAt).not.toBeNull();
        if (changesAt === null) return;
        expect(changesAt).toBeGreaterThan(now);
        expect(openingAt(office, changesAt - 1).open).toBe(open);
        expect(openingAt(office, changesAt).open).toBe(!open);
      }),
    );
  });
});

describe('hours as people write them', () => {
  it.each([
    '',
    'Monday',
    'Mon 9-17',
    'Mon 17:00-09:00',
    'Fri-Mon 09:00-17:00',
    'Mon 09:00-12:00 11:00-13:00',
    'Mon 09:00-25:00',
    'Mon 09:60-10:00',
    'Someday 09:00-10:00',
  ])('refuses "%s" with a sentence', (text) => {
    expect(parseHours(text)).toEqual({ refused: expect.stringMatching(/\.$/) });
  });

  it('takes any text without falling over', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseHours(text)));
  });
});
