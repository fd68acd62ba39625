import { kernelOf, similarities, encoderShare, type Corpus } from './corpus.ts';
import type { Row } from './lexical.ts';
import { solveRidge } from './ridge.ts';

/** Who owns each line: the place of an article; from the number of articles on, a kind of lines that no article answers. */
export type Owners = Int32Array;

/** What each article's own lines and the lines nearest to them count for it: those of article a stand from starts[a] to starts[a + 1]. */
export type Weights = { starts: Int32Array; lines: Int32Array; values: Float32Array };

/** For each article, lines of others that are likest to its own, likest first. */
export type Rivals = Int32Array[];

const lambda = 0.2;
/** Lines of others that an article is told apart from: at least these, and more where it has many lines of its own. */
const rivalsLeast = 50;
const rivalsPerLine = 1.5;
/** Lines of its own that an article is known by; more cost the cube. */
const ownMost = 420;

const rivalCount = (own: number): number => Math.max(rivalsLeast, Math.round(own * rivalsPerLine));

export function linesByOwner(owners: Owners, articles: number): number[][] {
  const own = Array.from({ length: articles }, (): number[] => []);
  owners.forEach((owner, line) => void own[owner]?.push(line));
  return own;
}

/** Finds each article's rivals: twice as many as are used, for some are held out while it is measured. */
export function findRivals(corpus: Corpus, rows: readonly Row[], owners: Owners, articles: number): Rivals {
  const own = linesByOwner(owners, articles);
  return own.map((lines, article) => {
    const nearest = new Float32Array(owners.length);
    for (const line of lines.slice(0, ownMost)) {
      const row = rows[line];
      if (!row) continue;
      const found = similarities(corpus, { row, vector: vectorOf(corpus, line) });
      for (let other = 0; other < found.length; other += 1) if ((found[other] ?? 0) > (nearest[other] ?? 0)) nearest[other] = found[other] ?? 0;
    }
    const others: number[] = [];
    for (let line = 0; line < owners.length; line += 1) if (owners[line] !== article && (nearest[line] ?? 0) > 0.02) others.push(line);
    return Int32Array.from(others.sort((a, b) => (nearest[b] ?? 0) - (nearest[a] ?? 0) || a - b).slice(0, rivalCount(lines.length) * 2));
  });
}

export function vectorOf({ encodings }: Corpus, line: number): Float32Array | null {
  return encodings && encodings.vectors.subarray(line * encodings.size, (line + 1) * encodings.size);
}

/**
 * One against its rivals, for each article: kernel ridge regression on its lines (1) and the nearest lines of others (0).
 * `isKept` leaves lines out, to measure on them.
 */
export function train(corpus: Corpus, rows: readonly Row[], owners: Owners, rivals: Rivals, isKept: (line: number) => boolean): Weights {
  const own = linesByOwner(owners, rivals.length);
  const starts = new Int32Array(rivals.length + 1);
  const lines: number[] = [];
  const values: number[] = [];
  const scratch = new Float64Array(corpus.lexical.idf.length);
  for (const [article, all] of own.entries()) {
    const kept = all.filter(isKept).slice(0, ownMost);
    if (kept.length > 0) {
      const others: number[] = [];
      for (const line of rivals[article] ?? []) {
        if (others.length >= rivalCount(kept.length)) break;
        if (isKept(line)) others.push(line);
      }
      const used = [...kept, ...others];
      const wanted = new Float64Array(used.length).fill(1, 0, kept.length);
      const solved = solveRidge(kernelOfLines(corpus, rows, used, scratch), used.length, lambda, wanted);
      for (const [at, line] of used.entries()) {
        lines.push(line);
        values.push(solved[at] ?? 0);
      }
    }
    starts[article + 1] = lines.length;
  }
  return { starts, lines: Int32Array.from(lines), values: Float32Array.from(values) };
}

/** The kernel between some lines; `scratch` has a place for every feature and is left as it was: zero. */
function kernelOfLines(corpus: Corpus, rows: readonly Row[], used: readonly number[], scratch: Float64Array): Float64Array {
  const size = used.length;
  const kernel = new Float64Array(size * size);
  const lexicalShare = corpus.encodings ? 1 - encoderShare : 1;
  for (let i = 0; i < size; i += 1) {
    const row = rows[used[i] ?? 0];
    if (!row) continue;
    for (let at = 0; at < row.features.length; at += 1) scratch[row.features[at] ?? 0] = row.weights[at] ?? 0;
    const vector = vectorOf(corpus, used[i] ?? 0);
    for (let j = 0; j <= i; j += 1) {
      const other = rows[used[j] ?? 0];
      let sum = 0;
      if (other) for (let at = 0; at < other.features.length; at += 1) sum += (scratch[other.features[at] ?? 0] ?? 0) * (other.weights[at] ?? 0);
      sum *= lexicalShare;
      if (vector) sum += encoderShare * Math.max(0, dot(vector, vectorOf(corpus, used[j] ?? 0) ?? vector));
      kernel[i * size + j] = kernelOf(sum);
      kernel[j * size + i] = kernel[i * size + j] ?? 0;
    }
    for (let at = 0; at < row.features.length; at += 1) scratch[row.features[at] ?? 0] = 0;
  }
  return kernel;
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
