import { describe, expect, it } from 'vitest';
import { route } from './route.ts';
import { chat, person, rulesFor } from './test-routing.ts';
import type { Candidate, Work } from './work.ts';

const pairs = (work: Work[], people: Candidate[], now = 1000, teams: Parameters<typeof rulesFor>[0] = {}, lentBy?: (teamId: string) => number): string[] =>
  route(work, people, rulesFor(teams), now, lentBy).pairings.map(({ workId, staffId }) => `${workId}>${staffId}`);
const missed = (staffId: string, at = 0) => ({ staffId, at, how: 'missed' as const });
const declined = (staffId: string, at = 0) => ({ staffId, at, how: 'declined' as const });
const overflow = { general: { overflowTeamIds: ['schools'] } };

describe('who may be asked', () => {
  it.each([
    ['not connected', { connected: false }],
    ['not Available', { available: false }],
    ['with an offer on screen', { offered: true }],
    ['without a free seat', { load: 3 }],
    ['with half a seat free', { load: 3, relief: 50 }],
    ['cooling down', { cooldownUntil: 1001 }],
    ['of another team', { teamIds: ['schools'] }],
  ])('G4 nobody %s', (_, over) => {
    expect(pairs([chat('a')], [person('sam', over)])).toEqual([]);
  });

  it('CB13 asks nobody who has a chat to make a call, however many seats are free', () => {
    const call = chat('a', { kind: 'callBack' });
    expect(pairs([call], [person('sam', { load: 1 })])).toEqual([]);
    expect(pairs([{ ...call, returningTo: 'sam' }], [person('sam', { load: 1 }), person('tom')])).toEqual(['a>tom']);
    expect(route([call], [person('sam', { load: 1 })], rulesFor(), 1000).decisions[0]?.considered).toMatchObject([{ staffId: 'sam', why: 'noFreeSeat' }]);
  });

  it('G5 two idle chats give back a seat', () => {
    expect(pairs([chat('a')], [person('sam', { load: 3, relief: 100 })])).toEqual(['a>sam']);
  });

  it('G6 asks for the required skills and the language', () => {
    const work = chat('a', { required: ['blueBadge'], language: 'so' });
    const people = [
      person('sam', { skills: ['blueBadge'] }),
      person('tom', { languages: ['so'] }),
      person('zoe', { skills: ['blueBadge'], languages: ['so'] }),
    ];
    expect(pairs([work], people)).toEqual(['a>zoe']);
  });

  it('G7 waits for the one who speaks Somali while connected, and asks others when nobody is', () => {
    const work = chat('a', { language: 'so' });
    const hodan = person('hodan', { languages: ['so'], available: false });
    expect(pairs([work], [person('sam'), hodan])).toEqual([]);
    expect(pairs([work], [person('sam'), { ...hodan, connected: false }])).toEqual(['a>sam']);
    expect(route([work], [person('sam')], rulesFor(), 1000).decisions[0]?.waived).toEqual([{ need: 'language', name: 'so' }]);
  });

  it('G7 gives up the later skill when nobody has both, and the whole when those who have it declined', () => {
    const work = chat('a', { required: ['one', 'two'] });
    const people = [person('sam', { skills: ['one'] }), person('amy', { skills: ['two'] })];
    expect(pairs([work], people)).toEqual(['a>sam']);
    expect(pairs([{ ...work, attempts: [declined('sam')] }], people)).toEqual(['a>amy']);
  });

  it('G7 waits for a skill in an overflow team if its people can be had at all', () => {
    const work = chat('a', { required: ['one'] });
    const people = [person('sam'), person('eve', { teamIds: ['schools'], skills: ['one'] })];
    expect(pairs([work], people, 1000, overflow)).toEqual([]);
    expect(pairs([work], people, 14_000, overflow)).toEqual(['a>eve']);
    expect(pairs([work], people, 1000, { ...overflow, schools: { lendMost: 0 } })).toEqual(['a>sam']);
  });

  it('G8 never asks a decliner again, and a misser after the cool-down and after everyone else', () => {
    expect(pairs([chat('a', { attempts: [declined('sam')] })], [person('sam')], 9_000_000)).toEqual([]);
    const work = chat('a', { attempts: [missed('sam')], queuedAt: 5_000 });
    expect(pairs([work], [person('sam'), person('tom', { load: 2 })], 12_000)).toEqual(['a>tom']);
    expect(pairs([work], [person('sam')], 9_999)).toEqual([]);
    expect(pairs([work], [person('sam')], 10_000)).toEqual(['a>sam']);
  });
});

