import { urgentKinds, type UrgentKind } from '@frontdesk/shared/urgent.ts';
import type { Evidence } from './evidence.ts';
import { kindPlacesMost } from './learn-urgent.ts';
import { lookAt, urgency, type Look } from './look-at.ts';
import { callIn } from './other-languages.ts';
import { readWeights, type Steps, type Weights } from './read-weights.ts';
import { sentencesOf } from './sentences.ts';

let weights: Weights | undefined;

/**
 * The kind of danger that a message tells of, or null: where its score is above the bar, by what was learnt from messages with the tables' and the words'
 * evidence. "I don't want to die" counts too: nothing is taken back by a "not".
 */
export function findUrgent(text: string): UrgentKind | null {
  weights ??= readWeights();
  const { bar, rarity, urgent } = weights;
  const look = lookAt(sentencesOf(text), rarity);
  return urgency(look, (evidence) => scoreOf(urgent, evidence, 0xffffffff)) > bar ? likeliest(weights, look) : callIn(text);
}

/** By the part that looks most urgent, so that what the rest of a long message is about does not decide. */
function likeliest({ urgent, kinds }: Weights, { whole, parts }: Look): UrgentKind {
  const by = (evidence: Evidence): number => scoreOf(urgent, evidence, 0xffffffff);
  const most = parts.reduce((best, part) => (by(part) > by(best) ? part : best), whole);
  const scores = kinds.map((kind) => scoreOf(kind, most, kindPlacesMost - 1));
  return urgentKinds[scores.indexOf(Math.max(...scores))] ?? 'life';
}

function scoreOf({ base, scale, values }: Steps, { places, amounts }: Evidence, mask: number): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (values[((places[at] ?? 0) & mask) >>> 0] ?? 0) * (amounts[at] ?? 0);
  return base + scale * sum;
}
