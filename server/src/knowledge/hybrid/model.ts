import type { Calibration } from './calibrate.ts';
import type { Encodings } from './corpus.ts';
import type { Lexical } from './lexical.ts';
import type { Weights } from './train.ts';

/** Changes when what is learnt, or how it is kept, changes: what was kept by another is learnt anew. */
export const modelVersion = 8;

/** What was learnt to tell articles apart, and how sure that is. `weights` null: not learnt yet, and the likest line decides. */
export type Mind = { weights: Weights | null; calibration: Calibration };

/** A line that no article answers: what kind it is, and for another body's business the key of that body. */
export type MissLine = { text: string; kind: string; contact: string | null };

/** Everything that questions on a site's articles are answered by. Plain data: it goes from a thread to another and into a file. */
export type Model = {
  version: number;
  /** Names the articles, phrasings and lines that it was learnt from. */
  key: string;
  stage: 'indexed' | 'learnt' | 'calibrated';
  articleIds: string[];
  lexical: Lexical;
  encodings: Encodings | null;
  /** The owner of each line: the place of an article, or from the number of articles on a kind of lines that no article answers. */
  owners: Int32Array;
  /** By a line's number less that of the first such line. */
  misses: { kind: string; contact: string | null }[];
  /** How often each word stands in the lines. */
  words: Map<string, number>;
  byWords: Mind;
  /** By words and the sentence encoder; null where that is off or of no use. */
  bySentences: Mind | null;
};
