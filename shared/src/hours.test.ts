import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dialled } from './dialled.ts';
import { DaySpans, Hours, SiteHours, TeamHours } from './hours.ts';
import { problemsOf } from './problems.ts';

const problems = (form: v.GenericSchema, input: unknown) => (v.safeParse(form, input).issues ?? []).map((issue) => [v.getDotPath(issue), issue.message]);
const nine = { from: 540, to: 1020 };
const christmas = { date: '2026-12-25', name: 'Christmas Day', spans: [] };

describe('opening hours as admins set them', () => {
  it('U1 come closed, with bank holidays closed; a team is open as its site', () => {
    expect(v.parse(SiteHours, {})).toEqual({
      weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      bankHolidays: 'closed',
      special: [],
      emergency: [],
    });
    expect(v.parse(TeamHours, {})).toEqual({ own: null });
  });

  it('U1 may touch, run to the end of the day, and stand in any order', () => {
    const wed = [
      { from: 780, to: 1440 },
      { from: 0, to: 720 },
      { from: 720, to: 780 },
    ];
    expect(v.parse(Hours, { weekly: { wed } }).weekly.wed).toEqual(wed);
  });

  it.each([
    ['an end before the start', { weekly: { mon: [{ from: 1020, to: 540 }] } }, [['weekly.mon.0.to', 'spanBackwards']]],
    ['an end at the start', { weekly: { mon: [{ from: 540, to: 540 }] } }, [['weekly.mon.0.to', 'spanEmpty']]],
    ['hours that overlap', { weekly: { fri: [nine, { from: 1019, to: 1100 }] } }, [['weekly.fri.1.from', 'spansOverlap']]],
    ['hours inside others', { weekly: { fri: [nine, { from: 600, to: 660 }] } }, [['weekly.fri.1.from', 'spansOverlap']]],
    ['no time', { weekly: { mon: [{ from: Number.NaN, to: 1020 }] } }, [['weekly.mon.0.from', 'time']]],
    ['half a minute', { weekly: { mon: [{ from: 540.5, to: 1020 }] } }, [['weekly.mon.0.from', 'time']]],
    ['a time past midnight', { weekly: { mon: [{ from: 540, to: 1500 }] } }, [['weekly.mon.0.to', 'time']]],
    ['seven spans', { weekly: { mon: [0, 1, 2, 3, 4, 5, 6].map((hour) => ({ from: hour * 60, to: hour * 60 + 30 })) } }, [['weekly.mon', 'spansMany']]],
    ['a date that does not exist', { special: [{ ...christmas, date: '2027-02-29' }] }, [['special.0.date', 'date']]],
    ['no date', { special: [{ ...christmas, date: '' }] }, [['special.0.date', 'date']]],
    ['a special day without a name', { special: [{ ...christmas, name: ' ' }] }, [['special.0.name', 'emptyText']]],
    ['a date twice', { special: [christmas, { ...christmas, name: 'Again' }] }, [['special.1.date', 'dateTwice']]],
    ['backwards hours of a special day', { special: [{ ...christmas, spans: [{ from: 600, to: 60 }] }] }, [['special.0.spans.0.to', 'spanBackwards']]],
    ['an unknown choice', { bankHolidays: 'sometimes' }, [['bankHolidays', 'choose']]],
    ['backwards hours of bank holidays', { bankHolidays: [{ from: 600, to: 60 }] }, [['bankHolidays.0.to', 'spanBackwards']]],
  ])('U2 refuse %s, and say where', (_, input, expected) => {
    expect(problems(Hours, input)).toEqual(expected);
  });

  it('U2 say every problem beside its own field, also of a team', () => {
    const own = { weekly: { mon: [{ from: 1020, to: 540 }], tue: [{ from: 60, to: 60 }] }, special: [{ ...christmas, date: 'soon' }] };
    expect(problems(TeamHours, { own })).toEqual([
      ['own.weekly.mon.0.to', 'spanBackwards'],
      ['own.weekly.tue.0.to', 'spanEmpty'],
      ['own.special.0.date', 'date'],
    ]);
    for (const { message } of problemsOf(v.safeParse(TeamHours, { own }).issues ?? [])) expect(message).not.toContain('in the form we expect');
  });

  it('U2 hold as many special days as fit in a frame', () => {
    const day = (index: number, name: string) => ({ date: new Date(index * 86_400_000).toISOString().slice(0, 10), name, spans: [nine] });
    const days = (count: number, name: string) => Array.from({ length: count }, (_, index) => day(index, name));
    expect(problems(Hours, { special: days(400, 'Inset day') })).toEqual([]);
    expect(problems(Hours, { special: days(401, 'Inset day') })).toEqual([['special', 'specialMany']]);
    expect(problems(Hours, { special: days(400, 'é'.repeat(100)) })).toEqual([['special', 'specialMany']]);
  });

  it.each(['999', '111', '116 123', '0800 1111', '01632 960001', '(01632) 960 001', '+44 1632 960001', '020 7946 0018'])('U3 take the number %s', (phone) => {
    expect(problems(SiteHours, { emergency: [{ label: 'Police', phone }] })).toEqual([]);
  });
  it.each(['ring us', '12', '0123', '00000000000', '0163296000123', '+44', '5551234', '01632 96000x'])('U3 refuse the number %s', (phone) => {
    expect(problems(SiteHours, { emergency: [{ label: 'Police', phone }] })).toEqual([['emergency.0.phone', 'phone']]);
  });
  it.each(['', 'https://www.fernshire.gov.uk/worried?about=child#form', 'HTTPS://a.gov.uk:8443'])('U3 take the form %s', (url) => {
    expect(problems(SiteHours, { emergency: [{ label: 'Safeguarding', phone: '999', url }] })).toEqual([]);
  });
  it.each([
    'http://a.gov.uk',
    'javascript:alert(1)',
    '/worried',
    'https://a.gov.uk/a b',
    'https://gov.uk@evil.example/',
    'https://a.gov.uk\\@evil.example',
    'https://',
  ])('U3 refuse the form %s', (url) => {
    expect(problems(SiteHours, { emergency: [{ label: 'Safeguarding', phone: '999', url }] })).toEqual([['emergency.0.url', 'webAddress']]);
  });
  it('U3 dial a number without the marks between its digits', () => {
    expect([dialled('(01632) 960 001'), dialled('+44 1632 960-001'), dialled('999')]).toEqual(['01632960001', '+441632960001', '999']);
  });

  it('U2 never let overlapping or backwards hours through', () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    fc.assert(
      fc.property(fc.array(fc.record({ from: minute, to: minute }), { maxLength: 6 }), (spans) => {
        const perMinute = new Array<number>(1440).fill(0);
        const forwards = spans.every(({ from, to }) => from < to);
        for (const { from, to } of spans) for (let at = from; at < to; at++) perMinute[at] = (perMinute[at] ?? 0) + 1;
        expect(v.is(DaySpans, spans)).toBe(forwards && perMinute.every((count) => count < 2));
      }),
    );
  });
});
