import { describe, expect, it } from 'vitest';
import { expectedWaitWords, silenceNoticeWords } from './silence-words.ts';

describe('Z2 the expected wait, to staff', () => {
  it.each([
    [0, 60, 'Under a minute'],
    [0, 180, 'Under 3 minutes'],
    [60, 180, '1 to 3 minutes'],
    [900, 900, 'About 15 minutes'],
  ])('%i to %i seconds', (lowSeconds, highSeconds, said) => expect(expectedWaitWords({ wait: { lowSeconds, highSeconds }, waitUnknown: null })).toBe(said));

  it('Z3 says why it cannot be said', () => {
    expect(expectedWaitWords({ wait: null, waitUnknown: 'tooFewWaits' })).toBe('Too few waits to say');
    expect(expectedWaitWords({ wait: null, waitUnknown: 'nobodyThere' })).toBe('Nobody available');
  });
});

it('Z10 tells each step of a silence in its own words', () => {
  const said = [
    silenceNoticeWords({ type: 'silence', step: 'nudged' }),
    silenceNoticeWords({ type: 'silence', step: 'warned', closesAt: new Date(2026, 11, 7, 14, 40).getTime() }),
    silenceNoticeWords({ type: 'silence', step: 'broken' }),
    silenceNoticeWords({ type: 'silence', step: 'extended', firstName: 'Sam' }),
  ];
  expect(said).toEqual([
    'Resident was asked: “Are you still there?”',
    'Resident was told that the chat closes at 2:40pm',
    'Resident is still here',
    'Sam gave the resident more time',
  ]);
});
