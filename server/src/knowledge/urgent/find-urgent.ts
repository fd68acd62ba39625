import { urgentKinds, type UrgentKind } from '@frontdesk/shared/urgent.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { callIn } from './other-languages.ts';
import { readWeights, type Weights } from './read-weights.ts';
import { tables } from './tables.ts';
import { kindPlacesMost } from './learn-urgent.ts';

let weights: Weights | undefined;

/**
 * The kind of danger that a message tells of, or null. A table that says enough by itself counts, and so does a score above the bar, by what was learnt from
 * messages with the tables' and the words' evidence. "I don't want to die" counts too: nothing is taken back by a "not".
 */
export function findUrgent(text: string): UrgentKind | null {
  weights ??= readWeights();
  const evidence = evidenceOf(text);
  const enough = evidence.tables.find((place) => tables[place]?.isEnough);
  if (enough !== undefined) return tables[enough]?.kind ?? null;
  return scoreOf(weights.urgent, evidence, 0xffffffff) > weights.bar ? likeliest(weights, evidence) : callIn(text);
}

function likeliest({ kinds }: Weights, evidence: Evidence): UrgentKind {
  const scores = kinds.map((kind) => scoreOf(kind, evidence, kindPlacesMost - 1));
  return urgentKinds[scores.indexOf(Math.max(...scores))] ?? 'life';
}

function scoreOf({ base, scale, values }: Weights['urgent'], { places, amounts }: Evidence, mask: number): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (values[((places[at] ?? 0) & mask) >>> 0] ?? 0) * (amounts[at] ?? 0);
  return base + scale * sum;
}
