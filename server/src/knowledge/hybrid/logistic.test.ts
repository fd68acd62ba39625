import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, fitLogistic, type Example } from './logistic.ts';

/** Numbers that look like chance and are the same each time. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

describe('the logistic regression', () => {
  it('recovers a model that it is shown examples of', () => {
    const next = seeded(7);
    const truth = (inputs: number[]): number => 1 / (1 + Math.exp(-(0.5 + 2 * (inputs[0] ?? 0) - 1.5 * (inputs[1] ?? 0))));
    const examples = Array.from({ length: 8_000 }, (): Example => {
      const inputs = [next() * 4 - 2, next() * 3, 100 + next()];
      return { inputs, isTrue: next() < truth(inputs), weight: 1 };
    });
    const fitted = fitLogistic(examples);
    for (const inputs of [
      [0, 0, 100.5],
      [1, 1, 100.5],
      [-1, 0.5, 100.5],
      [2, 3, 100.2],
    ])
      expect(Math.abs(chance(fitted, inputs) - truth(inputs))).toBeLessThan(0.05);
  });

  it('counts an example as often as its weight says', () => {
    const of = (isTrue: boolean, weight: number, count = 1): Example[] => Array.from({ length: count }, () => ({ inputs: [isTrue ? 1 : 0.5], isTrue, weight }));
    const weighed = fitLogistic([...of(true, 3), ...of(false, 1)]);
    const repeated = fitLogistic([...of(true, 1, 3), ...of(false, 1)]);
    expect(weighed.base).toBeCloseTo(repeated.base, 9);
    expect(weighed.factors[0]).toBeCloseTo(repeated.factors[0] ?? NaN, 9);
  });

  it('gives a probability, whatever it was fitted to', () => {
    const odd = fc.oneof(fc.constantFrom(0, 1, 0.1, -1e9, 1e9, 1e-300), fc.double({ min: -100, max: 100, noNaN: true }));
    const example = fc.record({ inputs: fc.tuple(odd, odd).map((pair) => [...pair]), isTrue: fc.boolean(), weight: fc.constantFrom(0, 0.3, 1, 50) });
    fc.assert(
      fc.property(fc.array(example, { maxLength: 12 }), fc.tuple(odd, odd), (examples, inputs) => {
        const sure = chance(fitLogistic(examples), inputs);
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(sure).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('makes nothing of an input that was the same each time', () => {
    const examples = Array.from({ length: 30 }, (_, at): Example => ({ inputs: [0.1, at / 30], isTrue: at > 14, weight: 1 }));
    const fitted = fitLogistic(examples);
    expect(chance(fitted, [0.3, 0.9])).toBeCloseTo(chance(fitted, [0.1, 0.9]), 3);
    expect(chance(fitted, [0.1, 0.9])).toBeGreaterThan(chance(fitted, [0.1, 0.1]));
  });

  it('is sure, and not without end, where all were true', () => {
    const fitted = fitLogistic(Array.from({ length: 30 }, () => ({ inputs: [1], isTrue: true, weight: 1 })));
    expect(chance(fitted, [1])).toBeGreaterThan(0.9);
    expect(chance(fitted, [1])).toBeLessThan(1);
  });
});
