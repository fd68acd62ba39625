import { encoderShare, kernelOf, product, type Corpus, type Encodings } from './corpus.ts';
import type { Row } from './lexical.ts';
import { solveRidge } from './ridge.ts';
import { linesByOwner, ownMost, rivalCount, type Owners, type Rivals } from './rivals.ts';

/** What each article's own lines and the lines nearest to them count for it: those of article a stand from starts[a] to starts[a + 1]. */
export type Weights = { starts: Int32Array; lines: Int32Array; values: Float32Array };

/** Whether a line is learnt from; the others are left out, to measure on them. */
export type IsKept = (line: number) => boolean;

const lambda = 0.2;

/**
 * One against its rivals, for each article: kernel ridge regression on its lines (1) and the nearest lines of others (0).
 * Learnt once for each of `keeps`. An article's kernel is worked out once for all of them, which is most of the work.
 */
export function train(corpus: Corpus, rows: readonly Row[], owners: Owners, rivals: Rivals, keeps: readonly IsKept[]): Weights[] {
  const own = linesByOwner(owners, rivals.length);
  const results = keeps.map(() => ({ starts: new Int32Array(rivals.length + 1), lines: [] as number[], values: [] as number[] }));
  const scratch = new Float64Array(corpus.lexical.idf.length);
  let [kernel, part] = [new Float64Array(0), new Float64Array(0)];
  for (const [article, all] of own.entries()) {
    const picked = keeps.map((isKept) => pick(all, rivals[article] ?? new Int32Array(0), isKept));
    const used = [...new Set(picked.flatMap(({ kept, others }) => [...kept, ...others]))];
    if (kernel.length < used.length ** 2) [kernel, part] = [new Float64Array(used.length ** 2), new Float64Array(used.length ** 2)];
    fillKernel(kernel, corpus, rows, used, scratch);
    const places = new Map(used.map((line, at) => [line, at]));
    for (const [at, { kept, others }] of picked.entries()) {
      const result = results[at];
      if (!result) continue;
      if (kept.length > 0) {
        const lines = [...kept, ...others];
        fillPart(
          part,
          kernel,
          used.length,
          Int32Array.from(lines, (line) => places.get(line) ?? 0),
        );
        const solved = solveRidge(part, lines.length, lambda, new Float64Array(lines.length).fill(1, 0, kept.length));
        for (const [place, line] of lines.entries()) {
          result.lines.push(line);
          result.values.push(solved[place] ?? 0);
        }
      }
      result.starts[article + 1] = result.lines.length;
    }
  }
  return results.map(({ starts, lines, values }) => ({ starts, lines: Int32Array.from(lines), values: Float32Array.from(values) }));
}

function pick(all: readonly number[], rivals: Int32Array, isKept: IsKept): { kept: number[]; others: number[] } {
  const kept = all.filter(isKept).slice(0, ownMost);
  const others: number[] = [];
  if (kept.length === 0) return { kept, others };
  const most = rivalCount(kept.length);
  for (const line of rivals) {
    if (others.length >= most) break;
    if (isKept(line)) others.push(line);
  }
  return { kept, others };
}

function fillPart(part: Float64Array, kernel: Float64Array, size: number, places: Int32Array): void {
  let to = 0;
  for (const row of places) {
    for (let at = 0; at < places.length; at += 1) part[to + at] = kernel[row * size + (places[at] ?? 0)] ?? 0;
    to += places.length;
  }
}

/** The kernel between some lines; `scratch` has a place for every feature and is left as it was: zero. */
function fillKernel(kernel: Float64Array, corpus: Corpus, rows: readonly Row[], used: readonly number[], scratch: Float64Array): void {
  const size = used.length;
  const lexicalShare = corpus.encodings ? 1 - encoderShare : 1;
  for (let i = 0; i < size; i += 1) {
    const row = rows[used[i] ?? 0];
    if (!row) continue;
    for (let at = 0; at < row.features.length; at += 1) scratch[row.features[at] ?? 0] = row.weights[at] ?? 0;
    for (let j = 0; j <= i; j += 1) {
      const other = rows[used[j] ?? 0];
      let sum = other ? shared(other, scratch) * lexicalShare : 0;
      if (corpus.encodings) sum += encoderShare * Math.max(0, cosineOf(corpus, corpus.encodings, used[i] ?? 0, used[j] ?? 0));
      kernel[i * size + j] = kernelOf(sum);
      kernel[j * size + i] = kernel[i * size + j] ?? 0;
    }
    for (let at = 0; at < row.features.length; at += 1) scratch[row.features[at] ?? 0] = 0;
  }
}

const cosineOf = ({ lexical, cosines }: Corpus, { size, vectors }: Encodings, one: number, other: number): number =>
  cosines ? (cosines[one * lexical.lines + other] ?? 0) : product(vectors, one * size, vectors, other * size, size);

function shared({ features, weights }: Row, scratch: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) sum += (scratch[features[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  return sum;
}
