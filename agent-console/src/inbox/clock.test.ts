import { describe, expect, it } from 'vitest';
import { clockOf, levelOf, shareLeft } from './clock.ts';
import { aConversation } from './samples.ts';

describe('the clock', () => {
  it('turns at 12 and at 20 seconds', () => {
    expect([0, 11_999, 12_000, 19_999, 20_000].map(levelOf)).toEqual(['ok', 'ok', 'atRisk', 'atRisk', 'late']);
    expect([0, 10_000, 20_000, 90_000].map(shareLeft)).toEqual([1, 0.5, 0, 0]);
  });

  it('counts the promise until the first reply, then how long the resident waits for the next', () => {
    expect(clockOf(aConversation())).toEqual({ kind: 'first', since: 1_000 });
    expect(clockOf(aConversation({ answeredAt: 5_000, waitingSince: 9_000 }))).toEqual({ kind: 'reply', since: 9_000 });
    expect(clockOf(aConversation({ answeredAt: 5_000 }))).toBeNull();
    expect(clockOf(aConversation({ state: 'wrapUp' }))).toBeNull();
  });
});
