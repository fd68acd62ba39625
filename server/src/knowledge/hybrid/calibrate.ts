import { chance, fitLogistic, type Logistic } from './logistic.ts';
import type { Signs } from './score.ts';
import type { Trial } from './held-out.ts';

/** How sure to be. `answerAt` and `chooseAt` are least confidences: that the first is right; that the right one is among three. */
export type Calibration = { isFirst: Logistic; isAmong: Logistic; answerAt: number; chooseAt: number };

/** Of what is answered, held out, so much is right; of what no article answers, at most so much is answered. */
export type Limits = { precisionLeast: number; outsideMost: number };
/** The starter pack's lines were written to be harder than most of what residents write: docs/assistant.md has what these limits come to. */
export const withPack: Limits = { precisionLeast: 0.9, outsideMost: 0.05 };
export const withoutPack: Limits = { precisionLeast: 0.95, outsideMost: 0.03 };
/** Choices are offered where one of three is right at least this often. */
const amongLeast = 0.25;
/** Lines that no article answers count together as this share of those that one does. */
const outsideWeight = 0.5;

/** How far ahead of the second the first is would tell right from wrong, and not what is in scope: with it, more of what no article answers looks sure. */
export const inputsOf = ({ score, nearest, nearestMiss, miss }: Signs): number[] => [Math.log(Math.max(score, 0.01)), nearest, nearest - nearestMiss, miss];

/** Before anything is learnt: sure of what is nearly an article's own words, and of nothing else. */
const byNearest: Logistic = { base: 0, factors: [0, 1, 0, 0], means: [0, 0.7, 0, 0], spreads: [1, 0.05, 1, 1] };
export const uncalibrated: Calibration = { isFirst: byNearest, isAmong: { ...byNearest, means: [0, 0.4, 0, 0] }, answerAt: 0.6, chooseAt: 0.5 };

/** Fits how sure to be to lines that were held out, and sets the least confidence that keeps both limits. */
export function calibrate(trials: readonly Trial[], limits: Limits = withoutPack): Calibration {
  const inside = trials.filter(({ place }) => place !== null).length;
  if (inside < 20) return uncalibrated;
  const outside = trials.length - inside;
  const by = outside === 0 ? 1 : (outsideWeight * inside) / outside;
  const fit = (isTrue: (trial: Trial) => boolean): Logistic =>
    fitLogistic(trials.map((trial) => ({ inputs: inputsOf(trial.signs), isTrue: isTrue(trial), weight: trial.place === null ? by : 1 })));
  const isFirst = fit(({ place }) => place === 0);
  const isAmong = fit(({ place }) => place !== null && place >= 0);
  const judged = trials.map(({ place, signs }) => ({ place, sure: chance(isFirst, inputsOf(signs)) }));
  return { isFirst, isAmong, answerAt: lowestBar(judged, limits), chooseAt: amongLeast };
}

/** Where too few are answered to tell, this is sure enough; and where not even that keeps the limits, nothing but an article's own words is. */
const sureAnyway = 0.97;
const answeredLeast = 20;

/** The lowest confidence at which both limits are still kept. */
function lowestBar(trials: { place: number | null; sure: number }[], { precisionLeast, outsideMost }: Limits): number {
  const sorted = trials.sort((a, b) => b.sure - a.sure);
  const outside = sorted.filter(({ place }) => place === null).length;
  let [right, answered, strange] = [0, 0, 0];
  let [lowest, otherwise] = [NaN, sureAnyway];
  for (const [at, { place, sure }] of sorted.entries()) {
    if (place === null) strange += 1;
    else answered += 1;
    if (place === 0) right += 1;
    // Those as sure as this one are answered with it.
    if (sorted[at + 1]?.sure === sure) continue;
    const isKept = strange <= outsideMost * outside && right >= precisionLeast * answered;
    if (sure >= sureAnyway) otherwise = isKept ? sureAnyway : 1;
    if (strange > outsideMost * outside) break;
    if (isKept && answered >= answeredLeast) lowest = sure;
  }
  return Number.isNaN(lowest) ? otherwise : lowest;
}
