import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWait, placesLeft, type Estimate } from './estimate-wait.ts';
import { gammaQuantile } from './gamma-quantile.ts';
import { learnWaits, typicalWait, type Stay } from './learn-waits.ts';
import { curveOf, momentsOf } from './survival.ts';
import { chanceOf, exponential, lognormal, runQueue, type Setting } from './test-queue.ts';

const minute = 60_000;
const now = 100 * minute;
/** Answered after standing at the front of four seats for so many minutes, then 5 s of ringing. */
const answered = (minutes: number, index: number): Stay => {
  const queuedAt = index * 2 * minute;
  const offeredAt = queuedAt + minutes * minute;
  return { queuedAt, frontAt: queuedAt, seats: 4, offeredAt, endedAt: offeredAt + 5_000, how: 'accepted' };
};
const tenAnswered = [1, 2, 3, 2, 1, 4, 2, 3, 1, 2].map(answered);
const front = (since: number): Stay => ({ queuedAt: since, frontAt: since, seats: 4, offeredAt: null, endedAt: null, how: null });
const known = (stays: Stay[], ahead: number, seats = 4): Estimate => {
  const estimate = estimateWait(learnWaits(stays, now), { ahead, seats });
  if (typeof estimate === 'string') throw new Error(estimate);
  return estimate;
};

describe('Z2 the range', () => {
  it('grows with the place and shrinks with the seats', () => {
    const middles = [0, 1, 2, 5, 20].map((ahead) => known(tenAnswered, ahead).middle);
    expect([...middles].sort((a, b) => a - b)).toEqual(middles);
    expect(known(tenAnswered, 5, 8).middle).toBeLessThan(known(tenAnswered, 5, 4).middle * 0.6);
    expect(known(tenAnswered, 5, 2).high).toBeGreaterThan(known(tenAnswered, 5, 4).high * 1.8);
  });

  it('is narrower, for its length, the more places it is the sum of', () => {
    const width = ({ low, middle, high }: Estimate) => (high - low) / middle;
    expect(width(known(tenAnswered, 12))).toBeLessThan(width(known(tenAnswered, 1)));
  });

  it('says how long accepting takes when a seat is free', () => {
    expect(known(tenAnswered, 0)).toEqual({ low: 5_000, middle: 5_000, high: 5_000 });
  });

  it('counts on those ahead who give up, and not on those who might not', () => {
    expect(placesLeft(3, 0)).toEqual({ steps: 3, squares: 3 });
    expect(placesLeft(3, 0.5).steps).toBeCloseTo(1 + 1 / 1.5 + 1 / 2, 9);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 2, noNaN: true }), (ahead, leaving) => {
        const { steps, squares } = placesLeft(ahead, leaving);
        expect(steps).toBeLessThanOrEqual(ahead + 1e-9);
        expect(squares).toBeLessThanOrEqual(steps + 1e-9);
      }),
    );
  });

  it('uses quantiles of the Gamma distribution that are right to within 0.02 of the mean', () => {
    // Of the exponential, and of sums of 4 and of 20 of them (tables of chi-squared with 8 and 40 degrees, halved).
    const exact = [
      [1, 0.2231, 0.6931, 1.6094],
      [4, 2.2968, 3.6721, 5.5151],
      [20, 16.1727, 19.6681, 23.6344],
    ] as const;
    for (const [sum, low, middle, high] of exact) {
      expect(Math.abs(gammaQuantile(sum, sum, 'low') - low) / sum).toBeLessThan(0.02);
      expect(Math.abs(gammaQuantile(sum, sum, 'middle') - middle) / sum).toBeLessThan(0.02);
      expect(Math.abs(gammaQuantile(sum, sum, 'high') - high) / sum).toBeLessThan(0.02);
    }
  });
});

describe('Z3 no range is given that is not believed', () => {
  const reason = (stays: Stay[], place: { ahead: number; seats: number }) => estimateWait(learnWaits(stays, now), place);

  it('after fewer than eight waits', () => {
    expect(reason(tenAnswered.slice(0, 7), { ahead: 1, seats: 4 })).toBe('tooFewWaits');
    expect(reason(tenAnswered.slice(0, 8), { ahead: 1, seats: 4 })).toMatchObject({ low: expect.any(Number) as number });
    // Those for whom a seat was free at once teach nothing of how long a seat takes to come free.
    const atOnce = tenAnswered.map((one) => ({ ...one, frontAt: null, seats: null }));
    expect(reason(atOnce, { ahead: 1, seats: 4 })).toBe('tooFewWaits');
    expect(reason(atOnce, { ahead: 0, seats: 4 })).toMatchObject({ middle: 5_000 });
  });

  it('with nobody there', () => expect(reason(tenAnswered, { ahead: 1, seats: 0 })).toBe('nobodyThere'));

  it('when the front stands longer than any front would, and again once it moves', () => {
    expect(reason([...tenAnswered, front(now - 3 * minute)], { ahead: 1, seats: 4 })).toMatchObject({ low: expect.any(Number) as number });
    expect(reason([...tenAnswered, front(now - 40 * minute)], { ahead: 1, seats: 4 })).toBe('notMoving');
    const moved: Stay = { ...front(now - 40 * minute), offeredAt: now - 1_000 };
    expect(reason([...tenAnswered, moved], { ahead: 1, seats: 4 })).toMatchObject({ low: expect.any(Number) as number });
  });

  it('when most of the fronts gave up: the curve does not reach its middle', () => {
    const gone = tenAnswered.map((one): Stay => ({ ...one, offeredAt: null, endedAt: one.queuedAt + 10 * minute, how: 'left' }));
    expect(reason([...tenAnswered, ...gone, ...gone], { ahead: 2, seats: 4 })).toBe('notMoving');
  });

  it('when offers are not accepted', () => {
    const unanswered = Array.from({ length: 30 }, (): Stay => ({ ...front(now - 60_000), frontAt: null, offeredAt: now - 60_000 }));
    expect(reason([...tenAnswered, ...unanswered], { ahead: 0, seats: 4 })).toBe('notMoving');
  });
});

