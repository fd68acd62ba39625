import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLink, type LinkOutcome } from './link-state.ts';

const fresh = { failures: 0, failedAt: null, isBroken: false };
const away: LinkOutcome = { ok: false, status: 503, reason: 'Away.', gone: false };
const gone: LinkOutcome = { ok: false, status: 404, reason: 'Gone.', gone: true };
const fine: LinkOutcome = { ok: true, status: 200 };
const hour = 3_600_000;

describe('what a link is taken for', () => {
  it('K67 is broken at once where the website says so', () => {
    expect(judgeLink(fresh, gone, 5)).toMatchObject({ isBroken: true, dueAt: null, failures: 1 });
  });

  it('K67 is broken where it fails again an hour later, and not before', () => {
    const first = judgeLink(fresh, away, 1_000);
    expect(first).toMatchObject({ isBroken: false, dueAt: 1_000 + hour });
    const soon = judgeLink(first, away, 2_000);
    expect(soon).toMatchObject({ isBroken: false, dueAt: 1_000 + hour, failures: 2 });
    expect(judgeLink(soon, away, 1_000 + hour)).toMatchObject({ isBroken: true, dueAt: null, failures: 3, failedAt: 1_000 });
  });

  it('K67 is whole again with the first answer, whatever was before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(away, gone, fine), fc.integer({ min: 1, max: 2 * hour })), { maxLength: 12 }), (story) => {
        let [state, now] = [judgeLink(fresh, fine, 0), 0];
        for (const [outcome, passed] of story) state = judgeLink(state, outcome, (now += passed));
        expect(state.isBroken && state.ok).toBe(false);
        expect(judgeLink(state, fine, now + 1)).toEqual({
          ok: true,
          status: 200,
          reason: null,
          failures: 0,
          failedAt: null,
          isBroken: false,
          checkedAt: now + 1,
          dueAt: null,
        });
      }),
    );
  });
});
