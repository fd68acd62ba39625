import type { EncodeAll } from '../encoder/encoder.ts';
import { spellingOf } from '../text/spelling.ts';
import { readSynonyms } from '../text/synonyms.ts';
import { isEnglish } from '../text/word-list.ts';
import { withoutAnswered } from './answered.ts';
import { calibrate, uncalibrated, withoutPack, withPack } from './calibrate.ts';
import { cosinesOf, type Corpus, type Probe } from './corpus.ts';
import { holdOut, trainFolds, type Learnt } from './held-out.ts';
import { buildLexical, rowOf } from './lexical.ts';
import { countWords, keyOf, readText, type Lesson } from './lines.ts';
import { modelVersion, type Mind, type Model } from './model.ts';
import { findRivals } from './rivals.ts';

/** Where articles have more lines than this on average, words alone find them better than an encoder does. Chosen by measuring: docs/assistant.md. */
const linesForWords = 20;

export const needsEncoder = ({ articles }: Lesson): boolean =>
  articles.reduce((sum, { lines }) => sum + lines.length, 0) <= linesForWords * Math.max(1, articles.length);

/** Names what is learnt from a lesson with an encoder. */
export const keyFor = (lesson: Lesson, encoder: EncodeAll | null): string => keyOf(lesson, encoder && needsEncoder(lesson) ? encoder.name : 'none');

/**
 * Learns to find articles, in three stages that can each be used: `told` gets the model at each. It takes seconds for thousands of lines, and belongs in a thread of its
 * own.
 */
export async function learn(lesson: Lesson, encoder: EncodeAll | null, told: (model: Model) => void): Promise<Model> {
  const { articles } = lesson;
  const misses = withoutAnswered(lesson);
  const taught = lesson.teachesMisses ? misses : [];
  const missKinds = [...new Set(taught.map(({ kind }) => kind))];
  const texts = [...articles.flatMap(({ lines }) => lines), ...taught.map(({ text }) => text)];
  const owners = Int32Array.from([
    ...articles.flatMap(({ lines }, place) => lines.map(() => place)),
    ...taught.map(({ kind }) => articles.length + missKinds.indexOf(kind)),
  ]);
  const words = countWords(texts);
  const synonyms = readSynonyms(lesson.synonyms);
  const spelling = spellingOf(words, isEnglish);
  const read = (text: string) => readText(text, spelling, synonyms);
  const { lexical, rows } = buildLexical(texts.map(read));
  const used = encoder && needsEncoder(lesson) ? encoder : null;
  const model: Model = {
    version: modelVersion,
    key: keyFor(lesson, encoder),
    stage: 'indexed',
    articleIds: articles.map(({ id }) => id),
    lexical,
    encodings: null,
    owners,
    misses: taught.map(({ kind, contact }) => ({ kind, contact })),
    words,
    byWords: { weights: null, calibration: uncalibrated },
    bySentences: null,
  };
  told(model);

  const strange = lesson.teachesMisses ? [] : misses.map(({ text }) => text);
  const strangers = strange.map((text): Probe => ({ row: rowOf(lexical, read(text)), vector: null }));
  const classes = articles.length + missKinds.length;
  const mindOf = (corpus: Corpus, probes: readonly Probe[], soon: (mind: Mind) => void): Mind => {
    const rivals = findRivals(corpus, rows, owners, classes);
    const learnt: Learnt = { corpus, rows, owners, articles: articles.length, rivals };
    const { weights, folds } = trainFolds(learnt);
    soon({ weights, calibration: uncalibrated });
    return { weights, calibration: calibrate(holdOut(learnt, folds, probes, weights), lesson.teachesMisses ? withPack : withoutPack) };
  };

  model.byWords = mindOf({ lexical, encodings: null }, strangers, (mind) => told({ ...model, stage: 'learnt', byWords: mind }));
  model.stage = 'calibrated';
  if (used) {
    told({ ...model });
    const encodings = await used.encode(texts);
    const vectors = await used.encode(strange);
    const probes = strangers.map((probe, at) => ({ ...probe, vector: vectors.vectors.subarray(at * vectors.size, (at + 1) * vectors.size) }));
    model.encodings = encodings;
    model.bySentences = mindOf({ lexical, encodings, cosines: cosinesOf(encodings, texts.length) }, probes, () => undefined);
  }
  told(model);
  return model;
}
