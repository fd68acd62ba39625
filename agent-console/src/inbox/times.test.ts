import { expect, it } from 'vitest';
import { countUp, languageName, roughSpan, spokenSpan, timeOfDay } from './times.ts';

it('counts like a stopwatch', () => {
  expect([-5, 0, 42_900, 725_000, 3_723_000].map(countUp)).toEqual(['0:00', '0:00', '0:42', '12:05', '1:02:03']);
});

it('says spans in words', () => {
  expect([1_000, 14_000, 60_000, 125_000, 3_600_000, 3_720_000].map(spokenSpan)).toEqual([
    '1 second',
    '14 seconds',
    '1 minute',
    '2 minutes 5 seconds',
    '1 hour',
    '1 hour 2 minutes',
  ]);
  expect([30_000, 125_000, 86_399_000, 86_400_000, 28_485_000_000].map(roughSpan)).toEqual([
    'less than a minute',
    '2 minutes',
    '23 hours 59 minutes',
    '1 day',
    '329 days',
  ]);
});

it('says the time as people do', () => {
  expect(timeOfDay(new Date(2026, 11, 7, 14, 30).getTime())).toBe('2:30pm');
});

it('names a language, or leaves what it is not able to name', () => {
  expect(languageName('en')).toBe('English');
  expect(languageName('not a tag')).toBe('not a tag');
});

it('says noon and midnight as twelve', () => {
  expect(timeOfDay(new Date(2026, 11, 7, 12, 30).getTime())).toBe('12:30pm');
  expect(timeOfDay(new Date(2026, 11, 7, 0, 5).getTime())).toBe('12:05am');
});
