import { describe, expect, it } from 'vitest';
import { planIntervals, type Goal } from './plan.ts';

const goal: Goal = { ahtSeconds: 720, chatsAtOnce: 3, share: 0.8, withinSeconds: 20, shortAbandonSeconds: 10, patienceSeconds: 120, shrinkage: 0.3 };

describe('a plan', () => {
  it('Y1 Y5 answers for several intervals, each with two fewer to two more', () => {
    const { factor, effectiveAhtSeconds, plans } = planIntervals([70, 210, 0], goal);
    expect([factor, effectiveAhtSeconds]).toEqual([2.5, 288]);
    expect(plans.map((plan) => plan.erlangC.advisors)).toEqual([9, 21, 0]);
    expect(plans[0]?.erlangC.rows.map((row) => row.advisors)).toEqual([7, 8, 9, 10, 11]);
    expect(plans[2]?.erlangC.rows.map((row) => row.advisors)).toEqual([0, 1, 2]);
    expect(plans[0]?.erlangC.rows[2]).toMatchObject({ serviceLevel: expect.closeTo(0.888, 3), occupancy: expect.closeTo(0.622, 3), abandoned: null });
  });

  it('Y3 needs no more people by Erlang A, and says who gives up', () => {
    const [plan] = planIntervals([70], goal).plans;
    expect(plan?.erlangA?.advisors).toBe(8);
    const abandoned = plan?.erlangA?.rows.map((row) => row.abandoned ?? 0) ?? [];
    expect(abandoned).toHaveLength(5);
    expect([...abandoned].sort((a, b) => b - a)).toEqual(abandoned);
    expect(planIntervals([70], { ...goal, patienceSeconds: null }).plans[0]?.erlangA).toBeNull();
  });

  it('Y5 puts more on the rota than have to be there', () => {
    const rostered = (shrinkage: number) => planIntervals([70], { ...goal, shrinkage }).plans[0]?.erlangC.rostered;
    expect(rostered(0)).toBe(9);
    expect(rostered(0.1)).toBe(10);
    expect(rostered(0.3)).toBe(13);
    expect(() => rostered(1)).toThrow(RangeError);
    expect(() => rostered(-0.1)).toThrow(RangeError);
  });

  it('Y1 says where a wait would have no end', () => {
    const [plan] = planIntervals([70], { ...goal, share: 0.01 }).plans;
    expect(plan?.erlangC.rows.map((row) => row.speedOfAnswer === null)).toEqual([true, true, false, false, false]);
  });
});
