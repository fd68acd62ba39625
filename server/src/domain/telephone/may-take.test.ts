import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import { route } from '../routing/route.ts';
import { chat, person, rulesFor } from '../routing/test-routing.ts';
import type { Work } from '../routing/work.ts';
import { mayTake, type TelephoneFacts, type TelephonePerson } from './may-take.ts';

const now = 5_000;
const someone = (staffId: string, over: Partial<TelephonePerson> = {}): TelephonePerson => ({ ...person(staffId), freeSince: 0, ...over });
const ask = (facts: Partial<TelephoneFacts>, teams: Record<string, Partial<TeamRules>> = {}) =>
  mayTake({ teamId: 'general', only: null, people: [], chats: [], open: true, now, ...facts }, rulesFor(teams));

describe('may a call have an advisor', () => {
  it('PH8 gives a call who has been free the longest, when no chat waits', () => {
    const people = [someone('amy', { freeSince: 900 }), someone('bob', { freeSince: 100 }), someone('cat', { freeSince: 5, load: 1 })];
    expect(ask({ people })).toEqual({ staffId: 'bob', reason: 'nothingWaits', waiting: 0, longestSince: null });
    expect(ask({ people, only: 'amy' })).toMatchObject({ staffId: 'amy' });
  });

  it('PH8 never gives one who has a chat, an offer or a cool-down, or is away or gone', () => {
    const busy: Partial<TelephonePerson>[] = [{ load: 1 }, { offered: true }, { cooldownUntil: now + 1 }, { available: false }];
    for (const over of busy) expect(ask({ people: [someone('amy', over)] })).toMatchObject({ staffId: null, reason: 'nobodyFree' });
    expect(ask({ people: [someone('amy', { connected: false })] })).toMatchObject({ staffId: null, reason: 'nobodySignedIn' });
    expect(ask({ people: [someone('amy', { load: 1 }), someone('bob')], only: 'amy' })).toMatchObject({ staffId: null, reason: 'notFree' });
  });

  it('PH9 refuses while a chat waits that one who is free could be needed for, within its deadline and after it', () => {
    const people = [someone('amy')];
    const chats = [chat('c1', { requestedAt: 2_000 }), chat('c2', { requestedAt: 1_000 })];
    expect(ask({ people, chats })).toEqual({ staffId: null, reason: 'chatsWaiting', waiting: 2, longestSince: 1_000 });
    expect(ask({ people, chats, now: 300_000 })).toMatchObject({ reason: 'chatsWaiting' });
    // Nobody being free is not the whole reason then.
    expect(ask({ people: [someone('amy', { load: 3 })], chats })).toMatchObject({ staffId: null, reason: 'chatsWaiting', waiting: 2 });
    expect(ask({ chats })).toMatchObject({ staffId: null, reason: 'chatsWaiting', waiting: 2 });
  });

  it('PH9 counts chats of a team that this one helps before their deadline, and no others', () => {
    const people = [someone('amy')];
    const chats = [chat('c1', { teamId: 'highways', requestedAt: 4_000 })];
    expect(ask({ people, chats })).toMatchObject({ staffId: 'amy', reason: 'nothingWaits' });
    // At 14 s the ring reaches out, and the deadline is at 20 s: a call lasts longer than that.
    expect(ask({ people, chats }, { highways: { overflowTeamIds: ['general'] } })).toMatchObject({ staffId: null, reason: 'chatsWaiting', waiting: 1 });
    const late = {
      rings: [
        { fromSeconds: 0, offers: 1, preferredSkills: true, overflow: false },
        { fromSeconds: 30, offers: 1, preferredSkills: true, overflow: true },
      ],
    };
    const helped = { highways: { overflowTeamIds: ['general'], ...late } };
    expect(ask({ people, chats }, helped)).toMatchObject({ staffId: 'amy' });
    expect(ask({ people, chats, now: 34_000 }, helped)).toMatchObject({ reason: 'chatsWaiting' });
    expect(ask({ people, chats }, { highways: { overflowTeamIds: ['general'] }, general: { lendMost: 0 } })).toMatchObject({ staffId: 'amy' });
  });

  it('PH9 leaves out a chat that needs what this person does not have, and one they declined once its deadline has passed', () => {
    const people = [someone('amy'), someone('bob', { skills: ['planning'], load: 3 })];
    expect(ask({ people, chats: [chat('c1', { required: ['planning'] })] })).toMatchObject({ staffId: 'amy', reason: 'nothingWaits' });
    const declined = [chat('c1', { attempts: [{ staffId: 'amy', at: 2_000, how: 'declined' }] })];
    expect(ask({ people: [someone('amy')], chats: declined, now: 19_999 })).toMatchObject({ reason: 'chatsWaiting' });
    expect(ask({ people: [someone('amy')], chats: declined, now: 20_000 })).toMatchObject({ staffId: 'amy' });
  });

  it('PH10 keeps the last one free who could take over a chat that is held out to a colleague', () => {
    const chats = [chat('c1', { offeredTo: ['bob'] })];
    const people = [someone('amy'), someone('bob', { offered: true })];
    expect(ask({ people, chats })).toMatchObject({ staffId: null, reason: 'chatsHeldOut', waiting: 1 });
    expect(ask({ people: [...people, someone('cat', { load: 2, freeSince: 9 })], chats })).toMatchObject({ staffId: 'amy', reason: 'nothingWaits' });
  });

  it('PH11 lets a team’s phoneLeast people have calls however many chats wait', () => {
    const chats = [chat('c1'), chat('c2')];
    const people = [someone('amy'), someone('bob', { available: false, onCall: true })];
    const rules = (phoneLeast: number) => ({ general: { phoneLeast } });
    expect(ask({ people, chats }, rules(1))).toMatchObject({ staffId: null, reason: 'chatsWaiting' });
    expect(ask({ people, chats }, rules(2))).toEqual({ staffId: 'amy', reason: 'leftToTelephone', waiting: 2, longestSince: 0 });
  });

  it('PH12 says that the team is closed only where nobody of it is free', () => {
    expect(ask({ open: false })).toMatchObject({ staffId: null, reason: 'outOfHours' });
    expect(ask({ open: false, people: [someone('amy')] })).toMatchObject({ staffId: 'amy' });
  });
});

