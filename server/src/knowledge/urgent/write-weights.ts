import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { urgentKinds } from '@frontdesk/shared/urgent.ts';
import { evidenceOf, placesMost } from './evidence.ts';
import { barOf, chances, crossScores, fit, fitKinds, kindPlacesMost, shuffle, type Lesson } from './learn-urgent.ts';
import { readLessons } from './read-lessons.ts';
import { writtenOf } from './read-weights.ts';
import { tables } from './tables.ts';

const folds = 5;
/** Ordinary messages, look-alikes included, that may be taken for urgent ones when they have not been learnt from. */
const falseMost = 0.003;

/** Learns the weights and writes them into `weights.ts`; answers what cross-validation says of them. */
export function writeWeights(root: string): string {
  const { urgent, ordinary } = readLessons(join(root, 'server/knowledge/starter'));
  const lessons = [...urgent, ...ordinary].map(({ kind, text }): Lesson => ({ kind, evidence: evidenceOf(text) }));
  shuffle(lessons, chances());
  const scores = crossScores(lessons, folds);
  const bar = barOf(lessons, scores, falseMost);
  const all = fit(lessons.map(({ kind, evidence }) => ({ isTrue: kind !== null, evidence })));
  const weights = {
    bar: Number(bar.toFixed(4)),
    urgent: writtenOf(all, placesMost),
    kinds: fitKinds(lessons).map((one) => writtenOf(one, kindPlacesMost)),
  };
  const header = "import type { WrittenSteps } from './read-weights.ts';\n\n/** Written by `scripts/learn-urgent.mjs`. */\n";
  const type = '{ bar: number; urgent: WrittenSteps; kinds: WrittenSteps[] }';
  writeFileSync(join(root, 'server/src/knowledge/urgent/weights.ts'), `${header}export const weights: ${type} = ${JSON.stringify(weights)};\n`);
  return report(lessons, scores);
}

/** Shares noticed by tables that say enough and by the score together, of what was not learnt from: at several bars, and of each kind at the chosen one. */
function report(lessons: readonly Lesson[], scores: readonly number[]): string {
  const enough = lessons.map(({ evidence }) => evidence.tables.some((place) => tables[place]?.isEnough));
  const share = (bar: number, isOf: (kind: Lesson['kind']) => boolean): string => {
    const some = lessons.flatMap(({ kind }, at) => (isOf(kind) ? [at] : []));
    const found = some.filter((at) => enough[at] || (scores[at] ?? 0) > bar);
    return `${((100 * found.length) / some.length).toFixed(2)} % of ${some.length}`;
  };
  const chosen = barOf(lessons, scores, falseMost);
  return [
    `by tables alone: ${share(Infinity, (kind) => kind !== null)} urgent, ${share(Infinity, (kind) => kind === null)} ordinary`,
    ...[0.002, falseMost, 0.005, 0.01].map((most) => {
      const bar = barOf(lessons, scores, most);
      return `bar ${bar.toFixed(2)}: ${share(bar, (kind) => kind !== null)} urgent, ${share(bar, (kind) => kind === null)} ordinary`;
    }),
    ...urgentKinds.map((kind) => `${kind}: ${share(chosen, (one) => one === kind)}`),
  ].join('\n');
}
