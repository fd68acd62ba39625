import type { SurgePlan } from '@frontdesk/shared/surge.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planTimes } from './plan-times.ts';
import { aSurge } from './test-surge.ts';

const timeZone = 'Europe/London';
const at = (text: string) => Date.parse(text);
const now = at('2026-12-07T14:30:20Z');
const plan = (change: Partial<SurgePlan> = {}): SurgePlan => ({
  reason: 'weather',
  otherReason: null,
  starts: null,
  ends: { by: 'minutes', minutes: 60 },
  extendsHours: true,
  teamIds: [],
  extraCapacity: 0,
  banner: '',
  pinnedArticleId: null,
  ...change,
});
const until = (wall: string): SurgePlan['ends'] => ({ by: 'time', at: wall });
const times = (change: Partial<SurgePlan>, before: Parameters<typeof planTimes>[1]['before'] = null, when = now) =>
  planTimes(plan(change), { now: when, timeZone, before });
const problems = (change: Partial<SurgePlan>, when = now) => {
  const made = times(change, null, when);
  return 'problems' in made ? made.problems.map(({ path, message }) => `${path}: ${message}`) : [];
};

it('SU9 are by the clock on the wall of the site, in winter and in summer', () => {
  expect(times({})).toEqual({ startsAt: now, endsAt: now + 3_600_000 });
  expect(times({ ends: until('2026-12-07T20:00') })).toEqual({ startsAt: now, endsAt: at('2026-12-07T20:00:00Z') });
  expect(times({ starts: '2027-07-01T08:00', ends: until('2027-07-01T20:00') })).toEqual({
    startsAt: at('2027-07-01T07:00:00Z'),
    endsAt: at('2027-07-01T19:00:00Z'),
  });
});

it('SU9 cover all of an hour that comes twice, and refuse one that does not come', () => {
  // Sunday 31 October 2027, the clocks go back from 2am to 1am; on 28 March they go forward from 1am to 2am.
  expect(times({ starts: '2027-10-31T01:30', ends: until('2027-10-31T01:45') })).toEqual({
    startsAt: at('2027-10-31T00:30:00Z'),
    endsAt: at('2027-10-31T01:45:00Z'),
  });
  const gone = 'The clocks go forward over that time, so it does not come that day. Choose another.';
  expect(problems({ starts: '2027-03-28T01:30', ends: until('2027-03-28T03:00') })).toEqual([`starts: ${gone}`]);
  expect(problems({ ends: until('2027-02-29T10:00') })).toEqual(['ends: There is no such date or time. Check it.']);
});

it('SU5 refuse what is past, ends before it starts, or is too long or too far ahead', () => {
  const passed = 'That time has passed. Choose a later one.';
  expect(problems({ ends: until('2026-12-07T14:00') })).toEqual([`ends: ${passed}`]);
  expect(problems({ starts: '2026-12-07T14:00' })).toEqual([`starts: ${passed}`]);
  expect(problems({ starts: '2026-12-07T14:30' })).toEqual([]);
  expect(problems({ starts: '2026-12-06T10:00', ends: until('2026-12-06T12:00') })).toEqual([`starts: ${passed}`, `ends: ${passed}`]);
  for (const end of ['2026-12-08T09:00', '2026-12-08T10:00'])
    expect(problems({ starts: '2026-12-08T10:00', ends: until(end) })).toEqual(['ends: The surge must end after it starts. Choose a later time.']);
  expect(problems({ ends: until('2027-01-20T10:00') })).toEqual(['ends: A surge lasts 31 days at most. Choose an earlier time.']);
  expect(problems({ starts: '2028-01-20T10:00', ends: until('2028-01-20T12:00') })).toEqual(['starts: Plan at most a year ahead.']);
});

it('SU7 keep the start of one that is on, and count minutes from its present end', () => {
  const before = aSurge({ startsAt: now - 1_000, endsAt: now + 600_000 });
  expect(times({ starts: '2026-12-09T10:00' }, before)).toEqual({ startsAt: before.startsAt, endsAt: before.endsAt + 3_600_000 });
});

it('SU9 are never past and never the wrong way round, whatever was typed', () => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
  const wall = fc.tuple(fc.integer({ min: 2025, max: 2029 }), two(13), two(32), two(25), two(60)).map(([y, m, d, h, i]) => `${y}-${m}-${d}T${h}:${i}`);
  fc.assert(
    fc.property(fc.option(wall), wall, (starts, ends) => {
      const made = times({ starts, ends: until(ends) });
      if ('problems' in made) expect(made.problems.length).toBeGreaterThan(0);
      else {
        expect(made.endsAt).toBeGreaterThan(now);
        expect(made.endsAt).toBeGreaterThan(made.startsAt);
        expect(made.startsAt).toBeGreaterThanOrEqual(now - 60_000);
      }
    }),
  );
});