const numRuns = Number(process.env.FRONTDESK_RUNS ?? 500);
const team = fc.constantFrom('general', 'schools', 'parking');
const skills = fc.uniqueArray(fc.constantFrom('one', 'two'), { maxLength: 2 });
const names = ['amy', 'bob', 'cat', 'dan', 'eve', 'fay'];
const moment = fc.integer({ min: 0, max: 30_000 });
const chats = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    kind: fc.constant('chat' as const),
    teamId: team,
    requestedAt: moment,
    queuedAt: moment,
    required: skills,
    preferred: skills,
    language: fc.constantFrom(null, null, 'so'),
    returningTo: fc.option(fc.constantFrom(...names)),
    attempts: fc.array(fc.record({ staffId: fc.constantFrom(...names), at: moment, how: fc.constantFrom('missed', 'declined') }), { maxLength: 2 }),
    offeredTo: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 1 }),
  }) satisfies fc.Arbitrary<Work>,
  { selector: (one) => one.id, maxLength: 6 },
);
const staff = fc.uniqueArray(
  fc.record({
    staffId: fc.constantFrom(...names),
    teamIds: fc.uniqueArray(team),
    skills,
    languages: fc.uniqueArray(fc.constantFrom('so')),
    available: fc.constantFrom(true, true, true, false),
    connected: fc.constantFrom(true, true, true, false),
    offered: fc.constantFrom(false, false, false, true),
    load: fc.constantFrom(0, 0, 1, 3),
    relief: fc.constantFrom(0, 50),
    capacity: fc.integer({ min: 1, max: 4 }),
    lent: fc.nat(1),
    lastAcceptedAt: fc.nat(9),
    cooldownUntil: fc.constantFrom(0, 0, 60_000),
    onCall: fc.constantFrom(false, false, true),
    freeSince: fc.nat(9),
  }) satisfies fc.Arbitrary<TelephonePerson>,
  { selector: (one) => one.staffId, maxLength: names.length },
);
const rulesOf = (phoneLeast: number, lendMost: number | null) =>
  rulesFor({ general: { phoneLeast, overflowTeamIds: ['schools'] }, schools: { overflowTeamIds: ['general'], lendMost }, parking: { lendMost } });
