import { describe, expect, it } from 'vitest';
import { clockOf, levelOf, promiseOf, shareLeft } from './clock.ts';
import { aConversation, aQueue } from './samples.ts';

describe('the clock', () => {
  it('turns at 12 and at 20 seconds, as teams come', () => {
    const usual = promiseOf([], 'general');
    expect([0, 11_999, 12_000, 19_999, 20_000].map((waited) => levelOf(waited, usual))).toEqual(['ok', 'ok', 'atRisk', 'atRisk', 'late']);
    expect([0, 10_000, 20_000, 90_000].map((waited) => shareLeft(waited, usual))).toEqual([1, 0.5, 0, 0]);
  });

  it('V10 goes by the promise of its own team', () => {
    const slow = promiseOf([aQueue({ targetSeconds: 60, atRiskSeconds: 45 }), aQueue({ team: { id: 'x', name: 'X' } })], aQueue().team.id);
    expect([44_999, 45_000, 60_000].map((waited) => levelOf(waited, slow))).toEqual(['ok', 'atRisk', 'late']);
    expect(shareLeft(30_000, slow)).toBe(0.5);
  });

  it('counts the promise until the first reply, then how long the resident waits for the next', () => {
    expect(clockOf(aConversation())).toEqual({ kind: 'first', since: 1_000 });
    expect(clockOf(aConversation({ answeredAt: 5_000, waitingSince: 9_000 }))).toEqual({ kind: 'reply', since: 9_000 });
    expect(clockOf(aConversation({ answeredAt: 5_000 }))).toBeNull();
    expect(clockOf(aConversation({ state: 'wrapUp' }))).toBeNull();
  });
});
