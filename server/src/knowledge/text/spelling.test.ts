import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mended, spellingOf } from './spelling.ts';

const english = new Set(['council', 'collection', 'collections', 'pothole', 'form', 'from', 'bins', 'tree', 'free', 'three', 'library', 'permit']);
const counts = new Map(
  Object.entries({ council: 40, collection: 20, collections: 2, pothole: 5, form: 9, permit: 4, library: 6, ulez: 5, '####': 9, blod: 2 }),
);
const spelling = spellingOf(counts, (word) => english.has(word));
const mend = (word: string): string | undefined => mended([word], spelling)[0];

describe('spelling', () => {
  it.each([
    ['councl', 'council', 'one letter missing'],
    ['couuncil', 'council', 'one doubled'],
    ['coumcil', 'council', 'one wrong'],
    ['cuoncil', 'council', 'two that changed places'],
    ['colecton', 'collection', 'two mistakes in a long word'],
    ['libary', 'library', 'one missing of a shorter word'],
  ])('mends %s to %s: %s', (typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });

  it.each([
    ['from', 'a word of the language, though the articles have one like it'],
    ['tree', 'a word of the language'],
    ['ulez', 'a word that stands often in the articles'],
    ['frm', 'too short to know'],
    ['pthle', 'two mistakes in a short word'],
    ['ouncil', 'the first letter missing'],
    ['####', 'a number'],
    ['zzzzzzzz', 'like nothing'],
    ['blody', 'like a word that is rare and not of the language'],
  ])('leaves %s: %s', (word) => {
    expect(mend(word)).toBe(word);
  });

  it('takes the word that is said more often of those equally far', () => {
    const two = spellingOf(new Map(Object.entries({ parking: 50, parting: 3 })), () => false);
    expect(mended(['parxing'], two)).toEqual(['parking']);
    const other = spellingOf(new Map(Object.entries({ parking: 3, parting: 50 })), () => false);
    expect(mended(['parxing'], other)).toEqual(['parting']);
  });

  it('takes a nearer word before one that is said more often', () => {
    const two = spellingOf(new Map(Object.entries({ collections: 3, collecting: 9_000 })), () => false);
    expect(mended(['collectionss'], two)).toEqual(['collections']);
  });

  it('looks up forty unknown words of a text, and no more', () => {
    const all = mended(['form', ...Array.from({ length: 60 }, () => 'councl'), 'form'], spelling);
    expect(all.filter((word) => word === 'council')).toHaveLength(40);
    expect(all.slice(1, 41)).toEqual(Array.from({ length: 40 }, () => 'council'));
  });

  it('changes words to such as the articles have, or not at all, and none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'counilbrayp#'), maxLength: 12 })), (words) => {
        const once = mended(words, spelling);
        expect(once).toHaveLength(words.length);
        once.forEach((word, at) => expect(word === words[at] || counts.has(word)).toBe(true));
        expect(mended(once, spelling)).toEqual(once);
      }),
    );
  });
});
