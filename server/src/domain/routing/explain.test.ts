import { describe, expect, it } from 'vitest';
import { consideredMost, sameReasons } from './explain.ts';
import { explainedMost, route } from './route.ts';
import { chat, person, rulesFor } from './test-routing.ts';
import type { Candidate, Work } from './work.ts';

const teams = { general: { overflowTeamIds: ['schools', 'parking'], phoneLeast: 1 }, parking: { lendMost: 0 } };
const decide = (work: Work[], people: Candidate[], now = 1000) => route(work, people, rulesFor(teams), now).decisions;

describe('the record of why', () => {
  it('G18 names everyone who could have been asked, with the reason that counts', () => {
    const people = [
      person('amy', { skills: ['one'], languages: ['so'] }),
      person('bob', { skills: ['one'], languages: ['so'], load: 1 }),
      person('cat', { skills: ['one'], languages: ['so'], load: 3 }),
      person('dan', { skills: ['one'], languages: ['so'], offered: true }),
      person('eve', { skills: ['one'], languages: ['so'], available: false }),
      person('fay', { skills: ['one'], languages: ['so'], connected: false }),
      person('gil', { languages: ['so'] }),
      person('hal', { skills: ['one'] }),
      person('ida', { skills: ['one'], languages: ['so'], cooldownUntil: 2000 }),
      person('jon', { skills: ['one'], languages: ['so'] }),
      person('kim', { skills: ['one'], languages: ['so'] }),
      person('leo', { skills: ['one'], languages: ['so'], teamIds: ['schools'] }),
      person('max', { skills: ['one'], languages: ['so'], teamIds: ['elsewhere'] }),
      person('nia', { skills: ['one'], languages: ['so'], teamIds: ['elsewhere'] }),
    ];
    const work = chat('a', {
      required: ['one'],
      language: 'so',
      returningTo: 'nia',
      attempts: [
        { staffId: 'jon', at: 500, how: 'missed' },
        { staffId: 'kim', at: 500, how: 'declined' },
      ],
    });
    const [decision] = decide([work], people);
    expect(decision).toMatchObject({ workId: 'a', at: 1000, ring: 0, rank: 1, points: 1, chosen: ['amy'], waived: [] });
    expect(decision?.considered.map(({ staffId, why, score }) => [staffId, why, score])).toEqual([
      ['amy', 'chosen', 0],
      ['bob', 'betterPlaced', 100],
      ['dan', 'holdsAnOffer', null],
      ['cat', 'noFreeSeat', null],
      ['ida', 'coolingDown', null],
      ['jon', 'missedThis', null],
      ['kim', 'declinedThis', null],
      ['leo', 'overflowNotYet', null],
      ['gil', 'missingSkill', null],
      ['hal', 'otherLanguage', null],
      ['eve', 'notAvailable', null],
      ['fay', 'notConnected', null],
      ['nia', 'otherTeam', null],
    ]);
  });

  it('G18 says who was taken by what ranks higher, who is kept for calls and who is not lent', () => {
    const people = [person('amy'), person('bob'), person('eve', { teamIds: ['parking'] })];
    const decisions = decide([chat('a'), chat('b')], people, 15_000);
    expect(decisions.map(({ workId, chosen }) => [workId, chosen])).toEqual([
      ['a', ['amy']],
      ['b', []],
    ]);
    expect(decisions[1]?.considered.map(({ staffId, why }) => [staffId, why])).toEqual([
      ['amy', 'takenByOther'],
      ['bob', 'keptForCalls'],
      ['eve', 'lentOut'],
    ]);
  });

  it('G19 explains so many pieces of work in a pass, and so many people for each', () => {
    const work = Array.from({ length: 60 }, (_, i) => chat(`c${String(i).padStart(2, '0')}`));
    const people = Array.from({ length: 30 }, (_, i) => person(`p${String(i).padStart(2, '0')}`));
    const crowd = Array.from({ length: 70 }, (_, i) => person(`busy${i}`, { load: 3 }));
    const decisions = decide(work, [...people, ...crowd]);
    expect(decisions).toHaveLength(29);
    expect(decisions.filter((one) => one.considered.length === consideredMost)).toHaveLength(explainedMost);
    expect(decisions[25]?.considered).toEqual([{ staffId: 'p25', score: 0, why: 'chosen' }]);
    expect(decide(work, crowd).map((one) => one.workId)).toEqual(work.slice(0, explainedMost).map((one) => one.id));
  });

  it('G20 knows a record that says the same as the last', () => {
    const of = (people: Candidate[], now = 1000, over: Partial<Work> = {}) => decide([chat('a', over)], people, now)[0]!;
    const full = of([person('amy', { load: 3 }), person('bob', { offered: true })]);
    expect(sameReasons(full, of([person('amy', { load: 3 }), person('bob', { offered: true })], 5000))).toBe(true);
    expect(sameReasons(full, of([person('amy', { offered: true }), person('bob', { available: false })]))).toBe(true);
    expect(sameReasons(full, of([person('amy', { load: 3 }), person('bob', { offered: true })], 9000))).toBe(false);
    const attempts = [{ staffId: 'bob', at: 0, how: 'declined' as const }];
    expect(sameReasons(full, of([person('amy', { load: 3 }), person('bob')], 1000, { attempts }))).toBe(false);
    expect(sameReasons(full, of([person('amy', { load: 3 })], 1000, { language: 'so' }))).toBe(false);
    expect(sameReasons(full, of([person('amy'), person('cat')]))).toBe(false);
    expect(sameReasons(full, { ...full, workId: 'b' })).toBe(false);
  });
});
