import { addSimilarities, type Lexical, type Row } from './lexical.ts';

/** What a sentence encoder made of every line: vectors of length 1, one after the other. */
export type Encodings = { size: number; vectors: Float32Array };

/** Everything that can be found: the lines of articles, and lines that no article answers. `cosines`, where they are worked out already, are `cosinesOf` it. */
export type Corpus = { lexical: Lexical; encodings: Encodings | null; cosines?: Float32Array | null };

/** A question as it is compared with the lines; `line` where it is itself one of them. */
export type Probe = { row: Row; vector: Float32Array | null; line?: number };

/** How much the encoder's cosine counts beside the lexical one, where both are there. Chosen by measuring: docs/assistant.md. */
export const encoderShare = 0.6;

/** Similarity of a probe with every line, about 0 to 1. It is written into `found`, which can be used again and again. */
export function similarities(
  { lexical, encodings, cosines }: Corpus,
  { row, vector, line: own }: Probe,
  found = new Float32Array(lexical.lines),
): Float32Array {
  found.fill(0);
  if (!encodings || !vector) {
    addSimilarities(lexical, row, 1, found);
    return found;
  }
  addSimilarities(lexical, row, 1 - encoderShare, found);
  const { size, vectors } = encodings;
  const known = own === undefined || !cosines ? null : cosines.subarray(own * found.length, (own + 1) * found.length);
  for (let line = 0; line < found.length; line += 1) {
    const sum = known ? (known[line] ?? 0) : product(vector, 0, vectors, line * size, size);
    if (sum > 0) found[line] = (found[line] ?? 0) + encoderShare * sum;
  }
  return found;
}

/** Of more lines the table would take more than 100 MB. */
const linesMost = 5_000;

/** The encoder's cosine of every line with every line, to be looked up again and again while learning; null of too many lines. */
export function cosinesOf({ size, vectors }: Encodings, lines: number): Float32Array | null {
  if (lines > linesMost) return null;
  const cosines = new Float32Array(lines * lines);
  for (let one = 0; one < lines; one += 1)
    for (let other = 0; other <= one; other += 1) {
      const sum = product(vectors, one * size, vectors, other * size, size);
      cosines[one * lines + other] = sum;
      cosines[other * lines + one] = sum;
    }
  return cosines;
}

/** Of `size` numbers of each, from a place on. In four sums, which a processor can add at the same time. */
export function product(one: Float32Array, from: number, other: Float32Array, fromOther: number, size: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = 0;
  for (; at + 3 < size; at += 4) {
    a += (one[from + at] ?? 0) * (other[fromOther + at] ?? 0);
    b += (one[from + at + 1] ?? 0) * (other[fromOther + at + 1] ?? 0);
    c += (one[from + at + 2] ?? 0) * (other[fromOther + at + 2] ?? 0);
    d += (one[from + at + 3] ?? 0) * (other[fromOther + at + 3] ?? 0);
  }
  for (; at < size; at += 1) a += (one[from + at] ?? 0) * (other[fromOther + at] ?? 0);
  return a + b + (c + d);
}

/** A line of the corpus, to be compared with the others. */
export function probeOf({ encodings }: Corpus, row: Row, line: number): Probe {
  return { row, line, vector: encodings && encodings.vectors.subarray(line * encodings.size, (line + 1) * encodings.size) };
}

/** Lines that are alike count much more than lines that are a little alike; 0 stays 0 and 1 stays 1. */
const steepness = 2;
const floor = Math.exp(-steepness);
export const kernelOf = (similarity: number): number => (similarity <= 0 ? 0 : (Math.exp(steepness * (similarity - 1)) - floor) / (1 - floor));
