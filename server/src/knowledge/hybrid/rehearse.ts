import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import type { Rehearsal } from '../knowledge.ts';
import { readSynonyms } from '../text/synonyms.ts';
import { pauseEvery, sliceMs } from '../pause.ts';
import { inputsOf } from './calibrate.ts';
import { similarities } from './corpus.ts';
import { likeness, rowOf, wholeRowOf } from './lexical.ts';
import { readText } from './lines.ts';
import { chance } from './logistic.ts';
import { spellingOfModel } from './look.ts';
import type { Model } from './model.ts';
import { rankArticles, rankNearest, signsOf } from './score.ts';

/** Lines of an article that is being written. `alike`: lines that count as its own without being written there, such as the starter pack's. */
type Asked = { articleId: string | null; lines: readonly string[]; alike: readonly string[] };
/** More are not looked at: an article of five hundred lines is known by these. */
const linesMost = 80;
const alikeMost = 150;
/** A line that is less like any other of its article than this is on its own: so far away the assistant was sure of 1 of 59 questions. Measured: docs/assistant.md. */
const aloneBelow = 0.3;
/** Another article's line that is nearer than any of its own, and at least so near, makes two articles one to the assistant: there it is sure of most questions. */
const nearFrom = 0.4;

/** What the assistant would make of an article, by what it has learnt of the others: each line is asked as if it stood nowhere. */
export function rehearseWith(model: Model, synonymLines: string): (asked: Asked) => Promise<Rehearsal> {
  const synonyms = readSynonyms(synonymLines);
  const spelling = spellingOfModel(model);
  const { lexical, owners, articleIds, byWords } = model;
  const read = (text: string) => readText(text, spelling, synonyms);
  // Of a new subject the index does not know the words: lines that have them in common are alike all the same.
  const rest = pauseEvery(sliceMs);
  const wholeOf = async (texts: readonly string[]): Promise<Map<number, number>[]> => {
    const wholes: Map<number, number>[] = [];
    for (const text of texts) {
      await rest();
      wholes.push(wholeRowOf(lexical, read(text)));
    }
    return wholes;
  };
  const found = new Float32Array(lexical.lines);

  return async ({ articleId, lines, alike }) => {
    const own = articleId === null ? -1 : articleIds.indexOf(articleId);
    const asked = lines.slice(0, linesMost);
    const wholes = await wholeOf(asked);
    const others = await wholeOf(alike.slice(0, alikeMost));
    const confusions = new Map<string, string[]>();
    const missed: string[] = [];
    for (const [at, line] of asked.entries()) {
      await rest();
      const whole = wholes[at] ?? new Map<number, number>();
      similarities({ lexical, encodings: null }, { row: rowOf(lexical, read(line)), vector: null }, found);
      for (let place = 0; place < found.length; place += 1) if (owners[place] === own) found[place] = 0;
      const ranked = byWords.weights ? rankArticles(found, byWords.weights, articleIds.length) : rankNearest(found, owners, articleIds.length);
      const [best] = ranked.best;
      const signs = signsOf(found, owners, articleIds.length, ranked);
      const nearestOwn = Math.max(0, ...[...wholes.filter((_, place) => place !== at), ...others].map((other) => likeness(whole, other)));
      const isSure = best !== undefined && isAnswer(model, signs);
      if (best && signs.nearest > nearestOwn && (isSure || signs.nearest >= nearFrom)) {
        const id = articleIds[best.article] ?? '';
        confusions.set(id, [...(confusions.get(id) ?? []), line]);
      } else if (nearestOwn < aloneBelow) missed.push(line);
    }
    return { confusions: [...confusions].map(([id, of]) => ({ articleId: id, lines: of })).sort((a, b) => b.lines.length - a.lines.length), missed };
  };
}

function isAnswer({ byWords: { calibration } }: Model, signs: Parameters<typeof inputsOf>[0]): boolean {
  const inputs = inputsOf(signs);
  const { answerAt, chooseAt } = calibration;
  const found = [{ articleId: '', confidence: chance(calibration.isFirst, inputs) }];
  return decideAnswer({ found, among: chance(calibration.isAmong, inputs), answerAt, chooseAt, miss: null }).type === 'answer';
}
