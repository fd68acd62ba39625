import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, kinds } from './features.ts';

const sums = (words: string[], concepts: string[] = []): number[] =>
  featuresOf(words, concepts).map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));

describe('features', () => {
  it('are stems with concepts, pairs of stems, and runs of three to five characters with the edges of words', () => {
    // ^bin$ has three runs of three, two of four and one of five; ^day$ as well.
    expect(sums(['bin', 'day'], ['bin collection'])).toEqual([3, 1, 12]);
    expect(sums([])).toEqual([0, 0, 0]);
    expect(sums(['a'])).toEqual([1, 0, 1]);
    expect(featuresOf([], [])).toHaveLength(kinds);
  });

  it('are counted, and are the same for forms of a word', () => {
    expect([...(featuresOf(['bin', 'bins', 'bin'], [])[0]?.values() ?? [])]).toEqual([3]);
    expect(featuresOf(['collected', 'bins'], []).slice(0, 2)).toEqual(featuresOf(['collection', 'bin'], []).slice(0, 2));
  });

  it('know the order of words by pairs alone', () => {
    const [one, other] = [featuresOf(['parking', 'permit'], []), featuresOf(['permit', 'parking'], [])];
    expect(one[0]).toEqual(new Map([...(other[0] ?? [])].reverse()));
    expect(one[1]).not.toEqual(other[1]);
    expect(new Map([...(one[2] ?? [])].sort())).toEqual(new Map([...(other[2] ?? [])].sort()));
  });

  it('tell a concept from the word of the same letters, and one kind from another', () => {
    const [word] = featuresOf(['bin'], []);
    const [concept] = featuresOf([], ['bin']);
    expect([...(word?.keys() ?? [])]).not.toEqual([...(concept?.keys() ?? [])]);
    const kindsOfRun = featuresOf(['bin'], []).flatMap((counts) => [...counts.keys()]);
    expect(new Set(kindsOfRun).size).toBe(kindsOfRun.length);
  });

  it('are 32-bit hashes that hardly ever meet', () => {
    const seen = new Map<number, string>();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 3, maxLength: 9 }), (word) => {
        const [hash = -1] = [...(featuresOf([], [word])[0]?.keys() ?? [])];
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
        expect(seen.get(hash) ?? word).toBe(word);
        seen.set(hash, word);
      }),
      { numRuns: 500 },
    );
  });
});
