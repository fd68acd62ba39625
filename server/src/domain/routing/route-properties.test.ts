import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSeat } from './eligible.ts';
import { route } from './route.ts';
import { rulesFor } from './test-routing.ts';
import type { Candidate, Work } from './work.ts';

/** Raise it for a long run: FRONTDESK_RUNS=20000. */
const numRuns = Number(process.env.FRONTDESK_RUNS ?? 500);
const now = 30_000;

const team = fc.constantFrom('general', 'schools', 'parking');
const skills = fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { maxLength: 2 });
const names = ['amy', 'bob', 'cat', 'dan', 'eve', 'fay', 'gil', 'hal'];
const name = fc.constantFrom(...names);
const moment = fc.integer({ min: 0, max: now });

const workOf = fc.record({
  id: fc.stringMatching(/^[a-z]{1,4}$/),
  kind: fc.constantFrom('chat', 'chat', 'callBack', 'call'),
  teamId: team,
  requestedAt: moment,
  queuedAt: moment,
  required: skills,
  preferred: skills,
  language: fc.constantFrom(null, null, 'so', 'ar'),
  returningTo: fc.option(name),
  attempts: fc.array(fc.record({ staffId: name, at: moment, how: fc.constantFrom('missed', 'declined') }), { maxLength: 3 }),
  offeredTo: fc.uniqueArray(name, { maxLength: 1 }),
}) satisfies fc.Arbitrary<Work>;
const queue = fc.uniqueArray(workOf, { selector: (one) => one.id, maxLength: 15 });

const staff = fc.uniqueArray(
  fc.record({
    staffId: name,
    teamIds: fc.uniqueArray(team),
    skills,
    languages: fc.uniqueArray(fc.constantFrom('so', 'ar')),
    available: fc.constantFrom(true, true, false),
    connected: fc.constantFrom(true, true, false),
    offered: fc.constantFrom(false, false, true),
    load: fc.nat(4),
    relief: fc.constantFrom(0, 0, 50, 100),
    capacity: fc.integer({ min: 1, max: 4 }),
    lent: fc.nat(1),
    lastAcceptedAt: fc.nat(9),
    cooldownUntil: fc.integer({ min: 0, max: 2 * now }),
    onCall: fc.boolean(),
  }) satisfies fc.Arbitrary<Candidate>,
  { selector: (one) => one.staffId, maxLength: names.length },
);

const rulesOf = (phoneLeast: number, lendMost: number | null) =>
  rulesFor({
    general: { overflowTeamIds: ['schools', 'parking'], priority: 1 },
    schools: { overflowTeamIds: ['general'], phoneLeast, lendMost },
    parking: { lendMost },
  });

const anything = [queue, staff, fc.nat(2), fc.constantFrom(null, 0, 1, 2)] as const;

describe('for any queue and any staff', { timeout: 3_600_000 }, () => {
  it('G4, G8, G11, G12, G15 asks only those who may be asked, for one thing each, and never more of them than the ring says', () => {
    fc.assert(
      fc.property(...anything, (work, people, phoneLeast, lendMost) => {
        const { pairings, decisions } = route(work, people, rulesOf(phoneLeast, lendMost), now);
        expect(new Set(pairings.map((one) => one.staffId)).size).toBe(pairings.length);
        for (const { workId, staffId } of pairings) {
          const one = work.find(({ id }) => id === workId)!;
          const who = people.find((person) => person.staffId === staffId)!;
          expect(hasSeat(who) && who.connected && who.available && !who.offered && who.cooldownUntil <= now).toBe(true);
          expect(who.capacity * 100 - who.load * 100 + who.relief).toBeGreaterThanOrEqual(100);
          expect(one.attempts.filter((attempt) => attempt.staffId === staffId && attempt.how === 'declined')).toEqual([]);
          expect(one.offeredTo).not.toContain(staffId);
          const own = who.teamIds.includes(one.teamId);
          expect(own || rulesOf(0, null)(one.teamId).overflowTeamIds.some((id) => who.teamIds.some((own) => own === id))).toBe(true);
          const { waived } = decisions.find((decision) => decision.workId === workId)!;
          const missing = one.required.filter((skill) => !who.skills.includes(skill) && !waived.some(({ need, name }) => need === 'skill' && name === skill));
          expect(missing).toEqual([]);
        }
        for (const one of work) {
          const out = pairings.filter(({ workId }) => workId === one.id).length;
          expect(out === 0 || out + one.offeredTo.length <= 2).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('G18 leaves nobody out whom its own record says could be asked', () => {
    fc.assert(
      fc.property(...anything, (work, people, phoneLeast, lendMost) => {
        for (const decision of route(work, people, rulesOf(phoneLeast, lendMost), now).decisions) {
          const able = decision.considered.filter(({ why }) => why === 'betterPlaced');
          expect(decision.chosen.length > 0 || able.length === 0).toBe(true);
          expect(decision.considered.filter(({ why }) => why === 'chosen').map(({ staffId }) => staffId)).toEqual(expect.arrayContaining(decision.chosen));
        }
      }),
      { numRuns },
    );
  });

  it('G21 gives the same pass for the same facts in any order', () => {
    const shuffled = fc.tuple(queue, staff).chain(([work, people]) =>
      fc.record({
        work: fc.constant(work),
        people: fc.constant(people),
        otherWork: fc.shuffledSubarray(work, { minLength: work.length }),
        otherPeople: fc.shuffledSubarray(people, { minLength: people.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(2), fc.constantFrom(null, 1), ({ work, people, otherWork, otherPeople }, phoneLeast, lendMost) => {
        const rules = rulesOf(phoneLeast, lendMost);
        expect(route(otherWork, otherPeople, rules, now)).toEqual(route(work, people, rules, now));
      }),
      { numRuns },
    );
  });

  it('G17 leaves nothing for a second pass, and nothing before the moment it names', () => {
    const early = fc.integer({ min: 1, max: 60_000 });
    fc.assert(
      fc.property(...anything, early, (work, people, phoneLeast, lendMost, later) => {
        const rules = rulesOf(phoneLeast, lendMost);
        const { pairings } = route(work, people, rules, now);
        const heldOut = work.map((one) => ({
          ...one,
          offeredTo: [...one.offeredTo, ...pairings.filter(({ workId }) => workId === one.id).map(({ staffId }) => staffId)],
        }));
        const asked = people.map((person) => {
          const pairing = pairings.find(({ staffId }) => staffId === person.staffId);
          if (!pairing) return person;
          const isLent = !person.teamIds.some((id) => id === work.find(({ id }) => id === pairing.workId)?.teamId);
          return { ...person, offered: true, load: person.load + 1, lent: person.lent + Number(isLent) };
        });
        const second = route(heldOut, asked, rules, now);
        expect(second.pairings).toEqual([]);
        const until = second.nextAt === null ? now + later : Math.min(now + later, second.nextAt - 1);
        expect(route(heldOut, asked, rules, until).pairings).toEqual([]);
      }),
      { numRuns },
    );
  });
});
