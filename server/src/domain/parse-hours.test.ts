import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHours } from './parse-hours.ts';

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
