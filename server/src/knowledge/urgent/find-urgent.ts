import { urgentKinds, type UrgentKind } from '@frontdesk/shared/urgent.ts';
import type { Evidence } from './evidence.ts';
import { kindPlacesMost, together } from './learn-urgent.ts';
import { lookAt, urgency } from './look-at.ts';
import { callIn } from './other-languages.ts';
import { readWeights, type Steps, type Weights } from './read-weights.ts';
import { sentencesOf } from './sentences.ts';

let weights: Weights | undefined;

/**
 * The kind of danger that a message tells of, or null: where its score is above the bar, by what was learnt from messages with the tables' and the words'
 * evidence. "I don't want to die" counts too: nothing is taken back by a "not".
 */
export function findUrgent(text: string): UrgentKind | null {
  const learnt = (weights ??= readWeights());
  const { whole, parts } = lookAt(sentencesOf(text), learnt.rarity);
  const scores = new Map([whole, ...parts].map((one) => [one, scoresOf(learnt, one)]));
  const score = (one: Evidence): number => scores.get(one)?.urgent ?? 0;
  if (urgency({ whole, parts }, score) <= learnt.bar) return callIn(text);
  // By the part that looks most urgent, so that what the rest of a long message is about does not decide.
  const most = parts.reduce((best, part) => (score(part) > score(best) ? part : best), whole);
  const kinds = scores.get(most)?.kinds ?? [];
  return urgentKinds[kinds.indexOf(Math.max(...kinds))] ?? 'life';
}

function scoresOf({ urgent, kinds }: Weights, evidence: Evidence): { urgent: number; kinds: number[] } {
  const ofKinds = kinds.map((kind) => scoreOf(kind, evidence, kindPlacesMost - 1));
  return { urgent: together(scoreOf(urgent, evidence, 0xffffffff), ofKinds), kinds: ofKinds };
}

function scoreOf({ base, scale, values }: Steps, { places, amounts }: Evidence, mask: number): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (values[((places[at] ?? 0) & mask) >>> 0] ?? 0) * (amounts[at] ?? 0);
  return base + scale * sum;
}
