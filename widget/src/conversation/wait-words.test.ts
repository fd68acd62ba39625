import { describe, expect, it } from 'vitest';
import { offersMessage, rangeWords, waitWords } from './wait-words.ts';

const range = (low: number, high: number) => ({ lowSeconds: low * 60, highSeconds: high * 60 });
const standing = { position: 3, someoneThere: true, wait: null, waitUnknown: null } as const;

describe('Z2 a range in words', () => {
  it.each([
    [0, 1, 'less than a minute'],
    [0, 3, 'less than 3 minutes'],
    [1, 2, '1 to 2 minutes'],
    [10, 10, 'about 10 minutes'],
    [10, 15, '10 to 15 minutes'],
    [45, 75, '45 minutes to 1 hour 15 minutes'],
    [120, 180, '2 hours to 3 hours'],
  ])('%i to %i minutes', (low, high, said) => expect(rangeWords(range(low, high))).toBe(said));
});

describe('Z3 a wait in words', () => {
  it('says that it cannot be said, why, and what can be done', () => {
    expect(waitWords({ ...standing, waitUnknown: 'tooFewWaits' }, 20_000)).toBe(
      'We cannot say how long this will take. You can wait here, or leave a message.',
    );
    expect(waitWords({ ...standing, position: 1, waitUnknown: 'tooFewWaits' }, 20_000)).toBe(
      'We aim to answer within 20 seconds. We cannot say yet how long it will take.',
    );
    expect(waitWords({ ...standing, position: 1, waitUnknown: 'tooFewWaits' }, 150_000)).toContain('within 3 minutes.');
    expect(waitWords({ ...standing, waitUnknown: 'notMoving' }, 20_000)).toMatch(/^The queue is moving slowly/);
    expect(waitWords({ ...standing, waitUnknown: 'nobodyThere' }, 20_000)).toMatch(/^Everyone is busy/);
    expect(waitWords({ ...standing, wait: range(1, 2) }, 20_000)).toBe('We expect to answer in 1 to 2 minutes.');
  });

  it('offers a message when it cannot be said, when it is long, and when everyone has gone', () => {
    expect(offersMessage({ ...standing, wait: range(1, 2) })).toBe(false);
    expect(offersMessage({ ...standing, wait: range(5, 10) })).toBe(true);
    expect(offersMessage({ ...standing, waitUnknown: 'notMoving' })).toBe(true);
    expect(offersMessage({ ...standing, waitUnknown: 'tooFewWaits' })).toBe(true);
    // Next, and somebody is expected within seconds.
    expect(offersMessage({ ...standing, position: 1, waitUnknown: 'tooFewWaits' })).toBe(false);
    expect(offersMessage({ ...standing, position: 1, someoneThere: false })).toBe(true);
  });
});
