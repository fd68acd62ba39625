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
    let sum = 0;
    const from = line * size;
    for (let at = 0; at < size; at += 1) sum += (vector[at] ?? 0) * (vectors[from + at] ?? 0);
    if (sum > 0) found[line] = (found[line] ?? 0) + encoderShare * sum;
  }
  return found;
}

/** What the encoder made of a line of the corpus. */
export function vectorOf({ encodings }: Corpus, line: number): Float32Array | null {
  return encodings && encodings.vectors.subarray(line * encodings.size, (line + 1) * encodings.size);
}

/** Lines that are alike count much more than lines that are a little alike; 0 stays 0 and 1 stays 1. */
const steepness = 3.5;
const floor = Math.exp(-steepness);
export const kernelOf = (similarity: number): number => (similarity <= 0 ? 0 : (Math.exp(steepness * (similarity - 1)) - floor) / (1 - floor));
