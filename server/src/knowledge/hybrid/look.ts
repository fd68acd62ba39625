import type { Findings } from '../../domain/assistant/decide-answer.ts';
import { spellingOf, type Spelling } from '../text/spelling.ts';
import { readSynonyms } from '../text/synonyms.ts';
import { isEnglish } from '../text/word-list.ts';
import { inputsOf } from './calibrate.ts';
import { similarities } from './corpus.ts';
import { rowOf } from './lexical.ts';
import { readText } from './lines.ts';
import { chance } from './logistic.ts';
import type { Model } from './model.ts';
import { rankArticles, rankNearest, signsOf } from './score.ts';

/** Finds with a model. `vector` is what the sentence encoder made of the question, where it is on. */
export type Look = (question: string, vector: Float32Array | null) => Findings;

/** A question in a line's own words. */
const same = 0.995;
/** The likest line is one that no article answers. */
const missFrom = 0.3;

export function lookWith(model: Model, synonymLines: string): Look {
  const synonyms = readSynonyms(synonymLines);
  const spelling = spellingOfModel(model);
  const { lexical, owners, articleIds } = model;
  // A question is looked up in one go, so that the next may use the same space.
  const [found, kernel] = [new Float32Array(lexical.lines), new Float32Array(lexical.lines)];
  return (question, vector) => {
    const bySentences = vector ? model.bySentences : null;
    const { weights, calibration } = bySentences ?? model.byWords;
    const corpus = { lexical, encodings: bySentences ? model.encodings : null };
    similarities(corpus, { row: rowOf(lexical, readText(question, spelling, synonyms)), vector }, found);
    const ranked = weights ? rankArticles(found, weights, articleIds.length, kernel) : rankNearest(found, owners, articleIds.length);

    const exact = found.findIndex((similarity) => similarity >= same);
    const owner = exact < 0 ? -1 : (owners[exact] ?? 0);
    const isOwn = owner >= 0 && owner < articleIds.length;
    // Asked in an article's own words, there is no doubt.
    if (isOwn) ranked.best = [{ article: owner, score: 1 }, ...ranked.best.filter(({ article }) => article !== owner)].slice(0, 3);
    const signs = signsOf(found, owners, articleIds.length, ranked);
    const inputs = inputsOf(signs);
    const [sure, among] = isOwn ? [1, 1] : owner >= 0 ? [0, 0] : [chance(calibration.isFirst, inputs), chance(calibration.isAmong, inputs)];
    const isMiss = signs.missLine >= 0 && signs.nearestMiss >= missFrom && signs.nearestMiss > signs.nearest;
    return {
      found: ranked.best.map(({ article }, place) => ({ articleId: articleIds[article] ?? '', confidence: place === 0 ? sure : 0 })),
      among: ranked.best.length === 0 ? 0 : among,
      answerAt: calibration.answerAt,
      chooseAt: calibration.chooseAt,
      miss: isMiss ? (model.misses[signs.missLine - firstMiss(model)] ?? null) : null,
    };
  };
}

const spellings = new WeakMap<Model['words'], Spelling>();

/** The stages of a model have their words in common: what takes longest here is done once for all of them. */
export function spellingOfModel({ words }: Model): Spelling {
  const spelling = spellings.get(words) ?? spellingOf(words, isEnglish);
  spellings.set(words, spelling);
  return spelling;
}

const firstMiss = ({ owners, misses }: Model): number => owners.length - misses.length;
