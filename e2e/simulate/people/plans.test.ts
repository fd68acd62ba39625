import { describe, expect, it } from 'vitest';
import { around, personal, seeded } from './chance.ts';
import { arrival, planResident } from './plan-resident.ts';
import { marked } from './words.ts';

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

describe('a seeded day', () => {
  it('is the same for the same seed, person by person, and another for another', () => {
    const plans = (seed: number) => many(50, (n) => planResident(seed, n, 60_000));
    expect(plans(1)).toEqual(plans(1));
    expect(plans(1)).not.toEqual(plans(2));
    expect(new Set(plans(1).map((plan) => plan.arrivesAt)).size).toBe(50);
  });

  it('draws evenly from 0 up to 1', () => {
    const chance = seeded(7);
    const drawn = many(10_000, () => chance());
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) expect(drawn.filter((x) => Math.floor(x * 10) === tenth).length).toBeGreaterThan(850);
  });

  it('is busiest in the morning, and lets nobody in at the very end', () => {
    const arrivals = many(5_000, (n) => arrival(personal(3, n)));
    expect(Math.max(...arrivals)).toBeLessThanOrEqual(0.85);
    const between = (from: number, to: number) => arrivals.filter((at) => at >= from * 0.85 && at < to * 0.85).length;
    expect(between(0.3, 0.4)).toBeGreaterThan(between(0.5, 0.6));
    expect(between(0.7, 0.8)).toBeGreaterThan(between(0.9, 1));
  });

  it('has human times: half below the median, none below nothing', () => {
    const chance = seeded(1);
    const times = many(2_000, () => around(chance, 5_000)).sort((a, b) => a - b);
    expect(times[0]).toBeGreaterThan(0);
    expect(times[1_000]).toBeGreaterThan(4_500);
    expect(times[1_000]).toBeLessThan(5_500);
  });

  it('has people of every kind in a crowd', () => {
    const crowd = many(500, (n) => planResident(1, n, 60_000));
    expect(new Set(crowd.map((plan) => plan.then))).toEqual(new Set(['thanks', 'notHelped', 'asksForPerson', 'nothing']));
    for (const kind of ['leavesEarly', 'endsChat', 'takesTurns', 'visitsPages'] as const) {
      expect(new Set(crowd.map((plan) => plan[kind])), kind).toEqual(new Set([true, false]));
    }
    expect(crowd.some((plan) => plan.tabs === 2)).toBe(true);
    expect(crowd.some((plan) => plan.reloadsAfter !== null)).toBe(true);
  });

  it('marks words so that no part of the mark is a word', () => {
    expect(marked('Hello', 'r12-3')).toBe('Hello [r-1-2---3]');
  });
});
