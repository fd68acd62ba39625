import type { EncodeAll } from '../encoder/encoder.ts';
import { spellingOf } from '../text/spelling.ts';
import { readSynonyms } from '../text/synonyms.ts';
import { isEnglish } from '../text/word-list.ts';
import { withoutAnswered } from './answered.ts';
import { calibrate, uncalibrated, withoutPack, withPack } from './calibrate.ts';
import { cosinesOf, type Corpus, type Probe } from './corpus.ts';
import { holdOut, trainFolds, type Learnt, type Trial } from './held-out.ts';
import { buildLexical, rowOf } from './lexical.ts';
import { countWords, keyOf, readText, type Lesson } from './lines.ts';
import { modelVersion, type Mind, type Model } from './model.ts';
import { findRivals } from './rivals.ts';

/** Where articles have more lines than this on average, words alone find them better than an encoder does, and reading so many would take long. */
const linesForWords = 20;
/**
 * With the encoder so much less has to go wrong of what is held out. Phrasings that are held out are likelier than residents' questions to be what an encoder takes
 * for the same: where it helps by less than this, it does harm. Chosen by measuring: docs/assistant.md.
 */
const lessWrongLeast = 0.1;

export const needsEncoder = ({ articles }: Lesson): boolean =>
  articles.reduce((sum, { lines }) => sum + lines.length, 0) <= linesForWords * Math.max(1, articles.length);

/** Of fewer phrasings that are held out nothing is to be seen: articles with so few lines need the encoder most. */
const heldLeast = 20;

function isBetter(withEncoder: readonly Trial[], byWords: readonly Trial[]): boolean {
  const held = (trials: readonly Trial[]): Trial[] => trials.filter(({ place }) => place !== null);
  const wrong = (trials: readonly Trial[]): number => held(trials).filter(({ place }) => place !== 0).length;
  return held(byWords).length < heldLeast || wrong(withEncoder) < (1 - lessWrongLeast) * wrong(byWords);
}

/** Names what is learnt from a lesson with an encoder. */
export const keyFor = (lesson: Lesson, encoder: EncodeAll | null): string => keyOf(lesson, encoder && needsEncoder(lesson) ? encoder.name : 'none');

/**
 * Learns to find articles, in three stages that can each be used: `told` gets the model at each. It takes seconds for thousands of lines, and belongs in a thread of its
 * own.
 */
export async function learn(lesson: Lesson, encoder: EncodeAll | null, told: (model: Model) => void, isWorthwhile = isBetter): Promise<Model> {
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
  const mindOf = (corpus: Corpus, probes: readonly Probe[], soon: (mind: Mind) => void): { mind: Mind; trials: Trial[] } => {
    const rivals = findRivals(corpus, rows, owners, classes);
    const learnt: Learnt = { corpus, rows, owners, articles: articles.length, rivals };
    const { weights, folds } = trainFolds(learnt);
    soon({ weights, calibration: uncalibrated });
    const trials = holdOut(learnt, folds, probes, weights);
    return { mind: { weights, calibration: calibrate(trials, lesson.teachesMisses ? withPack : withoutPack) }, trials };
  };

  const byWords = mindOf({ lexical, encodings: null }, strangers, (mind) => told({ ...model, stage: 'learnt', byWords: mind }));
  model.byWords = byWords.mind;
  model.stage = 'calibrated';
  if (used) {
    told({ ...model });
    const encodings = await used.encode(texts);
    const vectors = await used.encode(strange);
    const probes = strangers.map((probe, at) => ({ ...probe, vector: vectors.vectors.subarray(at * vectors.size, (at + 1) * vectors.size) }));
    const bySentences = mindOf({ lexical, encodings, cosines: cosinesOf(encodings, texts.length) }, probes, () => undefined);
    if (isWorthwhile(bySentences.trials, byWords.trials)) [model.encodings, model.bySentences] = [encodings, bySentences.mind];
  }
  told(model);
  return model;
}
