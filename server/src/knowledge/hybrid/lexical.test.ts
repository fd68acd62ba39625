import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, type Features } from './features.ts';
import { addSimilarities, buildLexical, rowOf } from './lexical.ts';

const words = fc.array(fc.constantFrom('bin', 'bins', 'missed', 'council', 'tax', 'pay', 'my', 'parking', 'permit', 'school'), { minLength: 1, maxLength: 8 });
const corpora = fc.array(words, { minLength: 1, maxLength: 12 });
const read = (texts: string[][]): Features[] => texts.map((text) => featuresOf(text, []));

/** The same by maps, and by the definition: the mean of three cosines of (1 + ln tf) · idf, of those kinds that a text has. */
function naive(texts: readonly Features[], question: Features, line: number): number {
  const shares = [0.4, 0.25, 0.35];
  const idf = (hash: number): number => {
    const count = texts.filter((text) => text.some((kind) => kind.has(hash))).length;
    return Math.log((texts.length + 1) / (count + 0.5));
  };
  const weigh = (text: Features, kind: number): Map<number, number> =>
    new Map([...(text[kind] ?? [])].map(([hash, count]) => [hash, (1 + Math.log(count)) * idf(hash)]));
  const norm = (text: Map<number, number>): number => Math.sqrt([...text.values()].reduce((sum, one) => sum + one * one, 0));
  const present = (text: Features): number => shares.reduce((sum, share, kind) => sum + ((text[kind]?.size ?? 0) > 0 ? share : 0), 0);
  const other = texts[line] ?? [];
  const scale = 1 / Math.sqrt(present(question) * present(other));
  return shares.reduce((sum, share, kind) => {
    const [one, two] = [weigh(question, kind), weigh(other, kind)];
    const both = [...one].reduce((product, [hash, weight]) => product + weight * (two.get(hash) ?? 0), 0);
    return both === 0 ? sum : sum + (share * scale * both) / (norm(one) * norm(two));
  }, 0);
}

const similaritiesOf = (texts: readonly Features[], question: Features): number[] => {
  const { lexical } = buildLexical(texts);
  const into = new Float32Array(texts.length);
  addSimilarities(lexical, rowOf(lexical, question), 1, into);
  return [...into];
};

describe('the index of lines', () => {
  it('finds a line with itself alike by 1, both ways the same, and none by more', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const texts = read(corpus);
        const all = texts.map((text) => similaritiesOf(texts, text));
        all.forEach((row, one) => {
          expect(row[one]).toBeCloseTo(1, 5);
          row.forEach((similarity, other) => {
            expect(similarity).toBeGreaterThanOrEqual(0);
            expect(similarity).toBeLessThanOrEqual(1 + 1e-5);
            expect(similarity).toBeCloseTo(all[other]?.[one] ?? NaN, 5);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the definition, for questions with words that no line has', () => {
    fc.assert(
      fc.property(corpora, fc.array(fc.constantFrom('bin', 'tax', 'zebra', 'quince', 'permit', 'collected'), { maxLength: 6 }), (corpus, question) => {
        const [texts, asked] = [read(corpus), featuresOf(question, [])];
        similaritiesOf(texts, asked).forEach((similarity, line) => expect(similarity).toBeCloseTo(naive(texts, asked, line), 5));
      }),
      { numRuns: 60 },
    );
  });

  it('finds a question less alike, the more of it no line knows', () => {
    const texts = read([
      ['pay', 'council', 'tax'],
      ['missed', 'bin'],
    ]);
    const [known = 0] = similaritiesOf(texts, featuresOf(['council', 'tax'], []));
    const [more = 0] = similaritiesOf(texts, featuresOf(['council', 'tax', 'zebra', 'quince'], []));
    expect(known).toBeGreaterThan(more);
    expect(more).toBeGreaterThan(0);
  });

  it('adds a part of the similarity to what is there', () => {
    const texts = read([['pay', 'council', 'tax']]);
    const { lexical, rows } = buildLexical(texts);
    const into = new Float32Array([0.5]);
    if (rows[0]) addSimilarities(lexical, rows[0], 0.25, into);
    expect(into[0]).toBeCloseTo(0.75, 5);
  });

  it('knows nothing of no lines, and nothing of no words', () => {
    expect(similaritiesOf([], featuresOf(['bin'], []))).toEqual([]);
    expect(similaritiesOf(read([['bin'], []]), featuresOf([], []))).toEqual([0, 0]);
    expect(similaritiesOf(read([['bin'], []]), featuresOf(['bin'], []))[1]).toBe(0);
  });
});