const settings: [string, Omit<Setting, 'seed' | 'chat' | 'patience' | 'pickUp'> & { patience: number }][] = [
  ['a county', { between: 0.7 * minute, seats: () => 12, hours: 9, patience: 8 * minute }],
  ['a district with two people', { between: 1.4 * minute, seats: () => 6, hours: 9, patience: 6 * minute }],
  ['half the team at lunch every other hour', { between: 1.2 * minute, seats: (at) => (at % 7_200_000 < 3_600_000 ? 8 : 4), hours: 9, patience: 10 * minute }],
  ['far more residents than can be answered', { between: 0.7 * minute, seats: () => 6, hours: 9, patience: 4 * minute }],
];
const days = 12;

/** Chats of ten minutes on the mean, with a longer tail than the Gamma that the method draws with. */
const simulated = (seed: number, { patience, ...rest }: (typeof settings)[number][1], look: Parameters<typeof runQueue>[1]) => {
  const chance = chanceOf(seed * 7919);
  return runQueue(
    {
      ...rest,
      seed,
      chat: () => lognormal(chance, 10 * minute),
      patience: () => exponential(chance, patience),
      pickUp: () => exponential(chance, 4_000),
    },
    look,
  );
};

describe.each(settings)('Z2 in a simulated queue, %s', (_, setting) => {
  it('the range holds for six in ten of those who never gave up, within 0.06, and misses on both sides alike', () => {
    const count = { below: 0, inside: 0, above: 0 };
    for (let seed = 1; seed <= days; seed++) {
      const foretold: { estimate: Estimate; from: number; one: Stay }[] = [];
      simulated(seed, setting, ({ stays, now: at, one, ahead, seats }) => {
        const estimate = estimateWait(
          learnWaits(
            stays.filter(({ queuedAt }) => queuedAt >= at - 120 * minute),
            at,
          ),
          { ahead, seats },
        );
        if (typeof estimate !== 'string') foretold.push({ estimate, from: at, one });
      });
      for (const { estimate, from, one } of foretold) {
        if (one.how !== 'accepted' || one.endedAt === null) continue;
        const wait = one.endedAt - from;
        count[wait < estimate.low ? 'below' : wait > estimate.high ? 'above' : 'inside'] += 1;
      }
    }
    const all = count.below + count.inside + count.above;
    expect(all).toBeGreaterThan(400);
    expect(count.inside / all).toBeGreaterThan(0.54);
    expect(count.inside / all).toBeLessThan(0.66);
    expect(Math.abs(count.below - count.above) / all).toBeLessThan(0.12);
  });

  it('Z1 the mean of the answered says less than the wait was; the curve comes nearer', () => {
    const off = { plain: 0, curve: 0, answeredOnly: 0 };
    for (let seed = 1; seed <= days; seed++) {
      const stays = simulated(seed, setting, () => undefined);
      const end = Math.max(...stays.map((one) => one.endedAt ?? one.queuedAt));
      const seen = stays.filter((one) => !one.patient).map((one) => ({ time: (one.endedAt ?? end) - one.queuedAt, ended: one.how === 'accepted' }));
      const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
      // What those who never give up waited is what everyone would have waited.
      const truth = mean(stays.flatMap((one) => (one.patient && one.how === 'accepted' && one.endedAt !== null ? [one.endedAt - one.queuedAt] : [])));
      const plain = mean(seen.flatMap((one) => (one.ended ? [one.time] : [])));
      const curve = momentsOf(curveOf(seen))?.mean ?? 0;
      off.plain += (plain - truth) / truth / days;
      off.curve += (curve - truth) / truth / days;
    }
    expect(off.plain).toBeLessThan(-0.1);
    expect(Math.abs(off.curve)).toBeLessThan(Math.abs(off.plain) / 2);
  });
});

it('Z1 the typical wait leaves nobody out, and is unknown while fewer than half were answered', () => {
  expect(typicalWait(tenAnswered, now)).toBe(2 * minute + 5_000);
  expect(typicalWait([...tenAnswered, ...Array.from({ length: 12 }, () => front(now - 10 * minute))], now)).toBeUndefined();
});
