import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitsSince } from './call-back.ts';
import { newContext, noNeeds, type ConversationEvent, type Effect, type Snapshot } from './conversation.ts';
import { decide } from './decide.ts';

const sam = { staffId: 'sam', firstName: 'Sam', teamName: 'General' };
const priya = { staffId: 'priya', firstName: 'Priya', teamName: 'General' };
const start: Snapshot = { state: 'assistant', context: newContext() };
type Body = ConversationEvent extends infer E ? (E extends ConversationEvent ? Omit<E, 'at' | 'nextSeq' | 'rules'> : never) : never;

function run(events: Body[], from: Snapshot = start) {
  let snapshot = from;
  const effects: Effect[] = [];
  const refused: string[] = [];
  events.forEach((body, index) => {
    const decision = decide(snapshot, { ...body, at: 1000 * (index + 1), nextSeq: index + 1, rules: defaultTeamRules });
    if ('refused' in decision) return void refused.push(decision.refused);
    snapshot = decision.after;
    effects.push(...decision.effects);
  });
  return { ...snapshot, effects, refused };
}

const asked: Body = { type: 'person.requested', admission: { open: true, teamId: 'general', teamName: 'General', needs: noNeeds } };
const offered: Body = { type: 'offer.made', offerId: 'o1', staffId: 'sam', expiresAt: 99_000 };
const accepted: Body = { type: 'offer.accepted', offerId: 'o1', ...sam };
const promised = (by: { staffId: string; firstName: string } | null = null, from = 50_000): Body => ({
  type: 'callBack.promised',
  staffId: by?.staffId ?? null,
  firstName: by?.firstName ?? null,
  reference: 'FD-4K7Q-2M',
  teamId: 'schools',
  teamName: 'School admissions',
  needs: noNeeds,
  callBack: { name: 'Jo', phone: '+442079460018', typed: '020 7946 0018', reason: 'Bin', from, to: from + 10_000, soon: false, triesMost: 3 },
});
const due: Body = { type: 'callBack.due', from: 50_000 };
const tried = (outcome: 'reached' | 'noAnswer' | 'wrongNumber' | 'askedLater', next: number | null = null, who = sam): Body => ({
  type: 'callBack.tried',
  ...who,
  outcome,
  next: next === null ? null : { from: next, to: next + 10_000, soon: false },
});
const ringing: Body[] = [asked, promised(), due, offered, accepted];
const seats = (effects: readonly Effect[]) =>
  effects.filter(({ type }) => type === 'claimSeat').length - effects.filter(({ type }) => type === 'releaseSeat').length;

