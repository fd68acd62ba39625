import { describe, expect, it } from 'vitest';
import { route } from './route.ts';
import { chat, person, rulesFor } from './test-routing.ts';

const next = (work = [chat('a')], people = [person('sam')], now = 1000) =>
  route(work, people, rulesFor({ general: { overflowTeamIds: ['schools'] } }), now).nextAt;

describe('when to look again', () => {
  it('G17 at the next ring of what waits, while somebody is left to ask', () => {
    const people = [person('sam', { offered: true }), person('tom')];
    const held = chat('a', { offeredTo: ['sam'] });
    expect(next([held], people)).toBe(8_000);
    expect(next([chat('b', { attempts: [{ staffId: 'tom', at: 900, how: 'declined' }] })], people, 8_000)).toBe(14_000);
    expect(next([held], people, 14_000)).toBe(null);
  });

  it('G17 at the end of a cool-down, and of the pause after a miss', () => {
    expect(next([chat('a')], [person('sam', { cooldownUntil: 4_000 })])).toBe(4_000);
    const missedAt = 20_000;
    expect(next([chat('a', { attempts: [{ staffId: 'sam', at: missedAt, how: 'missed' }] })], [person('sam')], 21_000)).toBe(30_000);
  });

  it('G17 never, when only news can change anything', () => {
    expect(next([chat('a')], [person('sam', { load: 3 })])).toBe(null);
    expect(next([], [person('sam')])).toBe(null);
    expect(next([chat('a')], [person('sam')])).toBe(null);
    expect(next([chat('a')], [person('zoe', { teamIds: ['parking'] })])).toBe(null);
  });
});