const anything = [chats, staff, fc.nat(2), fc.constantFrom(null, 0, 1), fc.integer({ min: 30_000, max: 60_000 })] as const;
const check = (property: (facts: TelephoneFacts, phoneLeast: number, lendMost: number | null) => void) =>
  fc.assert(
    fc.property(...anything, (waiting, people, phoneLeast, lendMost, at) =>
      property({ teamId: 'general', only: null, people, chats: waiting, open: true, now: at }, phoneLeast, lendMost),
    ),
    { numRuns },
  );

describe('whatever the facts', () => {
  it('PH9 a call never has somebody whom routing would ask for a waiting chat in the same moment, but by the borrowing limit', () => {
    let [had, gave] = [0, 0];
    check((facts, phoneLeast, lendMost) => {
      const answer = mayTake(facts, rulesOf(phoneLeast, lendMost));
      if (answer.staffId === null) return;
      had += 1;
      const unoffered = facts.chats.filter((one) => one.offeredTo.length === 0);
      const { pairings } = route(unoffered, facts.people, rulesOf(phoneLeast, lendMost), facts.now);
      gave += pairings.length;
      if (answer.reason === 'nothingWaits') expect(pairings.map((pairing) => pairing.staffId)).not.toContain(answer.staffId);
      else expect(facts.people.filter((one) => one.connected && one.onCall && one.teamIds.includes('general')).length).toBeLessThan(phoneLeast);
    });
    // Otherwise nothing was compared.
    expect(Math.min(had, gave)).toBeGreaterThan(0);
  });

  it('PH8 a call has only somebody of the team who is there with nothing open', () => {
    check((facts, phoneLeast, lendMost) => {
      const { staffId } = mayTake(facts, rulesOf(phoneLeast, lendMost));
      const one = facts.people.find((each) => each.staffId === staffId);
      if (staffId !== null) expect(one).toMatchObject({ connected: true, available: true, offered: false, load: 0 });
      if (one) expect([one.teamIds.includes('general'), one.cooldownUntil <= facts.now]).toEqual([true, true]);
    });
  });

  it('PH11 the telephones stay alive: whoever is clear may have a call while fewer than phoneLeast are on one', () => {
    check((facts, phoneLeast, lendMost) => {
      const team = facts.people.filter((one) => one.connected && one.teamIds.includes('general'));
      const clear = team.filter((one) => one.available && !one.offered && one.load === 0 && one.cooldownUntil <= facts.now);
      if (clear.length > 0 && team.filter((one) => one.onCall).length < phoneLeast)
        expect(mayTake(facts, rulesOf(phoneLeast, lendMost)).staffId).not.toBeNull();
    });
  });

  it('PH8 two questions in turn never get the same person, and the order of the facts does not matter', () => {
    check((facts, phoneLeast, lendMost) => {
      const first = mayTake(facts, rulesOf(phoneLeast, lendMost));
      expect(mayTake({ ...facts, people: facts.people.toReversed(), chats: facts.chats.toReversed() }, rulesOf(phoneLeast, lendMost))).toEqual(first);
      if (first.staffId === null) return;
      const people = facts.people.map((one) => (one.staffId === first.staffId ? { ...one, available: false, onCall: true } : one));
      expect(mayTake({ ...facts, people }, rulesOf(phoneLeast, lendMost)).staffId).not.toBe(first.staffId);
    });
  });
});
