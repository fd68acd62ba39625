import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf, rank } from './rank.ts';
import { chat, rulesFor } from './test-routing.ts';

const inOrder = (work: Parameters<typeof rank>[0], teams: Parameters<typeof rulesFor>[0] = {}, now = 60_000) =>
  rank(work, rulesFor(teams), now).map((one) => one.work.id);

describe('the order of the queue', () => {
  it('G1 counts a second as a point, a step of priority as sixty, and the ramp over the last seconds before the target', () => {
    const at = (seconds: number, over = {}) => pointsOf(chat('a'), { ...defaultTeamRules, rampSeconds: 10, rampPoints: 30, ...over }, seconds * 1000);
    expect([0, 10, 15, 20, 100].map((seconds) => at(seconds))).toEqual([0, 10, 30, 50, 130]);
    expect(at(10, { priority: 2 })).toBe(130);
    expect(at(10, { priority: 60 })).toBe(310);
    expect([19.9, 20].map((seconds) => at(seconds, { rampSeconds: 0 }))).toEqual([19.9, 50]);
  });

  it('G1 puts chats before call-backs, and call-backs before calls, however long they wait', () => {
    const work = [chat('call', { kind: 'call' }), chat('late chat', { requestedAt: 59_000 }), chat('call-back', { kind: 'callBack' })];
    expect(inOrder(work)).toEqual(['late chat', 'call-back', 'call']);
  });

  it('G2 is first come first served among equals, then by id', () => {
    expect(inOrder([chat('b'), chat('c', { requestedAt: 1 }), chat('a')])).toEqual(['a', 'b', 'c']);
  });

  it('G2 counts from the first request, not from the entry to this queue', () => {
    expect(inOrder([chat('new', { requestedAt: 20_000 }), chat('passed on', { requestedAt: 10_000, queuedAt: 50_000 })])).toEqual(['passed on', 'new']);
  });

  it('G3 lets a favoured team go first by five minutes at the most', () => {
    const favoured = (requestedAt: number) => chat('favoured', { teamId: 'children', requestedAt });
    const teams = { children: { priority: 5 } };
    expect(inOrder([chat('plain'), favoured(299_000)], teams, 400_000)[0]).toBe('favoured');
    expect(inOrder([chat('plain'), favoured(301_000)], teams, 400_000)[0]).toBe('plain');
  });

  it('G2 is first come first served within a team for any rules and any times', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 200_000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(times, fc.nat(300), fc.nat(600), fc.nat(5), (requested, rampSeconds, rampPoints, priority) => {
        const work = requested.map((requestedAt) => chat(String(requestedAt), { requestedAt }));
        const order = inOrder(work, { general: { rampSeconds, rampPoints, priority } }, 200_000).map(Number);
        expect(order).toEqual([...requested].sort((a, b) => a - b));
      }),
    );
  });
});
