import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelOf, similarities } from './corpus.ts';
import { featuresOf } from './features.ts';
import { buildLexical } from './lexical.ts';
import { findRivals, rivalCount } from './rivals.ts';
import { rankArticles } from './score.ts';
import { train } from './train.ts';

const words = fc.array(fc.constantFrom('bin', 'missed', 'council', 'tax', 'pay', 'my', 'parking', 'permit', 'school', 'place'), { minLength: 1, maxLength: 6 });
const corpora = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 });

function build(articles: string[][][]) {
  const { lexical, rows } = buildLexical(articles.flat().map((text) => featuresOf(text, [])));
  const owners = Int32Array.from(articles.flatMap((lines, owner) => lines.map(() => owner)));
  const corpus = { lexical, encodings: null };
  return { corpus, rows, owners, rivals: findRivals(corpus, rows, owners, articles.length), count: articles.length };
}

describe('rivals', () => {
  it('are the likest lines of others, likest first, and never an article’s own', () => {
    fc.assert(
      fc.property(corpora, (articles) => {
        const { corpus, rows, owners, rivals } = build(articles);
        rivals.forEach((found, article) => {
          const like = (line: number): number =>
            Math.max(...rows.flatMap((row, own) => (owners[own] === article ? [similarities(corpus, { row, vector: null })[line] ?? 0] : [])));
          const others = [...owners.keys()].filter((line) => owners[line] !== article && like(line) > 0.02);
          expect([...found]).toEqual(others.sort((a, b) => like(b) - like(a) || a - b).slice(0, 2 * rivalCount(1)));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('are no more than twice what is used, of very many', () => {
    const like = Array.from({ length: 210 }, (_, at) => [['bin', 'day', ...Array.from({ length: at % 7 }, () => 'tax')]]);
    const { rivals } = build([[['bin']], ...like, ...Array.from({ length: 300 }, () => [['school']])]);
    expect(rivals[0]).toHaveLength(100);
    // The shortest are the likest to one word.
    expect([...(rivals[0] ?? [])].slice(0, 30).every((line) => (line - 1) % 7 === 0)).toBe(true);
  });
});

describe('what is learnt', () => {
  it('gives an article’s own lines nearly 1, and those of others nearly 0', () => {
    const { corpus, rows, owners, rivals, count } = build([
      [
        ['missed', 'bin'],
        ['bin', 'not', 'taken'],
      ],
      [
        ['pay', 'council', 'tax'],
        ['council', 'tax', 'bill'],
      ],
    ]);
    const [weights] = train(corpus, rows, owners, rivals, [() => true]);
    rows.forEach((row, line) => {
      const { best } = rankArticles(similarities(corpus, { row, vector: null }), weights ?? fail(), count);
      expect(best[0]?.article).toBe(owners[line]);
      expect(best[0]?.score).toBeGreaterThan(0.7);
      expect(best[1]?.score ?? 0).toBeLessThan(0.1);
    });
  });

  it('is the same whether it is learnt alone or together with others that leave lines out', () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 1, max: 5 }), (articles, part) => {
        const { corpus, rows, owners, rivals } = build(articles);
        const keeps = [() => true, (line: number) => line % part !== 0, (line: number) => owners[line] !== 0];
        const together = train(corpus, rows, owners, rivals, keeps);
        keeps.forEach((isKept, at) => {
          const [alone] = train(corpus, rows, owners, rivals, [isKept]);
          expect(together[at]?.lines).toEqual(alone?.lines);
          expect(together[at]?.starts).toEqual(alone?.starts);
          together[at]?.values.forEach((value, place) => expect(value).toBeCloseTo(alone?.values[place] ?? NaN, 5));
          for (const line of together[at]?.lines ?? []) expect(isKept(line)).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('solves what it says: (K + 0.2 I) a is 1 for its own lines and 0 for rivals', () => {
    const { corpus, rows, owners, rivals } = build([[['bin'], ['missed', 'bin']], [['bin', 'tax'], ['tax']], [['school']]]);
    const [weights] = train(corpus, rows, owners, rivals, [() => true]);
    const [from = 0, to = 0] = [weights?.starts[0], weights?.starts[1]];
    const used = [...(weights?.lines.slice(from, to) ?? [])];
    for (const line of used) {
      const row = rows[line] ?? fail();
      const like = similarities(corpus, { row, vector: null });
      const sum = used.reduce((total, other, at) => total + (weights?.values[from + at] ?? 0) * (kernelOf(like[other] ?? 0) + (other === line ? 0.2 : 0)), 0);
      expect(sum).toBeCloseTo(owners[line] === 0 ? 1 : 0, 4);
    }
  });
});

function fail(): never {
  throw new Error('nothing was learnt');
}
