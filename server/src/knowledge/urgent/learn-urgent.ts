import { urgentKinds, type UrgentKind } from '@frontdesk/shared/urgent.ts';
import { chances, shuffle } from './chances.ts';
import { placesMost, type Evidence } from './evidence.ts';

/** A message that tells of danger of a kind, or of none. */
export type Lesson = { kind: UrgentKind | null; evidence: Evidence };
export type Fitted = { base: number; weights: Float32Array };

const rounds = 10;
const speed = 0.5;
const decay = 7e-4;
/** Urgent messages are few, and count for more. */
const urgentCounts = 3;
/** What is as good as known teaches nothing more. */
const wrongLeast = 0.003;

export function scoreOf({ base, weights }: Fitted, { places, amounts }: Evidence): number {
  let score = base;
  for (let at = 0; at < places.length; at += 1) score += (weights[places[at] ?? 0] ?? 0) * (amounts[at] ?? 0);
  return score;
}

/** Logistic regression by stochastic steps that grow smaller for what was often seen (AdaGrad). The same lessons always give the same weights. */
export function fit(lessons: readonly { isTrue: boolean; evidence: Evidence }[]): Fitted {
  const fitted: Fitted = { base: 0, weights: new Float32Array(placesMost) };
  const seen = new Float32Array(placesMost).fill(0.01);
  const chance = chances();
  const order = lessons.map((_, at) => at);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, chance);
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson) step(fitted, seen, lesson);
    }
  }
  return fitted;
}

function step(fitted: Fitted, seen: Float32Array, { isTrue, evidence: { places, amounts } }: { isTrue: boolean; evidence: Evidence }): void {
  const guess = 1 / (1 + Math.exp(-scoreOf(fitted, { places, amounts })));
  const wrong = (guess - (isTrue ? 1 : 0)) * (isTrue ? urgentCounts : 1);
  if (Math.abs(wrong) < wrongLeast) return;
  fitted.base -= 0.02 * wrong;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const weight = fitted.weights[place] ?? 0;
    const slope = wrong * (amounts[at] ?? 0) + decay * weight;
    const sum = (seen[place] ?? 0) + slope * slope;
    seen[place] = sum;
    fitted.weights[place] = weight - (speed * slope) / Math.sqrt(sum);
  }
}

/** One kind takes less than all together: its features share fewer places. */
export const kindPlacesMost = 1 << 18;

export const foldedForKinds = ({ places, amounts }: Evidence): Evidence => ({ places: places.map((place) => place & (kindPlacesMost - 1)), amounts });

/** What tells urgent messages from the others: all together, and each kind by itself, in the order of `urgentKinds`. */
export type Learnt = { all: Fitted; kinds: Fitted[] };

export function learn(lessons: readonly Lesson[]): Learnt {
  const folded = lessons.map(({ kind, evidence }) => ({ kind, evidence: foldedForKinds(evidence) }));
  return {
    all: fit(lessons.map(({ kind, evidence }) => ({ isTrue: kind !== null, evidence }))),
    kinds: urgentKinds.map((kind) =>
      fit(folded.flatMap((one) => (one.kind === null || one.kind === kind ? [{ isTrue: one.kind === kind, evidence: one.evidence }] : []))),
    ),
  };
}

/** A message that is a little like several kinds is more urgent than one that is as much like one of them. */
export function together(ofAll: number, ofKinds: readonly number[]): number {
  const most = Math.max(...ofKinds);
  return ofAll + most + Math.log(ofKinds.reduce((sum, one) => sum + Math.exp(one - most), 0));
}

export const urgencyOf = ({ all, kinds }: Learnt, evidence: Evidence): number => {
  const folded = foldedForKinds(evidence);
  return together(
    scoreOf(all, evidence),
    kinds.map((kind) => scoreOf(kind, folded)),
  );
};
