import { addSimilarities, type Lexical, type Row } from './lexical.ts';

/** What a sentence encoder made of every line: vectors of length 1, one after the other. */
export type Encodings = { size: number; vectors: Float32Array };

/** Everything that can be found: the lines of articles, and lines that no article answers. */
export type Corpus = { lexical: Lexical; encodings: Encodings | null };

/** A question as it is compared with the lines. */
export type Probe = { row: Row; vector: Float32Array | null };

/** How much the encoder's cosine counts beside the lexical one, where both are there. Chosen by measuring: docs/assistant.md. */
export const encoderShare = 0.6;

/** Similarity of a probe with every line, about 0 to 1. It is written into `found`, which can be used again and again. */
export function similarities({ lexical, encodings }: Corpus, { row, vector }: Probe, found = new Float32Array(lexical.lines)): Float32Array {
  found.fill(0);
  if (!encodings || !vector) {
    addSimilarities(lexical, row, 1, found);
    return found;
  }
  addSimilarities(lexical, row, 1 - encoderShare, found);
  const { size, vectors } = encodings;
  for (let line = 0; line < found.length; line += 1) {
    const sum = product(vector, 0, vectors, line * size, size);
    if (sum > 0) found[line] = (found[line] ?? 0) + encoderShare * sum;
  }
  return found;
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

/** What the encoder made of a line of the corpus. */
export function vectorOf({ encodings }: Corpus, line: number): Float32Array | null {
  return encodings && encodings.vectors.subarray(line * encodings.size, (line + 1) * encodings.size);
}

/** Lines that are alike count much more than lines that are a little alike; 0 stays 0 and 1 stays 1. */
const steepness = 3.5;
const floor = Math.exp(-steepness);
export const kernelOf = (similarity: number): number => (similarity <= 0 ? 0 : (Math.exp(steepness * (similarity - 1)) - floor) / (1 - floor));
