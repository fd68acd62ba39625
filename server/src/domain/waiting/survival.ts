/** Something that took `time`; `ended` is false where it was cut off before its end could be seen: it took at least so long. */
export type Observation = { time: number; ended: boolean };

/** The curve after one time at which something ended: the share that takes longer, and the variance of that share by Greenwood's formula. */
export type CurveStep = { time: number; atRisk: number; ended: number; survival: number; variance: number };

export type Curve = {
  steps: CurveStep[];
  /** Ends that were seen. */
  ends: number;
  /** The longest time looked at, and the sum of all of them. */
  longest: number;
  exposure: number;
};

/**
 * How long something takes, from observations of which some were cut off (Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958).
 * Whoever gave up is neither counted as answered nor left out: they count as waiting for as long as they did. An end and a cut at the same time: the end came first.
 */
export function curveOf(observations: readonly Observation[]): Curve {
  const sorted = [...observations].sort((a, b) => a.time - b.time || Number(b.ended) - Number(a.ended));
  const steps: CurveStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let from = 0; from < sorted.length;) {
    const time = sorted[from]?.time ?? 0;
    let next = from;
    let ended = 0;
    for (; next < sorted.length && sorted[next]?.time === time; next++) ended += Number(sorted[next]?.ended);
    const atRisk = sorted.length - from;
    if (ended > 0) {
      survival *= 1 - ended / atRisk;
      greenwood += atRisk > ended ? ended / (atRisk * (atRisk - ended)) : 0;
      steps.push({ time, atRisk, ended, survival, variance: survival ** 2 * greenwood });
    }
    from = next;
  }
  return {
    steps,
    ends: steps.reduce((sum, one) => sum + one.ended, 0),
    longest: sorted.at(-1)?.time ?? 0,
    exposure: sorted.reduce((sum, one) => sum + one.time, 0),
  };
}

/** The share that takes longer than `time`. */
export function survivalAt({ steps }: Curve, time: number): number {
  let survival = 1;
  for (const one of steps) {
    if (one.time > time) break;
    survival = one.survival;
  }
  return survival;
}

/**
 * The time by which `share` of those who are still there after `passed` have come to the end, counted from `passed`. Undefined where the curve does not reach that far:
 * what was never seen is not said.
 */
export function quantileOf(curve: Curve, share: number, passed = 0): number | undefined {
  const left = survivalAt(curve, passed) * (1 - share);
  // Sums of shares are not exact in binary.
  const step = curve.steps.find((one) => one.time >= passed && one.survival <= left + 1e-12);
  return survivalAt(curve, passed) === 0 ? undefined : step && step.time - passed;
}

export type Moments = {
  mean: number;
  /** Of one time. */
  variance: number;
  /** Of the mean itself: how far it may be off with so few observations. */
  meanVariance: number;
};

/**
 * Mean and variance of the curve. Beyond its last end it is continued as an exponential with the rate of all that was seen (Brown, Hollander and Korwar 1974): cut short
 * there, the mean would be too low when many gave up. The mean's own variance is Greenwood's, carried through the area under the curve. Undefined without an end.
 */
export function momentsOf({ steps, ends, longest, exposure }: Curve): Moments | undefined {
  const last = steps.at(-1);
  if (!last || ends === 0) return undefined;
  const tail = exposure / ends;
  const until = Math.max(longest, last.time);
  // Areas from the right: under the curve, and under time x curve.
  let area = last.survival * (until - last.time + tail);
  let weighted = (last.survival * (until ** 2 - last.time ** 2)) / 2 + last.survival * (until * tail + tail ** 2);
  let meanVariance = 0;
  for (let index = steps.length - 1; index >= 0; index--) {
    const { time, atRisk, ended } = steps[index] as CurveStep;
    if (atRisk > ended) meanVariance += (area ** 2 * ended) / (atRisk * (atRisk - ended));
    const before = steps[index - 1];
    const height = before?.survival ?? 1;
    const start = before?.time ?? 0;
    area += height * (time - start);
    weighted += (height * (time ** 2 - start ** 2)) / 2;
  }
  return { mean: area, variance: Math.max(0, 2 * weighted - area ** 2), meanVariance };
}
