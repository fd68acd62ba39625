import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelOf } from './corpus.ts';
import { rankArticles, rankNearest, signsOf } from './score.ts';
import type { Weights } from './train.ts';

// Articles 0 to 3 with a line each and a second of article 0; owner 4 is a kind of lines that no article answers.
const owners = Int32Array.from([0, 1, 2, 3, 0, 4, 4]);
const own: Weights = {
  starts: Int32Array.from([0, 2, 3, 4, 5, 7]),
  lines: Int32Array.from([0, 4, 1, 2, 3, 5, 6]),
  values: new Float32Array(7).fill(1),
};

describe('scores', () => {
  it('rank three articles, best first, and know the best of what no article answers', () => {
    const { best, miss } = rankArticles(Float32Array.from([0.4, 0.9, 0.6, 0.3, 0.5, 0.7, 0.2]), own, 4);
    expect(best.map(({ article }) => article)).toEqual([1, 0, 2]);
    expect(best[0]?.score).toBeCloseTo(kernelOf(0.9), 6);
    expect(best[1]?.score).toBeCloseTo(kernelOf(0.4) + kernelOf(0.5), 6);
    expect(miss).toBeCloseTo(kernelOf(0.7) + kernelOf(0.2), 6);
  });

  it('leave out what has nothing to do with the question, and what speaks against', () => {
    expect(rankArticles(new Float32Array(7), own, 4)).toEqual({ best: [], miss: 0 });
    const against = { ...own, values: Float32Array.from([1, -1, 1, -1, 1, 1, 1]) };
    expect(rankArticles(new Float32Array(7).fill(0.5), against, 4).best.map(({ article }) => article)).toEqual([1, 3]);
  });

  it('are the same in space that was used before', () => {
    const found = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }).map((all) => Float32Array.from(all));
    const used = new Float32Array(7);
    fc.assert(
      fc.property(found, (similarities) => {
        const ranked = rankArticles(similarities, own, 4, used);
        expect(ranked).toEqual(rankArticles(similarities, own, 4));
        // By sorting them all.
        const all = [0, 1, 2, 3].map((article) =>
          [...owners].reduce((sum, owner, line) => sum + (owner === article ? kernelOf(similarities[line] ?? 0) : 0), 0),
        );
        const sorted = all.filter((score) => score > 0.006).sort((a, b) => b - a);
        expect(ranked.best.length).toBeGreaterThanOrEqual(Math.min(3, sorted.length));
        ranked.best.slice(0, sorted.length).forEach(({ score }, at) => expect(score).toBeCloseTo(sorted[at] ?? NaN, 2));
      }),
    );
  });

  it('go by the likest line before anything is learnt', () => {
    const { best, miss } = rankNearest(Float32Array.from([0.4, 0.9, 0.04, 0.3, 0.5, 0.7, 0.2]), owners, 4);
    expect(best.map(({ article }) => article)).toEqual([1, 0, 3]);
    expect(best[1]?.score).toBeCloseTo(0.5, 6);
    expect(miss).toBeCloseTo(0.7, 6);
  });
});

describe('signs', () => {
  const found = Float32Array.from([0.4, 0.9, 0.6, 0.3, 0.5, 0.7, 0.2]);
  it('are of the first article’s lines and of those that no article answers', () => {
    const signs = signsOf(found, owners, 4, { best: [{ article: 0, score: 0.8 }], miss: 0.25 });
    expect(signs).toEqual({ score: 0.8, nearest: expect.closeTo(0.5, 6), miss: 0.25, nearestMiss: expect.closeTo(0.7, 6), missLine: 5 });
  });

  it('do not look at lines that are held out', () => {
    const signs = signsOf(found, owners, 4, { best: [{ article: 0, score: 0.8 }], miss: 0 }, (line) => line !== 4 && line !== 5);
    expect([signs.nearest, signs.nearestMiss, signs.missLine]).toEqual([expect.closeTo(0.4, 6), expect.closeTo(0.2, 6), 6]);
  });

  it('are nothing where nothing was found', () => {
    expect(signsOf(new Float32Array(7), owners, 4, { best: [], miss: 0 })).toEqual({ score: 0, nearest: 0, miss: 0, nearestMiss: 0, missLine: -1 });
  });
});
