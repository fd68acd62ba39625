import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measure, type Outcome } from './measures.ts';

const answer = (right: string | null, ranked: string[], sure: number): Outcome => ({
  right,
  ranked,
  sure,
  decision: { type: 'answer', articleId: ranked[0] ?? '' },
});
const none = (right: string | null, ranked: string[], sure: number): Outcome => ({ right, ranked, sure, decision: { type: 'none' } });
const choices = (right: string | null, ranked: string[], sure: number): Outcome => ({
  right,
  ranked,
  sure,
  decision: { type: 'choices', articleIds: ranked.slice(0, 3) },
});

it('K16 tells shares of what was found and of what was done', () => {
  const inside = [
    answer('a', ['a', 'b'], 0.9),
    answer('a', ['b', 'a'], 0.8),
    choices('a', ['b', 'c', 'a'], 0.5),
    choices('a', ['b', 'c', 'd', 'a'], 0.4),
    none('a', [], 0),
  ];
  const outside = [answer(null, ['a'], 0.85), choices(null, ['a'], 0.45), none(null, [], 0), none(null, ['b'], 0.1)];
  expect(measure([...inside, ...outside])).toEqual({
    acc1: 20,
    r3: 60,
    // Of 20 pairs: 4 below 0.9; 3 below 0.8; 3 below 0.5; 2 below 0.4; and one equal at 0.
    auroc: (100 * (4 + 3 + 3 + 2 + 0.5)) / 20,
    // No answer may be let through of four: only what is surer than 0.85.
    in5: 20,
    in10: 20,
    policy: { right: 20, wrong: 20, choicesRight: 20, choicesWrong: 20, queued: 20, resolved: 40, precision: 50 },
    oos: { answered: 25, choices: 25, queued: 50 },
  });
});

it('K16 says nothing of what nobody asked', () => {
  const empty = measure([none('a', [], 0)]);
  expect([empty.auroc, empty.in10, empty.policy.precision, empty.oos.answered, empty.acc1]).toEqual([null, null, null, null, 0]);
  expect(measure([none(null, [], 0)])).toMatchObject({ acc1: null, policy: { resolved: null }, oos: { queued: 100 } });
});

it('K16 counts pairs for the area, and lets no more through than it may', () => {
  const sures = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(sures, sures, (inside, outside) => {
      const { auroc, in10 } = measure([...inside.map((sure) => answer('a', ['a'], sure)), ...outside.map((sure) => none(null, ['a'], sure))]);
      const won = inside.flatMap((one) => outside.map((other) => (one > other ? 1 : one === other ? 0.5 : 0))).reduce((sum: number, part) => sum + part, 0);
      expect(auroc).toBeCloseTo((100 * won) / (inside.length * outside.length), 9);
      // The best threshold by trying every one.
      const shares = [...new Set([...inside, ...outside, -1])]
        .filter((bar) => outside.filter((one) => one > bar).length <= 0.1 * outside.length)
        .map((bar) => (100 * inside.filter((one) => one > bar).length) / inside.length);
      expect(in10).toBeCloseTo(Math.max(...shares), 9);
    }),
  );
});