describe('a call-back', () => {
  it('CB1 keeps the first request of who was in the queue, and takes back an offer that stood', () => {
    const end = run([asked, offered, promised()]);
    expect(end).toMatchObject({
      state: 'callBack',
      context: { requestedAt: 1000, teamId: 'general', offers: [], callBack: { name: 'Jo', tries: [], lateAt: null } },
    });
    expect(end.effects.filter(({ type }) => type === 'owe').slice(-2)).toMatchObject([
      { kind: 'callBack.due', dueAt: 50_000 },
      { kind: 'callBack.late', dueAt: 60_000 },
    ]);
    expect(seats(end.effects)).toBe(0);
  });

  it('CB1 counts from the asking where nobody was asked for before, for the team that owns the matter', () => {
    expect(run([promised()]).context).toMatchObject({ requestedAt: 1000, teamId: 'schools' });
  });

  it('CB2 is one for a conversation', () => {
    expect(run([asked, promised(), due, promised()]).refused).toEqual(['callBackAlready']);
  });

  it('CB3 is arranged by the advisor who has the chat, which frees the seat and has it come back to them', () => {
    const end = run([asked, offered, accepted, promised(priya), promised(), promised(sam)]);
    expect(end.refused).toEqual(['notYours', 'notYours']);
    expect(end).toMatchObject({ state: 'callBack', context: { advisorId: null, needs: { returningTo: 'sam' } } });
    expect(seats(end.effects)).toBe(0);
  });

  it('CB6 joins the queue when its time comes, and a row of a time that was given up does nothing', () => {
    expect(run([promised(), { type: 'callBack.due', from: 1 }])).toMatchObject({ state: 'callBack', refused: ['notNow'] });
    expect(run([promised(), due])).toMatchObject({ state: 'queued', context: { teamQueuedAt: 2000 } });
  });

  it('CB7 is cancelled by its resident while nobody rings, once', () => {
    for (const before of [[promised()], [promised(), due], [promised(), due, offered]]) {
      const end = run([...before, { type: 'callBack.cancelled' }, { type: 'callBack.cancelled' }]);
      expect(end).toMatchObject({ state: 'closed', context: { outcome: 'callBackCancelled' }, refused: ['callBackOver'] });
      expect(seats(end.effects)).toBe(0);
    }
    expect(run([...ringing, { type: 'callBack.cancelled' }]).refused).toEqual(['callBackUnderWay']);
    expect(run([asked, { type: 'callBack.cancelled' }]).refused).toEqual(['notFound']);
  });

  it('CB8 puts who took it on a call until they say what came of it, without a chat in between', () => {
    const end = run([
      ...ringing,
      { type: 'resident.wrote', text: 'Hello', clientMessageId: 'c' },
      { type: 'advisor.wrote', text: 'Hello', clientMessageId: 'd', ...sam },
      { type: 'advisor.ended', ...sam },
    ]);
    expect(end.refused).toEqual(['conversationClosed', 'notNow', 'notNow']);
    expect(end.effects.at(-1)).toEqual({ type: 'beginCall', staffId: 'sam' });
    expect(run([...ringing, tried('reached')]).effects).toContainEqual({ type: 'endCall', staffId: 'sam' });
    expect(run([...ringing, { type: 'advisor.lost', staffId: 'sam' }])).toMatchObject({ state: 'queued' });
    expect(run([...ringing, { type: 'advisor.lost', staffId: 'sam' }]).effects).toContainEqual({ type: 'endCall', staffId: 'sam' });
  });

  it('CB9 waits for its next time after nobody answered, and is given up at the third', () => {
    const again = (at: number): Body[] => [
      { type: 'callBack.due', from: at },
      { ...offered, offerId: `o${at}` },
      { ...accepted, offerId: `o${at}` },
    ];
    const twice = run([...ringing, tried('noAnswer', 70_000), ...again(70_000), tried('noAnswer', 90_000)]);
    expect(twice).toMatchObject({ state: 'callBack', context: { advisorId: null, callBack: { from: 90_000 } }, refused: [] });
    const thrice = run([...ringing, tried('noAnswer', 70_000), ...again(70_000), tried('noAnswer', 90_000), ...again(90_000), tried('noAnswer', 95_000)]);
    expect(thrice).toMatchObject({ state: 'closed', context: { outcome: 'notReached' } });
    expect(thrice.context.callBack?.tries).toHaveLength(3);
    expect(seats(thrice.effects)).toBe(0);
  });

  it('CB9 gives up a wrong number at once, and does not count who asked for another time', () => {
    expect(run([...ringing, tried('wrongNumber')])).toMatchObject({ state: 'closed', context: { outcome: 'notReached' } });
    const later = run([...ringing, tried('askedLater', 70_000)]);
    expect(later).toMatchObject({ state: 'callBack', context: { callBack: { from: 70_000, tries: [{ outcome: 'askedLater' }] } } });
  });

  it('CB10 is recorded by who has it, once', () => {
    expect(run([...ringing, tried('reached', null, priya)]).refused).toEqual(['notYours']);
    expect(run([...ringing, tried('noAnswer', 70_000), tried('noAnswer', 70_000)]).refused).toEqual(['notYours']);
    expect(run([...ringing, tried('reached'), tried('reached')]).refused).toEqual(['callBackOver']);
    expect(run([asked, offered, accepted, tried('reached')]).refused).toEqual(['notNow']);
  });

  it('CB11 says once that its time passed, and goes on waiting', () => {
    const late: Body = { type: 'callBack.late', to: 60_000 };
    const end = run([promised(), due, late, late]);
    expect(end).toMatchObject({ state: 'queued', context: { callBack: { lateAt: 3000 } }, refused: ['notNow'] });
    expect(
      end.effects.filter((effect) => effect.type === 'append' && effect.draft.kind === 'notice' && effect.draft.notice.type === 'callBackLate'),
    ).toHaveLength(1);
    // A time that was given up for another is not late.
    expect(run([...ringing, tried('askedLater', 90_000), late]).refused).toEqual(['notNow']);
  });

  it('CB12 keeps a place for who wants it soon, and ranks any other from when it is due', () => {
    const callBack = run([asked, promised()]).context.callBack;
    if (!callBack) throw new Error('none was arranged');
    expect(waitsSince(callBack, 1000)).toBe(50_000);
    expect(waitsSince({ ...callBack, soon: true }, 1000)).toBe(1000);
    expect(waitsSince({ ...callBack, soon: true, tries: [{ at: 1, staffId: 'sam', firstName: 'Sam', outcome: 'noAnswer' }] }, 1000)).toBe(50_000);
  });

  it('C9 in whatever order events come, seats balance and who is on a call has one', () => {
    const all: Body[] = [
      asked,
      promised(),
      promised(sam),
      due,
      offered,
      { ...offered, offerId: 'o2', staffId: 'priya' },
      accepted,
      { type: 'offer.accepted', offerId: 'o2', ...priya },
      { type: 'advisor.took', ...priya },
      { type: 'offer.expired', offerId: 'o1' },
      { type: 'offer.withdrawn', offerId: 'o2' },
      { type: 'callBack.late', to: 60_000 },
      { type: 'callBack.cancelled' },
      tried('reached'),
      tried('noAnswer', 50_000),
      tried('noAnswer', 50_000, priya),
      tried('wrongNumber'),
      { type: 'advisor.lost', staffId: 'sam' },
      { type: 'advisor.transferred', ...priya, toTeamId: 'schools', toTeamName: 'School admissions', note: 'Note' },
      { type: 'wrapUp.lapsed', staffId: 'sam' },
      { type: 'outcome.picked', staffId: 'sam', outcome: 'resolved' },
      { type: 'resident.ended' },
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 40 }), (events) => {
        const end = run(events);
        const held = end.context.offers.length + (end.state === 'assigned' || end.context.seatHeld ? 1 : 0);
        expect(seats(end.effects)).toBe(held);
        const calls = end.effects.filter(({ type }) => type === 'beginCall').length - end.effects.filter(({ type }) => type === 'endCall').length;
        expect(calls).toBe(end.state === 'assigned' && end.context.callBack ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });
});
