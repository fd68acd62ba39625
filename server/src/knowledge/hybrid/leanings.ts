import { readSynonyms } from '../text/synonyms.ts';
import { similarities } from './corpus.ts';
import { rowOf, wholeRowOf, type Row } from './lexical.ts';
import { readText } from './lines.ts';
import { spellingOfModel } from './look.ts';
import type { Model } from './model.ts';
import { scoreOf, toKernel } from './score.ts';

/** Numbers with their weights; the length of all of them together is 1 at the most. */
type Sparse = Row;
/**
 * A text as it is put beside others: by its words, and by which articles and kinds of lines it leans to, and how much. People say one thing in words that have nothing
 * in common; what they lean to has. `leanings` is empty where it leans to nothing much.
 */
export type Read = { row: Row; leanings: Sparse };
export type ReadAsked = (text: string) => Read;

/** So many of those that it leans to most count; and none does in a text whose best score is lower. Chosen by measuring: docs/learning-loop.md. */
const leaningsMost = 20;
const leansFrom = 0.1;
/** Texts of a list that is looked at again and again are read once for each model. */
const rememberedMost = 4_000;
const readers = new WeakMap<Model, ReadAsked>();
const nothing: Sparse = { features: new Int32Array(0), weights: new Float32Array(0) };

export function readAskedWith(model: Model, synonymLines: string): ReadAsked {
  const known = readers.get(model);
  if (known) return known;
  const synonyms = readSynonyms(synonymLines);
  const spelling = spellingOfModel(model);
  const leaningsOf = leaningsWith(model);
  const read = new Map<string, Read>();
  const reader: ReadAsked = (text) => {
    const before = read.get(text);
    if (before) return before;
    const features = readText(text, spelling, synonyms);
    // The oldest go: a map keeps the order in which it was filled.
    if (read.size >= rememberedMost) for (const oldest of [...read.keys()].slice(0, rememberedMost / 4)) read.delete(oldest);
    const one = { row: sparseOf(wholeRowOf(model.lexical, features)), leanings: leaningsOf(rowOf(model.lexical, features)) };
    read.set(text, one);
    return one;
  };
  readers.set(model, reader);
  return reader;
}

/** By hashes: words that no line has count as well, between two questions. */
const sparseOf = (whole: ReadonlyMap<number, number>): Sparse => ({
  features: Int32Array.from(whole.keys(), (hash) => hash | 0),
  weights: Float32Array.from(whole.values()),
});

function leaningsWith({ lexical, byWords: { weights } }: Model): (row: Row) => Sparse {
  if (!weights) return () => nothing;
  const owners = weights.starts.length - 1;
  const [found, kernel, scores] = [new Float32Array(lexical.lines), new Float32Array(lexical.lines), new Float32Array(Math.max(0, owners))];
  return (row) => {
    similarities({ lexical, encodings: null }, { row, vector: null }, found);
    toKernel(found, kernel);
    const least: number[] = [];
    for (let owner = 0; owner < owners; owner += 1) {
      const score = Math.max(0, scoreOf(weights, owner, kernel));
      scores[owner] = score;
      if (score > 0) least.push(owner);
    }
    const most = least.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, leaningsMost);
    if ((scores[most[0] ?? -1] ?? 0) < leansFrom) return nothing;
    // Squared: what it leans to a little says little.
    const squares = most.map((owner) => (scores[owner] ?? 0) ** 2);
    const length = Math.sqrt(squares.reduce((sum, square) => sum + square * square, 0));
    return { features: Int32Array.from(most), weights: Float32Array.from(squares, (square) => square / length) };
  };
}
