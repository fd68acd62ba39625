import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulateScenario } from './simulate-scenario.ts';
import { live } from './live.ts';
import { makeWorld, type Offer } from './world.ts';
import { anyDay } from './test-any-day.ts';

/** Raise it for a long run: FRONTDESK_RUNS=5000. Each is half an hour of a desk. */
const numRuns = Number(process.env.FRONTDESK_RUNS ?? 150);
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('on any day', { timeout: 3_600_000 }, () => {
  // The world throws when somebody is asked without a free seat, for two things at once, or again for what they declined, and when a chat gets a second owner.
  it('G4, G8, G11 keeps seats, screens, decliners and owners, and loses nobody', () => {
    fc.assert(
      fc.property(anyDay({ withSteadfast: false, patient: false }), seed, (day, chance) => {
        const figures = simulateScenario(day, chance);
        expect(figures.answered + figures.abandoned + figures.callBacks.promised + figures.leftWithSilence).toBe(figures.offered);
        expect(figures.leftWithSilence).toBe(0);
      }),
      { numRuns },
    );
  });

  it('G3, G7 answers everyone in the end, where somebody able stays who declines nothing', () => {
    fc.assert(
      fc.property(anyDay({ withSteadfast: true, patient: true }), seed, (day, chance) => {
        const world = makeWorld(day, chance);
        live(world);
        const forgotten = world.askers.filter((asker) => asker.kind === 'chat' && asker.answeredAt === null && asker.calledBackAt === null);
        expect(forgotten.map((asker) => asker.id)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('G2 is first come first served within a team, among those who ask for the same', () => {
    fc.assert(
      fc.property(anyDay({ withSteadfast: true, patient: true }), seed, (day, chance) => {
        const calm = { ...day, languageShares: {}, telephone: undefined, advisors: day.advisors.map((plan) => ({ ...plan, declineShare: 0, missShare: 0 })) };
        const first = new Map<string, Offer['work']>();
        simulateScenario({ ...calm, callBack: { share: 0, seconds: 0 } }, chance, ({ work }) => void (first.has(work.id) || first.set(work.id, work)));
        for (const teamId of Object.keys(day.teams)) {
          const asked = [...first.values()].filter((work) => work.teamId === teamId).map((work) => work.requestedAt);
          expect(asked).toEqual([...asked].sort((a, b) => a - b));
        }
      }),
      { numRuns },
    );
  });

  it('G21 comes out the same for the same seed', () => {
    fc.assert(
      fc.property(anyDay({ withSteadfast: true, patient: false }), seed, (day, chance) => {
        expect(simulateScenario(day, chance)).toEqual(simulateScenario(day, chance));
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });

  it('comes out otherwise for another seed', () => {
    const [day] = fc.sample(anyDay({ withSteadfast: true, patient: false }), { seed: 1, numRuns: 1 });
    const busy = { ...day!, perHour: [100] };
    expect(simulateScenario(busy, 1)).not.toEqual(simulateScenario(busy, 2));
  });

  it('knows silence when it sees it', () => {
    const [day] = fc.sample(anyDay({ withSteadfast: true, patient: true }), { seed: 1, numRuns: 1 });
    const nobody = { ...day!, perHour: [100], telephone: undefined, callBack: { share: 0, seconds: 0 }, advisors: [] };
    const figures = simulateScenario(nobody, 1);
    expect(figures.offered).toBeGreaterThan(0);
    expect(figures.leftWithSilence).toBe(figures.offered);
  });
});
