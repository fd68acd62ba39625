import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf, wordsOf } from './words.ts';

describe('words', () => {
  it('are lower-case, with contractions taken apart and possessives taken off', () => {
    expect(wordsOf("I can't, won't and DIDN'T pay the Council's bill; I've paid")).toEqual(
      'i can not will not and did not pay the council bill i paid'.split(' '),
    );
    expect(wordsOf("they're we'll she'd I'm o'clock")).toEqual(['they', 'we', 'she', 'i', 'oclock']);
  });

  it.each(['’', '‘', '`', '´'])('take %s for an apostrophe', (sign) => {
    expect(wordsOf(`don${sign}t mum${sign}s`)).toEqual(['do', 'not', 'mum']);
  });

  it('have no accents, and letters of every script', () => {
    expect(wordsOf('Café Zoë ﬁne')).toEqual(['cafe', 'zoe', 'fine']);
    expect(wordsOf('Łódź 😡 متى')).toEqual(['łodz', 'متى']);
  });

  it('keep of a number how long it is, and no more of it', () => {
    expect(wordsOf('owe 120 not 999, ref 123456789, flat 4b')).toEqual(['owe', '###', 'not', '###', 'ref', '######', 'flat', '4b']);
  });

  it('are cut where they are longer than words are, and where there are too many', () => {
    expect(wordsOf('a'.repeat(4_000))).toEqual(['a'.repeat(30)]);
    expect(wordsOf('bin '.repeat(1_000))).toHaveLength(250);
    expect(wordsOf(' \n🙂 -- !')).toEqual([]);
  });

  it('are the same when they are read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const words = wordsOf(text).filter((word) => !word.startsWith('#'));
        expect(wordsOf(words.join(' '))).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });
});

describe('stems', () => {
  it('are shared by the forms of a word, the second time as the first', () => {
    for (let round = 0; round < 2; round += 1) {
      expect([stemOf('collected'), stemOf('collection'), stemOf('collecting')]).toEqual(['collect', 'collect', 'collect']);
      expect(stemOf('###')).toBe('###');
    }
    expect(stemOf('council')).not.toBe(stemOf('counsel'));
  });
});
