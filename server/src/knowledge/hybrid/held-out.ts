import { similarities, type Corpus, type Probe } from './corpus.ts';
import type { Row } from './lexical.ts';
import { rankArticles, signsOf, type Signs } from './score.ts';
import { train, vectorOf, type Owners, type Rivals, type Weights } from './train.ts';

/** A line as it was judged by what was learnt without it: `place` of the right article, -1 where it is not among the three, null where no article is right. */
export type Trial = { signs: Signs; place: number | null };

export type Learnt = { corpus: Corpus; rows: Row[]; owners: Owners; articles: number; rivals: Rivals };

/** Folds of phrasings, and of whole articles. */
const phrasingFolds = 3;
const articleFolds = 4;
/** Lines of one article that are asked while it is held out: a large article is not to say what all others are like. */
const linesOfArticle = 6;
/** Of more lines than these, every second, third and so on is asked. */
const linesMost = 12_000;

/**
 * Asks lines as though nobody had written them: each fold of phrasings of what was learnt from the rest, and each fold of whole articles of what was learnt from the
 * others, where no article is right. `strangers` are asked besides, as lines that no article answers.
 */
export function holdOut(learnt: Learnt, strangers: readonly Probe[], weights: Weights): Trial[] {
  const { owners, articles } = learnt;
  const counts = new Int32Array(learnt.rivals.length);
  // Within its article, or its kind of lines that no article answers, each line has a number.
  const numbers = Int32Array.from(owners, (owner) => (counts[owner] = (counts[owner] ?? 0) + 1) - 1);
  const skip = Math.max(1, Math.ceil(owners.length / linesMost));
  const trials: Trial[] = [];

  for (let fold = 0; fold < phrasingFolds; fold += 1) {
    // An article with one line would have nothing left to be found by.
    const isHeld = (line: number): boolean => (numbers[line] ?? 0) % phrasingFolds === fold && (counts[owners[line] ?? 0] ?? 0) > 1;
    const rightOf = (line: number): number | null => ((owners[line] ?? 0) < articles ? (owners[line] ?? 0) : null);
    askHeld(learnt, { isHeld, isAsked: (line) => line % skip === 0, rightOf }, trials);
  }
  for (let fold = 0; fold < articleFolds; fold += 1) {
    const isHeld = (line: number): boolean => (owners[line] ?? 0) < articles && (owners[line] ?? 0) % articleFolds === fold;
    const isAsked = (line: number): boolean => (numbers[line] ?? 0) < linesOfArticle && line % skip === 0;
    askHeld(learnt, { isHeld, isAsked, rightOf: () => null }, trials);
  }
  for (const probe of strangers) trials.push({ signs: signsFor(learnt, probe, weights, () => true).signs, place: null });
  return trials;
}

type Fold = { isHeld: (line: number) => boolean; isAsked: (line: number) => boolean; rightOf: (line: number) => number | null };

function askHeld(learnt: Learnt, { isHeld, isAsked, rightOf }: Fold, trials: Trial[]): void {
  const { corpus, rows, owners, rivals } = learnt;
  const isKept = (line: number): boolean => !isHeld(line);
  const weights = train(corpus, rows, owners, rivals, isKept);
  for (const [line, row] of rows.entries()) {
    if (!isHeld(line) || !isAsked(line)) continue;
    const { signs, ranked } = signsFor(learnt, { row, vector: vectorOf(corpus, line) }, weights, isKept);
    const right = rightOf(line);
    trials.push({ signs, place: right === null ? null : ranked.findIndex(({ article }) => article === right) });
  }
}

function signsFor({ corpus, owners, articles }: Learnt, probe: Probe, weights: Weights, isKept: (line: number) => boolean) {
  const found = similarities(corpus, probe);
  const ranked = rankArticles(found, weights, articles);
  return { signs: signsOf(found, owners, articles, ranked, isKept), ranked: ranked.best };
}
