import { urgentKinds, type UrgentKind } from '@frontdesk/shared/urgent.ts';
import { placesMost, type Evidence } from './evidence.ts';

/** A message that tells of danger of a kind, or of none. */
export type Lesson = { kind: UrgentKind | null; evidence: Evidence };
export type Fitted = { base: number; weights: Float32Array };

const rounds = 15;
const speed = 0.5;
const decay = 1e-4;
/** Urgent messages are few, and count for more. */
const urgentCounts = 3;

export const scoreOf = ({ base, weights }: Fitted, { places, amounts }: Evidence): number =>
  places.reduce((sum, place, at) => sum + (weights[place] ?? 0) * (amounts[at] ?? 0), base);

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

function step(fitted: Fitted, seen: Float32Array, { isTrue, evidence }: { isTrue: boolean; evidence: Evidence }): void {
  const guess = 1 / (1 + Math.exp(-scoreOf(fitted, evidence)));
  const wrong = (guess - (isTrue ? 1 : 0)) * (isTrue ? urgentCounts : 1);
  fitted.base -= 0.02 * wrong;
  evidence.places.forEach((place, at) => {
    const weight = fitted.weights[place] ?? 0;
    const slope = wrong * (evidence.amounts[at] ?? 0) + decay * weight;
    const sum = (seen[place] ?? 0) + slope * slope;
    seen[place] = sum;
    fitted.weights[place] = weight - (speed * slope) / Math.sqrt(sum);
  });
}

/** Scores of every lesson by what was learnt from the lessons of the other folds. */
export function crossScores(lessons: readonly Lesson[], folds: number): number[] {
  const scores = new Array<number>(lessons.length).fill(0);
  for (let fold = 0; fold < folds; fold += 1) {
    const fitted = fit(lessons.flatMap(({ kind, evidence }, at) => (at % folds === fold ? [] : [{ isTrue: kind !== null, evidence }])));
    lessons.forEach(({ evidence }, at) => {
      if (at % folds === fold) scores[at] = scoreOf(fitted, evidence);
    });
  }
  return scores;
}

/** The lowest bar that at most this share of the ordinary messages is above. */
export function barOf(lessons: readonly Lesson[], scores: readonly number[], share: number): number {
  const ordinary = scores.filter((_, at) => lessons[at]?.kind === null).sort((a, b) => b - a);
  return ordinary[Math.floor(share * ordinary.length)] ?? 0;
}

/** Telling kinds apart takes less: features share fewer places. */
export const kindPlacesMost = 1 << 13;

/** Each kind against the others, from the urgent lessons alone: says which it is, once it is known to be one. */
export function fitKinds(lessons: readonly Lesson[]): Fitted[] {
  const folded = lessons.map(({ kind, evidence }) => ({
    kind,
    evidence: { ...evidence, places: evidence.places.map((place) => place & (kindPlacesMost - 1)) },
  }));
  return urgentKinds.map((kind) => fit(folded.flatMap((one) => (one.kind === null ? [] : [{ isTrue: one.kind === kind, evidence: one.evidence }]))));
}

export function shuffle<T>(items: T[], chance: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
}

/** The same numbers from 0 to 1 each time. */
export function chances(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296;
}
