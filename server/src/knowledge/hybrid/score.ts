import { kernelOf } from './corpus.ts';
import type { Owners } from './rivals.ts';
import type { Weights } from './train.ts';

/** The three articles that fit best, best first; and the best score of a kind of lines that no article answers. */
export type Ranked = { best: { article: number; score: number }[]; miss: number };

/** What the confidence in the first article is worked out from. */
export type Signs = {
  /** The first article's score. */
  score: number;
  /** The likest line of the first article. */
  nearest: number;
  /** The best score of a kind of lines that no article answers, the likest of those lines, and its number. */
  miss: number;
  nearestMiss: number;
  missLine: number;
};

const best3 = (best: Ranked['best'], article: number, score: number): void => {
  if (best.length === 3 && score <= (best[2]?.score ?? 0)) return;
  best.push({ article, score });
  best.sort((a, b) => b.score - a.score);
  if (best.length > 3) best.pop();
};
/** Below this an article has nothing to do with a question. */
const least = 0.005;

/** How much each line counts for what a question is about. */
export function toKernel(found: Float32Array, kernel: Float32Array): void {
  for (let line = 0; line < found.length; line += 1) {
    const similarity = found[line] ?? 0;
    kernel[line] = similarity > 0.01 ? kernelOf(similarity) : 0;
  }
}

export function scoreOf({ starts, values, lines }: Weights, owner: number, kernel: Float32Array): number {
  let score = 0;
  const end = starts[owner + 1] ?? 0;
  for (let at = starts[owner] ?? 0; at < end; at += 1) score += (values[at] ?? 0) * (kernel[lines[at] ?? 0] ?? 0);
  return score;
}

/** Scores every article by the similarities of a question with the lines. `kernel` has a place for every line, and is written over. */
export function rankArticles(found: Float32Array, weights: Weights, articles: number, kernel = new Float32Array(found.length)): Ranked {
  toKernel(found, kernel);
  const best: Ranked['best'] = [];
  let miss = 0;
  for (let owner = 0; owner < weights.starts.length - 1; owner += 1) {
    const score = scoreOf(weights, owner, kernel);
    if (owner >= articles) miss = Math.max(miss, score);
    else if (score > least) best3(best, owner, score);
  }
  return { best, miss };
}

/** Before anything is learnt: articles by their likest line. */
export function rankNearest(found: Float32Array, owners: Owners, articles: number): Ranked {
  const nearest = new Float32Array(articles);
  let miss = 0;
  for (let line = 0; line < found.length; line += 1) {
    const owner = owners[line] ?? 0;
    if (owner >= articles) miss = Math.max(miss, found[line] ?? 0);
    else nearest[owner] = Math.max(nearest[owner] ?? 0, found[line] ?? 0);
  }
  const best: Ranked['best'] = [];
  for (let article = 0; article < articles; article += 1) if ((nearest[article] ?? 0) > 0.05) best3(best, article, nearest[article] ?? 0);
  return { best, miss };
}

export function signsOf(found: Float32Array, owners: Owners, articles: number, { best, miss }: Ranked, isKept: (line: number) => boolean = () => true): Signs {
  const [first] = best;
  let [nearest, nearestMiss, missLine] = [0, 0, -1];
  for (let line = 0; line < found.length; line += 1) {
    const similarity = found[line] ?? 0;
    const owner = owners[line] ?? 0;
    if (owner === first?.article) {
      if (similarity > nearest && isKept(line)) nearest = similarity;
    } else if (owner >= articles && similarity > nearestMiss && isKept(line)) [nearestMiss, missLine] = [similarity, line];
  }
  return { score: first?.score ?? 0, nearest, miss, nearestMiss, missLine };
}
