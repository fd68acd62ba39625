import { probeOf, similarities, type Corpus, type Probe } from './corpus.ts';
import type { Row } from './lexical.ts';
import type { Owners, Rivals } from './rivals.ts';
import { rankArticles, signsOf, type Signs } from './score.ts';
import { train, type IsKept, type Weights } from './train.ts';

/** A line as it was judged by what was learnt without it: `place` of the right article, -1 where it is not among the three, null where no article is right. */
export type Trial = { signs: Signs; place: number | null };

export type Learnt = { corpus: Corpus; rows: Row[]; owners: Owners; articles: number; rivals: Rivals };

/** Folds of phrasings, and of whole articles. */
const phrasingFolds = 3;
const articleFolds = 4;
/** Lines of one article that are asked while it is held out: a large article is not to say what all others are like. */
const linesOfArticle = 6;
/** Of more lines than these, every second, third and so on is asked: of articles' lines, and of lines that no article answers, of which there are fewer. */
const linesMost = 6_000;

/** Lines that are held out together: those of them that are asked, and the article that is right for each, null where none is. */
export type Fold = { isHeld: (line: number) => boolean; isAsked: (line: number) => boolean; rightOf: (line: number) => number | null };

/** Each fold of phrasings, to be found by what was learnt from the rest; and each fold of whole articles, whose lines no other article answers. */
export function foldsOf({ owners, articles, rivals }: Pick<Learnt, 'owners' | 'articles' | 'rivals'>): Fold[] {
  const counts = new Int32Array(rivals.length);
  // Within its article, or its kind of lines that no article answers, each line has a number.
  const numbers = Int32Array.from(owners, (owner) => (counts[owner] = (counts[owner] ?? 0) + 1) - 1);
  const ownerOf = (line: number): number => owners[line] ?? 0;
  const isOutside = (line: number): boolean => ownerOf(line) >= articles;
  const skipOf = (isOne: (line: number) => boolean): number =>
    Math.max(1, Math.ceil(owners.reduce((sum, _, line) => sum + (isOne(line) ? 1 : 0), 0) / linesMost));
  const isSample = (line: number): boolean => (numbers[line] ?? 0) < linesOfArticle && !isOutside(line);
  const [skip, skipOutside, skipSample] = [skipOf((line) => !isOutside(line)), skipOf(isOutside), skipOf(isSample)];
  const phrasings = Array.from({ length: phrasingFolds }, (_, fold): Fold => ({
    // An article with one line would have nothing left to be found by.
    isHeld: (line) => (numbers[line] ?? 0) % phrasingFolds === fold && (counts[ownerOf(line)] ?? 0) > 1,
    isAsked: (line) => line % (isOutside(line) ? skipOutside : skip) === 0,
    rightOf: (line) => (isOutside(line) ? null : ownerOf(line)),
  }));
  const whole = Array.from({ length: articleFolds }, (_, fold): Fold => ({
    isHeld: (line) => !isOutside(line) && ownerOf(line) % articleFolds === fold,
    isAsked: (line) => isSample(line) && line % skipSample === 0,
    rightOf: () => null,
  }));
  return [...phrasings, ...whole];
}

/** What is learnt from everything, and from everything but each fold. */
export function trainFolds(learnt: Learnt): { weights: Weights; folds: (Fold & { weights: Weights })[] } {
  const { corpus, rows, owners, rivals } = learnt;
  const folds = foldsOf(learnt);
  const keeps = folds.map(
    ({ isHeld }): IsKept =>
      (line) =>
        !isHeld(line),
  );
  const [weights, ...without] = train(corpus, rows, owners, rivals, [() => true, ...keeps]);
  if (!weights) throw new Error('nothing was learnt');
  return { weights, folds: folds.flatMap((fold, at) => (without[at] ? [{ ...fold, weights: without[at] }] : [])) };
}

/**
 * Asks lines as though nobody had written them: those of each fold by the weights that were learnt without it. `strangers` are asked besides, by `weights` of
 * everything, as lines that no article answers.
 */
export function holdOut(learnt: Learnt, folds: readonly (Fold & { weights: Weights })[], strangers: readonly Probe[], weights: Weights): Trial[] {
  const { corpus, rows, owners, articles } = learnt;
  const found = new Float32Array(owners.length);
  const kernel = new Float32Array(owners.length);
  const ask = (by: Weights, isKept: IsKept) => {
    const ranked = rankArticles(found, by, articles, kernel);
    return { signs: signsOf(found, owners, articles, ranked, isKept), ranked: ranked.best };
  };
  const trials: Trial[] = [];
  // A line is asked in two folds or so, and compared with the others, which takes longest, once.
  for (const [line, row] of rows.entries()) {
    const held = folds.filter(({ isHeld, isAsked }) => isHeld(line) && isAsked(line));
    if (held.length > 0) similarities(corpus, probeOf(corpus, row, line), found);
    for (const { isHeld, rightOf, weights: without } of held) {
      const { signs, ranked } = ask(without, (other) => !isHeld(other));
      const right = rightOf(line);
      trials.push({ signs, place: right === null ? null : ranked.findIndex(({ article }) => article === right) });
    }
  }
  for (const probe of strangers) {
    similarities(corpus, probe, found);
    trials.push({ signs: ask(weights, () => true).signs, place: null });
  }
  return trials;
}