describe('who is asked', () => {
  it('G9 the one with the fewest open, idle ones counting less, then the longest since an acceptance, then by id', () => {
    const people = [
      person('sam', { load: 1 }),
      person('tom', { load: 2, relief: 150 }),
      person('zoe', { lastAcceptedAt: 5 }),
      person('amy', { lastAcceptedAt: 5 }),
    ];
    expect(
      pairs(
        ['a', 'b', 'c', 'd'].map((id) => chat(id)),
        people,
      ),
    ).toEqual(['a>amy', 'b>zoe', 'c>tom', 'd>sam']);
  });

  it('G10 the advisor whom the resident knows, if free now', () => {
    const work = chat('a', { returningTo: 'sam' });
    expect(pairs([work], [person('amy'), person('sam', { load: 2 })])).toEqual(['a>sam']);
    expect(pairs([work], [person('amy'), person('sam', { load: 3 })])).toEqual(['a>amy']);
    expect(pairs([{ ...work, attempts: [missed('sam')], queuedAt: 55_000 }], [person('amy'), person('sam')], 60_000)).toEqual(['a>amy']);
  });

  it('G11 each person for one thing at a time, and nobody held up behind what nobody can take', () => {
    expect(pairs([chat('a', { teamId: 'highways' }), chat('b'), chat('c')], [person('sam')])).toEqual(['b>sam']);
  });

  it('G12 a first person for each before a second for any', () => {
    const [old, young] = [chat('old'), chat('young', { requestedAt: 9_000 })];
    expect(pairs([young, old], [person('amy'), person('bob')], 9_500)).toEqual(['old>amy', 'young>bob']);
    expect(pairs([young, old], [person('amy'), person('bob'), person('cat')], 9_500)).toEqual(['old>amy', 'young>bob', 'old>cat']);
    expect(pairs([young, { ...old, offeredTo: ['dan'] }], [person('amy')], 9_500)).toEqual(['young>amy']);
  });

  it('G12 a chat before a call-back before a call', () => {
    const work = [chat('call', { kind: 'call' }), chat('back', { kind: 'callBack' }), chat('chat', { requestedAt: 500 })];
    expect(pairs(work, [person('amy')])).toEqual(['chat>amy']);
    expect(pairs(work, [person('amy'), person('bob')])).toEqual(['chat>amy', 'back>bob']);
  });
});

describe('rings', () => {
  const people = [person('sam'), person('tom', { load: 1, skills: ['benefits'] }), person('eve', { teamIds: ['schools'] })];
  const at = (now: number, over: Partial<Work> = {}) => pairs([chat('a', { preferred: ['benefits'], ...over })], people, now, overflow);

  it('G13 ask for preferred skills first, then two people at once, then the overflow team', () => {
    expect(at(7_999)).toEqual(['a>tom']);
    expect(at(8_000)).toEqual(['a>sam', 'a>tom']);
    expect(at(13_999, { offeredTo: ['sam'], attempts: [missed('tom', 13_000)] })).toEqual([]);
    expect(at(14_000, { offeredTo: ['sam'], attempts: [missed('tom', 13_000)] })).toEqual(['a>eve']);
    expect(at(14_000, { offeredTo: ['sam', 'tom'] })).toEqual([]);
  });

  it('G13 count from the entry to this queue', () => {
    expect(at(30_000, { queuedAt: 29_000 })).toEqual(['a>tom']);
  });

  it('G13 do not wait for a preferred skill that nobody connected has', () => {
    expect(pairs([chat('a', { preferred: ['benefits'] })], [person('sam')])).toEqual(['a>sam']);
  });

  it('G14 ask the own team before those who are lent, however little these have to do', () => {
    expect(pairs([chat('a')], [person('eve', { teamIds: ['schools'] }), person('sam', { load: 2 })], 14_000, overflow)[0]).toBe('a>sam');
  });

  it('G15 lend no more people than the other team gives', () => {
    const lenders = ['eve', 'fay', 'gil'].map((name) => person(name, { teamIds: ['schools'] }));
    const work = [chat('a'), chat('b'), chat('c')];
    const rules = { ...overflow, schools: { lendMost: 2 } };
    expect(pairs(work, lenders, 14_000, rules)).toEqual(['a>eve', 'b>fay']);
    expect(pairs(work, [...lenders, person('hal', { teamIds: ['schools'], lent: 1, load: 3 })], 14_000, rules)).toEqual(['a>eve']);
    expect(pairs(work, lenders, 14_000, rules, () => 2)).toEqual([]);
    expect(pairs([chat('a', { teamId: 'schools' })], lenders, 14_000, { schools: { lendMost: 0 } })).toContain('a>eve');
  });
});

describe('the telephone', () => {
  const rules = { general: { phoneLeast: 1 } };
  it('G16 keeps so many people without a chat, however many chats wait; a call may have one of them', () => {
    const people = [person('amy'), person('bob'), person('cat', { load: 1 })];
    const chats = ['a', 'b', 'c'].map((id) => chat(id));
    expect(pairs(chats, people, 1000, rules)).toEqual(['a>amy', 'b>cat']);
    expect(pairs([...chats, chat('ring', { kind: 'call' })], people, 1000, rules)).toEqual(['a>amy', 'b>cat', 'ring>bob']);
  });

  it('G16 counts those who are on a call', () => {
    expect(pairs([chat('a')], [person('amy'), person('bob', { available: false, onCall: true })], 1000, rules)).toEqual(['a>amy']);
  });
});
