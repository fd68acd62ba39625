import { describe, expect, it } from 'vitest';
import { featuresOf } from './features.ts';
import { foldsOf, holdOut, trainFolds, type Learnt } from './held-out.ts';
import { buildLexical, rowOf } from './lexical.ts';
import { findRivals } from './rivals.ts';

const read = (text: string) => featuresOf(text.split(' '), []);

/** Articles and kinds of lines that no article answers, learnt in whole and without each fold. */
function learntOf(articles: string[][], misses: string[][]) {
  const groups = [...articles, ...misses];
  const { lexical, rows } = buildLexical(groups.flat().map(read));
  const owners = Int32Array.from(groups.flatMap((lines, owner) => lines.map(() => owner)));
  const corpus = { lexical, encodings: null };
  const rivals = findRivals(corpus, rows, owners, groups.length);
  const learnt: Learnt = { corpus, rows, owners, articles: articles.length, rivals };
  const { weights, folds } = trainFolds(learnt);
  return {
    learnt,
    folds,
    weights,
    trials: (strangers: string[]) =>
      holdOut(
        learnt,
        folds,
        strangers.map((text) => ({ row: rowOf(lexical, read(text)), vector: null })),
        weights,
      ),
  };
}

const bins = ['when is my bin day', 'which day is the bin emptied', 'what day do you take the bin'];
const tax = ['pay council tax', 'how can i pay council tax online', 'council tax payment'];
const single = ['where is the library'];
const doctor = ['book a doctor', 'see a doctor today', 'doctor appointment'];

describe('lines that are held out', () => {
  it('are each phrasing once, and each line of a whole article once', () => {
    const { folds, learnt } = learntOf([bins, tax, single], [doctor]);
    const lines = [...learnt.owners.keys()];
    const held = (part: typeof folds): number[] =>
      part.flatMap((fold) => lines.filter((line) => fold.isHeld(line) && fold.isAsked(line))).sort((a, b) => a - b);
    // The only line of an article is never held out as a phrasing: it would have nothing left.
    expect(held(folds.slice(0, 3))).toEqual(lines.filter((line) => learnt.owners[line] !== 2));
    expect(held(folds.slice(3))).toEqual(lines.filter((line) => (learnt.owners[line] ?? 0) < 3));
    for (const fold of folds.slice(3)) for (const line of lines) expect(fold.rightOf(line)).toBeNull();
    expect(folds[0]?.rightOf(0)).toBe(0);
    expect(folds[0]?.rightOf(7)).toBeNull();
  });

  it('are found by the other phrasings of their article, and by nothing where the whole article is held out', () => {
    const { trials } = learntOf([bins, tax, single], [doctor]);
    const all = trials([]);
    // Six phrasings with an article, three that none answers, and seven lines of whole articles.
    expect(all).toHaveLength(16);
    expect(all.filter(({ place }) => place === 0).length).toBeGreaterThanOrEqual(5);
    expect(all.filter(({ place }) => place === null)).toHaveLength(10);
    // What is held out does not stand beside itself.
    expect(all.every(({ signs }) => signs.nearest < 0.95 && signs.nearestMiss < 0.95)).toBe(true);
  });

  it('are asked together with lines that no article answers and nothing was learnt from', () => {
    const { trials } = learntOf([bins, tax], []);
    const extra = trials(['pay council tax', 'zebra']).slice(trials([]).length);
    expect(extra.map(({ place }) => place)).toEqual([null, null]);
    expect(extra[0]?.signs.nearest).toBeCloseTo(1, 5);
    expect(extra[1]?.signs.nearest).toBe(0);
  });

  it('are a sample where there are very many, with all folds in it', () => {
    const owners = Int32Array.from({ length: 30_000 }, (_, line) => line % 500);
    const rivals = Array.from({ length: 500 }, () => new Int32Array(0));
    const counts = foldsOf({ owners, articles: 450, rivals }).map(
      ({ isHeld, isAsked }) => [...owners.keys()].filter((line) => isHeld(line) && isAsked(line)).length,
    );
    expect(counts.slice(0, 3).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(9_000);
    expect(counts.slice(3).reduce((sum, one) => sum + one, 0)).toBe(450 * 6);
    expect(Math.min(...counts)).toBeGreaterThan(500);
  });
});
