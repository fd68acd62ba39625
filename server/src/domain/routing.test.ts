import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byFirstRequest, pair, type Candidate, type Waiting } from './routing.ts';

const waiting = (id: string, requestedAt: number, over: Partial<Waiting> = {}): Waiting => ({ id, teamId: 'general', requestedAt, attempts: [], ...over });
const person = (staffId: string, over: Partial<Candidate> = {}): Candidate => ({
  staffId,
  teamIds: ['general'],
  load: 0,
  capacity: 3,
  lastAcceptedAt: 0,
  ...over,
});

describe('who is offered what', () => {
  it('Q10 the longest waiting first, to the least loaded, then to the longest idle', () => {
    const people = [person('sam', { load: 1 }), person('priya', { lastAcceptedAt: 50 }), person('tom', { lastAcceptedAt: 20 })];
    expect(pair([waiting('b', 200), waiting('a', 100)], people, 1000)).toEqual([
      { conversationId: 'a', staffId: 'tom' },
      { conversationId: 'b', staffId: 'priya' },
    ]);
  });

  it('Q12 somebody new before somebody who missed it, and nobody again at once', () => {
    const one = waiting('a', 100, { attempts: [{ staffId: 'sam', at: 1000, how: 'missed' }] });
    expect(pair([one], [person('sam'), person('priya', { load: 2 })], 60_000)).toEqual([{ conversationId: 'a', staffId: 'priya' }]);
    expect(pair([one], [person('sam')], 10_999)).toEqual([]);
    expect(pair([one], [person('sam')], 11_000)).toEqual([{ conversationId: 'a', staffId: 'sam' }]);
  });

  it('Q14 a chat that nobody can take holds up no other', () => {
    expect(pair([waiting('a', 100, { teamId: 'highways' }), waiting('b', 200)], [person('sam')], 1000)).toEqual([{ conversationId: 'b', staffId: 'sam' }]);
  });

  it('Q9 keeps team, capacity and order for any queue and any staff, the same every time', () => {
    const teams = fc.constantFrom('general', 'schools', 'highways');
    const queue = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), teamId: teams, requestedAt: fc.nat(50), attempts: fc.constant<Waiting['attempts']>([]) }),
      { selector: (one) => one.id, maxLength: 20 },
    );
    const staff = fc.uniqueArray(
      fc.record({
        staffId: fc.stringMatching(/^[A-Z]{1,4}$/),
        teamIds: fc.uniqueArray(teams),
        load: fc.nat(3),
        capacity: fc.nat(3),
        lastAcceptedAt: fc.nat(9),
      }),
      { selector: (one) => one.staffId, maxLength: 10 },
    );
    fc.assert(
      fc.property(queue, staff, (chats, people) => {
        const pairs = pair(chats, people, 1000);
        expect(pair([...chats].reverse(), [...people].reverse(), 1000)).toEqual(pairs);
        expect(new Set(pairs.map((one) => one.staffId)).size).toBe(pairs.length);
        expect(new Set(pairs.map((one) => one.conversationId)).size).toBe(pairs.length);
        for (const { conversationId, staffId } of pairs) {
          const [chat, who] = [chats.find((one) => one.id === conversationId), people.find((one) => one.staffId === staffId)];
          expect(who && chat && who.load < who.capacity && who.teamIds.includes(chat.teamId)).toBe(true);
        }
        // Nobody waits behind someone of the same team who asked later.
        const taken = chats.filter((chat) => pairs.some((one) => one.conversationId === chat.id));
        for (const left of chats.filter((chat) => !taken.includes(chat))) {
          for (const chat of taken.filter((one) => one.teamId === left.teamId)) expect(byFirstRequest(chat, left)).toBeLessThan(0);
        }
      }),
    );
  });
});
