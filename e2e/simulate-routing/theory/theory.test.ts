import { describe, expect, it } from 'vitest';
import { waitWithin } from '../../../server/src/domain/staffing/erlang-c.ts';
import { theoryLoads } from '../run/arguments.ts';
import { simulateScenario } from '../../../server/src/domain/simulation/simulate-scenario.ts';
import { theoriesOf } from '../scenarios/theory.ts';
import { answeredWithin, erlangC, fewestFor } from './erlang-c.ts';
import { answeredWithinShared } from './shared-attention.ts';

/** Hours that give some ten thousand requests each: the simulator's own chance is then well within the three points. */
const share = 2 / 3;
const cases = Object.values(theoryLoads).flatMap(({ perHour, hours }) =>
  theoriesOf(perHour, hours * share).map((theory) => [perHour, theory.name, theory] as const),
);

describe('the simulator beside theory', { timeout: 120_000 }, () => {
  it.each(cases.filter(([, , theory]) => theory.comparison === 'equal'))('G9 at %i requests an hour comes within three points of %s', (_, __, theory) => {
    const { serviceLevel, leftWithSilence } = simulateScenario(theory.scenario, 1);
    expect(theory.foretold).toBeGreaterThanOrEqual(0.9);
    expect(Math.abs((serviceLevel ?? 0) - theory.foretold)).toBeLessThan(0.03);
    expect(leftWithSilence).toBe(0);
  });

  it.each(cases.filter(([, , theory]) => theory.comparison === 'careful'))('at %i requests an hour does no worse than %s', (_, __, theory) => {
    expect(simulateScenario(theory.scenario, 1).serviceLevel).toBeGreaterThanOrEqual(theory.foretold - 0.01);
  });

  it('is worse than theory with one advisor fewer, so that the comparison can fail', () => {
    const theory = theoriesOf(70, 150)[0]!;
    const fewer = { ...theory.scenario, advisors: theory.scenario.advisors.slice(1) };
    expect(simulateScenario(fewer, 1).serviceLevel).toBeLessThan(theory.foretold - 0.03);
  });
});

describe('the theory', () => {
  it('agrees with the staffing plan, which has its own formula', () => {
    for (const [perHour, servers] of [
      [15, 4],
      [70, 9],
      [210, 23],
      [700, 63],
    ] as const) {
      const load = { perHour, ahtSeconds: 288 };
      expect(waitWithin({ ...load, servers, withinSeconds: 20 })).toBeCloseTo(answeredWithin(load, servers, 20), 10);
    }
  });

  it('has the textbook values of Erlang C', () => {
    expect(erlangC(1, 2)).toBeCloseTo(1 / 3, 12);
    expect(erlangC(8, 10)).toBeCloseTo(0.409_2, 4);
    // The council's own table: 720 s at three at once is 288 s; 80 % in 20 s needs 9 advisors for 70 an hour, 21 for 210, 63 for 700.
    const needed = [70, 210, 700].map((perHour) => fewestFor(0.8, (advisors) => answeredWithin({ perHour, ahtSeconds: 288 }, advisors, 20)));
    expect(needed).toEqual([9, 21, 63]);
  });

  it('is Erlang C where attention is not divided', () => {
    for (const [perHour, advisors] of [
      [15, 2],
      [70, 7],
      [210, 18],
    ] as const) {
      const load = { perHour, ahtSeconds: 720 };
      expect(answeredWithinShared(load, advisors, 3, [1, 2, 3], 20)).toBeCloseTo(answeredWithin(load, advisors * 3, 20), 10);
    }
  });
});
