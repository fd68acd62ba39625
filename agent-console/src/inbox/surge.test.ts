import { expect, it } from 'vitest';
import { emptyDraft, endChoices, planOf, untilWords } from './surge.ts';
import { dayAfter, momentIn, spanIn, timeIn, wallIn } from './zone-times.ts';

const at = (text: string) => Date.parse(text);
const london = 'Europe/London';

it('SU9 says times by the clock of the site, whatever this machine’s is', () => {
  expect(timeIn(at('2026-12-07T20:00:00Z'), london)).toBe('8:00pm');
  expect(timeIn(at('2026-07-07T20:00:00Z'), london)).toBe('9:00pm');
  expect(wallIn(at('2026-12-31T23:30:00Z'), 'Europe/Paris')).toBe('2027-01-01T00:30');
  expect(momentIn(at('2026-12-08T09:00:00Z'), at('2026-12-07T20:00:00Z'), london)).toBe('9:00am on Tuesday 8 December');
  expect(spanIn(at('2026-12-07T09:00:00Z'), at('2026-12-07T17:00:00Z'), london)).toBe('9:00am to 5:00pm on Monday 7 December');
  expect([dayAfter('2026-12-31'), dayAfter('2028-02-28')]).toEqual(['2027-01-01', '2028-02-29']);
});

it('offers the ends that lie ahead, and asks for them by the clock of the site', () => {
  const [afternoon, evening] = [at('2026-12-07T14:30:00Z'), at('2026-12-07T20:00:00Z')];
  expect(endChoices('start', afternoon, london)).toEqual(['hour', 'twoHours', 'eight', 'midnight', 'time']);
  expect(endChoices('start', evening, london)).toEqual(['hour', 'twoHours', 'midnight', 'time']);
  expect(endChoices('plan', evening, london)).toEqual(['time']);
  const draft = { ...emptyDraft('main', 'start'), reason: 'weather' as const };
  expect(planOf({ ...draft, end: 'eight' }, false, afternoon, london)).toMatchObject({ starts: null, ends: { by: 'time', at: '2026-12-07T20:00' } });
  expect(planOf({ ...draft, end: 'midnight' }, false, evening, london).ends).toEqual({ by: 'time', at: '2026-12-08T00:00' });
  expect(untilWords({ ...draft, end: 'eight' }, null, afternoon, london)).toBe('8:00pm');
  expect(untilWords({ ...draft, end: 'twoHours' }, null, afternoon, london)).toBe('4:30pm');
  expect(untilWords({ ...draft, end: 'time' }, null, afternoon, london)).toBeNull();
});
