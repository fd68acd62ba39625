import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, inputsOf, uncalibrated } from './calibrate.ts';
import type { Trial } from './held-out.ts';
import { chance } from './logistic.ts';

const trial = (nearest: number, place: number | null, nearestMiss = 0.2): Trial => ({
  signs: { score: nearest, nearest, nearestMiss, miss: nearestMiss / 2, missLine: -1 },
  place,
});
const many = (count: number, make: (at: number) => Trial): Trial[] => Array.from({ length: count }, (_, at) => make(at / count));
const answeredBy = (trials: readonly Trial[]) => {
  const calibration = calibrate(trials);
  return { ...calibration, answered: trials.filter(({ signs }) => chance(calibration.isFirst, inputsOf(signs)) >= calibration.answerAt) };
};

describe('how sure to be', () => {
  it('answers what is right when it is like a line, and not what is not', () => {
    const trials = [
      ...many(200, (at) => trial(0.6 + 0.4 * at, 0)),
      ...many(200, (at) => trial(0.1 + 0.4 * at, null)),
      ...many(50, (at) => trial(0.2 + 0.4 * at, 1)),
    ];
    const { answered } = answeredBy(trials);
    expect(answered.filter(({ place }) => place === 0).length).toBeGreaterThan(150);
    expect(answered.filter(({ place }) => place === null).length).toBeLessThanOrEqual(6);
  });

  it('keeps both limits on the lines that were held out, whatever they were, but for what is too few to tell', () => {
    // Of a few values, so that many are equally sure.
    const value = fc.integer({ min: 0, max: 6 }).map((one) => one / 6);
    const one = fc.tuple(value, fc.constantFrom(0, 0, 0, 0, 1, -1, null), value).map(([nearest, place, miss]) => trial(nearest, place, miss));
    fc.assert(
      fc.property(fc.array(one, { minLength: 30, maxLength: 300 }), (trials) => {
        fc.pre(trials.filter(({ place }) => place !== null).length >= 20);
        const { answered, answerAt, chooseAt } = answeredBy(trials);
        expect(answerAt).toBeLessThanOrEqual(1);
        expect(chooseAt).toBeGreaterThan(0);
        const [inside, outside] = [answered.filter(({ place }) => place !== null), answered.filter(({ place }) => place === null)];
        if (answerAt === 1) return;
        expect(outside.length).toBeLessThanOrEqual(0.03 * trials.filter(({ place }) => place === null).length);
        expect(inside.filter(({ place }) => place === 0).length).toBeGreaterThanOrEqual(0.95 * inside.length);
      }),
    );
  });

  it('answers nothing but an article’s own words, where no confidence keeps the limits', () => {
    // What no article answers looks just like what one does, and both look sure.
    const trials = [...many(1_000, () => trial(0.9, 0)), ...many(40, () => trial(0.9, null, 0.2)), ...many(4_000, () => trial(0.1, null))];
    const { answered } = answeredBy(trials);
    expect(answered.filter(({ place }) => place === null).length).toBeLessThanOrEqual(0.03 * 4_040);
    const wrong = [...many(90, () => trial(0.9, 0)), ...many(10, () => trial(0.9, 1))];
    expect(answeredBy(wrong).answered).toEqual([]);
  });

  it('does not go by a handful of lines', () => {
    expect(calibrate([])).toBe(uncalibrated);
    expect(calibrate([...many(19, () => trial(0.9, 0)), ...many(400, () => trial(0.1, null))])).toBe(uncalibrated);
    expect(calibrate(many(20, () => trial(0.9, 0)))).not.toBe(uncalibrated);
  });

  it('before that is sure of what is nearly an article’s own words alone', () => {
    const sure = (nearest: number): number => chance(uncalibrated.isFirst, inputsOf(trial(nearest, 0).signs));
    expect(sure(0.9)).toBeGreaterThan(uncalibrated.answerAt);
    expect(sure(0.6)).toBeLessThan(uncalibrated.answerAt);
  });
});
