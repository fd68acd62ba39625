import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, momentsOf, quantileOf, survivalAt, type Observation } from './survival.ts';

/** Weeks in remission of 21 patients (Freireich and others 1963), the example that textbooks work by hand; + is cut off. */
const remission = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((one) => ({ time: parseInt(one), ended: !one.endsWith('+') }));

const observations = fc.array(fc.record({ time: fc.integer({ min: 0, max: 600 }), ended: fc.boolean() }), { maxLength: 60 });
const times = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 60 });

describe('Z1 the Kaplan-Meier curve', () => {
  it('is that of the textbook, with its variance', () => {
    const { steps } = curveOf(remission);
    expect(steps.map((one) => one.time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(steps.map((one) => one.survival.toFixed(3))).toEqual(['0.857', '0.807', '0.753', '0.690', '0.627', '0.538', '0.448']);
    expect(steps.map((one) => Math.sqrt(one.variance).toFixed(4))).toEqual(['0.0764', '0.0869', '0.0963', '0.1068', '0.1141', '0.1282', '0.1346']);
  });

  it('never rises, stays between 0 and 1, and moves at ends alone', () => {
    fc.assert(
      fc.property(observations, (seen) => {
        const { steps } = curveOf(seen);
        const shares = [1, ...steps.map((one) => one.survival)];
        expect(shares.every((share, index) => share >= 0 && share <= (shares[index - 1] ?? 1))).toBe(true);
        expect(steps.map((one) => one.time)).toEqual([...new Set(seen.filter((one) => one.ended).map((one) => one.time))].sort((a, b) => a - b));
      }),
    );
  });

  it('is the plain share, and its moments the plain mean and variance, when nothing was cut off', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 600 }), (all, at) => {
        const curve = curveOf(all.map((time) => ({ time, ended: true })));
        expect(survivalAt(curve, at)).toBeCloseTo(all.filter((time) => time > at).length / all.length, 9);
        const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
        const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length;
        const moments = momentsOf(curve);
        expect(moments?.mean).toBeCloseTo(mean, 6);
        expect(moments?.variance).toBeCloseTo(variance, 3);
        expect(moments?.meanVariance).toBeCloseTo(variance / all.length, 3);
      }),
    );
  });

  it('puts whoever was cut off no earlier than where that happened: the curve is never below that of all ended', () => {
    fc.assert(
      fc.property(observations, fc.integer({ min: 0, max: 600 }), (seen: Observation[], at) => {
        const allEnded = curveOf(seen.map(({ time }) => ({ time, ended: true })));
        expect(survivalAt(curveOf(seen), at)).toBeGreaterThanOrEqual(survivalAt(allEnded, at) - 1e-9);
      }),
    );
  });

  it('gives the time by which a share has ended, also of those who are left after some time, and nothing beyond what was seen', () => {
    const curve = curveOf(remission);
    expect(quantileOf(curve, 0.2)).toBe(10);
    expect(quantileOf(curve, 0.5)).toBe(23);
    expect(quantileOf(curve, 0.6)).toBeUndefined();
    // Of the 0.753 left after week 10, a fifth have ended when 0.602 are left: at week 22.
    expect(quantileOf(curve, 0.2, 10)).toBe(12);
    expect(quantileOf(curveOf([{ time: 3, ended: true }]), 0.5, 3)).toBeUndefined();
    expect(momentsOf(curveOf([{ time: 9, ended: false }]))).toBeUndefined();
  });

  it('does not shorten the mean when the longest are cut off: exponential times cut at their mean keep it', () => {
    const exact = Array.from({ length: 400 }, (_, index) => -100 * Math.log(1 - (index + 0.5) / 400));
    const cut = exact.map((time) => ({ time: Math.min(time, 100), ended: time <= 100 }));
    expect(momentsOf(curveOf(cut))?.mean).toBeCloseTo(100, 0);
  });
});
