import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { urgentKinds } from '@frontdesk/shared/urgent.ts';
import { chances, shuffle } from './chances.ts';
import { barOf, crossScores, learnFrom } from './cross-validate.ts';
import { featuresOf, placesMost } from './evidence.ts';
import { kindPlacesMost } from './learn-urgent.ts';
import { lookAt } from './look-at.ts';
import { rarityBy, rarityOf } from './rarity.ts';
import { readLessons, type Told } from './read-lessons.ts';
import { packed, writtenOf } from './read-weights.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Of the pack's phrasings and near misses, this share may be taken for urgent when it has not been learnt from. They were written to be hard, with their subject left
 * unsaid; of what people ask it is a quarter of that, as was measured on other sets: docs/assistant.md.
 */
const falseMost = 0.022;

/** Learns the weights and writes them into `weights.ts`; answers what cross-validation says of them. */
export function writeWeights(root: string): string {
  const { urgent, ordinary } = readLessons(join(root, 'server/knowledge/starter'));
  const told = [...urgent, ...ordinary];
  shuffle(told, chances());
  const isOrdinary = new Set(ordinary);
  const sentences = told.map(({ text }) => sentencesOf(text));
  const rarity = rarityOf(sentences.map(featuresOf));
  const looks = sentences.map((some) => lookAt(some, rarityBy(rarity)));
  const learn = learnFrom(told, looks);
  const scores = crossScores(told, looks, learn);
  const bar = barOf(
    scores.filter((_, at) => isOrdinary.has(told[at] as Told)),
    falseMost,
  );
  const { all, kinds } = learn([...told.keys()]);
  const weights = {
    bar: Number(bar.toFixed(4)),
    rarity: packed(rarity),
    urgent: writtenOf(all, placesMost),
    kinds: kinds.map((one) => writtenOf(one, kindPlacesMost)),
  };
  const header = "import type { WrittenSteps } from './read-weights.ts';\n\n/** Written by `scripts/learn-urgent.mjs`. */\n";
  const type = '{ bar: number; rarity: string; urgent: WrittenSteps; kinds: WrittenSteps[] }';
  writeFileSync(join(root, 'server/src/knowledge/urgent/weights.ts'), `${header}export const weights: ${type} = ${JSON.stringify(weights)};\n`);
  return report(told, scores, (one) => isOrdinary.has(one));
}

/** Shares of what was not learnt from that are taken for urgent, at several bars, and of each kind at the chosen one. */
function report(told: readonly Told[], scores: readonly number[], isOrdinary: (one: Told) => boolean): string {
  const share = (bar: number, isOf: (one: Told) => boolean): string => {
    const some = told.flatMap((one, at) => (isOf(one) ? [scores[at] ?? 0] : []));
    return `${((100 * some.filter((score) => score > bar).length) / some.length).toFixed(2)} % of ${some.length}`;
  };
  const ordinary = scores.filter((_, at) => isOrdinary(told[at] as Told));
  const isUrgent = ({ kind }: Told): boolean => kind !== null;
  const isLookAlike = (one: Told): boolean => one.kind === null && !isOrdinary(one);
  return [
    ...[0.005, 0.01, falseMost, 0.03].map((most) => {
      const bar = barOf(ordinary, most);
      return `bar ${bar.toFixed(2)}: ${share(bar, isUrgent)} urgent, ${share(bar, isOrdinary)} ordinary, ${share(bar, isLookAlike)} look-alikes`;
    }),
    ...urgentKinds.map((kind) => `${kind}: ${share(barOf(ordinary, falseMost), (one) => one.kind === kind)}`),
  ].join('\n');
}
