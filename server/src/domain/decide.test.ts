import fc from 'fast-check';
import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import { describe, expect, it } from 'vitest';
import { contextOf, newContext, noNeeds, type Admission, type ConversationEvent, type Effect, type Snapshot } from './conversation.ts';
import { decide } from './decide.ts';

const open: Admission = { open: true, teamId: 'general', teamName: 'General', needs: noNeeds };
const shut: Admission = { open: false, teamId: 'general', teamName: 'General', reason: 'outOfHours', opensAt: 99 };
const sam = { staffId: 'sam', firstName: 'Sam', teamName: 'General' };
const start: Snapshot = { state: 'assistant', context: newContext() };

type Body = ConversationEvent extends infer E ? (E extends ConversationEvent ? Omit<E, 'at' | 'nextSeq' | 'rules'> : never) : never;

/** Runs events a second apart; a refusal is kept, and changes nothing. */
function run(events: Body[], from: Snapshot = start) {
  let snapshot = from;
  let nextSeq = 1;
  const effects: Effect[] = [];
  const refused: string[] = [];
  events.forEach((body, index) => {
    const decision = decide(snapshot, { ...body, at: 1000 * (index + 1), nextSeq, rules: defaultTeamRules });
    if ('refused' in decision) return void refused.push(decision.refused);
    snapshot = decision.after;
    effects.push(...decision.effects);
    nextSeq += decision.effects.filter((effect) => effect.type === 'append').length;
  });
  return { ...snapshot, effects, refused };
}

const asked: Body[] = [
  { type: 'resident.wrote', text: 'My bin', clientMessageId: 'c1' },
  { type: 'person.requested', admission: open },
];
const offered: Body[] = [...asked, { type: 'offer.made', offerId: 'o1', staffId: 'sam', expiresAt: 9000 }];
const assigned: Body[] = [...offered, { type: 'offer.accepted', offerId: 'o1', ...sam }];

describe('the conversation machine', () => {
  it('C1 owes an answer for every question, in the same decision that stores it', () => {
    const { effects } = run([{ type: 'resident.wrote', text: 'My bin', clientMessageId: 'c1' }]);
    expect(effects.map((effect) => effect.type)).toEqual(['append', 'owe']);
  });

  it('C2 ends as contained when the answer helped', () => {
    const end = run([
      { type: 'assistant.answered', body: { type: 'answer', articleId: 'a', heading: '', blocks: [], links: [], reviewDate: '' }, teamId: null, forSeq: 1 },
      { type: 'answer.rated', answerSeq: 1, helped: true, admission: open },
    ]);
    expect([end.state, end.context.outcome]).toEqual(['closed', 'contained']);
  });

  it('C3 rates an answer once', () => {
    const end = run([
      { type: 'assistant.answered', body: { type: 'answer', articleId: 'a', heading: '', blocks: [], links: [], reviewDate: '' }, teamId: null, forSeq: 1 },
      { type: 'answer.rated', answerSeq: 1, helped: false, admission: shut },
      { type: 'answer.rated', answerSeq: 1, helped: false, admission: open },
    ]);
    expect([end.state, end.refused]).toEqual(['assistant', ['alreadyRated']]);
  });

  it('Q1 starts the clock at the first request for a person, and a transfer keeps it', () => {
    const end = run([...assigned, { type: 'advisor.transferred', ...sam, toTeamId: 'schools', toTeamName: 'School admissions', note: 'Late form' }]);
    expect(end).toMatchObject({ state: 'queued', context: { requestedAt: 2000, teamQueuedAt: 5000, teamId: 'schools', transfers: 1, advisorId: null } });
  });

  it('Q2 stays with the assistant and says so when nobody is there', () => {
    const end = run([{ type: 'person.requested', admission: shut }]);
    expect(end.state).toBe('assistant');
    expect(end.effects).toMatchObject([{ type: 'append', draft: { notice: { type: 'nobodyAvailable', reason: 'outOfHours', opensAt: 99 } } }]);
  });

  it('Q3 keeps the place of an offer that expired, and remembers who missed it', () => {
    const end = run([...offered, { type: 'offer.expired', offerId: 'o1' }]);
    expect(end).toMatchObject({ state: 'queued', context: { requestedAt: 2000, attempts: [{ staffId: 'sam', how: 'missed' }] } });
    expect(end.effects.filter((effect) => effect.type === 'releaseSeat')).toHaveLength(1);
  });

  it('Q4 gives an offer to its advisor once: a second acceptance and a stranger are refused', () => {
    expect(run([...offered, { type: 'offer.accepted', offerId: 'o1', ...sam, staffId: 'eve' }]).refused).toEqual(['offerGone']);
    expect(run([...assigned, { type: 'offer.accepted', offerId: 'o1', ...sam }]).refused).toEqual(['offerGone']);
  });

  const both: Body[] = [...offered, { type: 'offer.made', offerId: 'o2', staffId: 'eve', expiresAt: 9500 }];
  const eve = { ...sam, staffId: 'eve', firstName: 'Eve' };

  it('Q23 is held out to two at once, and goes to the first who accepts: for the other it is withdrawn, and no miss', () => {
    const end = run([...both, { type: 'offer.accepted', offerId: 'o2', ...eve }, { type: 'offer.accepted', offerId: 'o1', ...sam }]);
    expect(end).toMatchObject({ state: 'assigned', context: { advisorId: 'eve', offers: [], attempts: [] }, refused: ['offerGone'] });
    expect(end.effects).toContainEqual({ type: 'closeOffer', offerId: 'o1', staffId: 'sam', result: 'withdrawn' });
    expect(end.effects).toContainEqual({ type: 'releaseSeat', staffId: 'sam' });
    expect(end.effects.filter((effect) => effect.type === 'markMissed')).toEqual([]);
  });

  it('Q23 stays held out to the one when the other lets it go', () => {
    const one = run([...both, { type: 'offer.declined', offerId: 'o1', staffId: 'sam' }]);
    expect(one).toMatchObject({ state: 'offered', context: { offers: [{ id: 'o2' }], attempts: [{ staffId: 'sam', how: 'declined' }] } });
    const none = run([...both, { type: 'offer.declined', offerId: 'o1', staffId: 'sam' }, { type: 'offer.expired', offerId: 'o2' }]);
    expect(none).toMatchObject({ state: 'queued', context: { offers: [], attempts: [{ staffId: 'sam' }, { staffId: 'eve', how: 'missed' }] } });
    expect(run([...both, { type: 'offer.made', offerId: 'o3', staffId: 'eve', expiresAt: 9900 }]).refused).toEqual(['offerGone']);
  });

  it('Q24 counts a miss with the cool-down and the number that sets Away, and a decline ends the row', () => {
    const missed = run([...offered, { type: 'offer.expired', offerId: 'o1' }]).effects.find((effect) => effect.type === 'markMissed');
    expect(missed).toEqual({ type: 'markMissed', staffId: 'sam', cooldownUntil: 4000 + 10_000, awayAfter: 2 });
    expect(run([...offered, { type: 'offer.declined', offerId: 'o1', staffId: 'sam' }]).effects).toContainEqual({ type: 'forgetMisses', staffId: 'sam' });
  });

  it('Q25 is taken from the queue by hand, also while it is held out to somebody else', () => {
    expect(run([...asked, { type: 'advisor.took', ...eve }])).toMatchObject({ state: 'assigned', context: { advisorId: 'eve' } });
    const end = run([...offered, { type: 'advisor.took', ...eve }]);
    expect(end.effects).toContainEqual({ type: 'closeOffer', offerId: 'o1', staffId: 'sam', result: 'withdrawn' });
    expect(end.effects).toContainEqual({ type: 'claimSeat', staffId: 'eve' });
    expect(run([...assigned, { type: 'advisor.took', ...eve }]).refused).toEqual(['offerGone']);
  });

  it('reads what an older version stored', () => {
    const { offers: _, needs: _needs, ...old } = newContext();
    expect(contextOf({ ...old, offer: { id: 'o1', staffId: 'sam', expiresAt: 1 } })).toMatchObject({ offers: [{ id: 'o1' }], needs: noNeeds });
    expect(contextOf({ ...old, offer: null })).toEqual(newContext());
  });

  it('A1 lets only its advisor write, transfer and end', () => {
    const end = run([
      ...assigned,
      { type: 'advisor.wrote', text: 'hi', clientMessageId: 'x', ...eve },
      { type: 'advisor.transferred', ...eve, toTeamId: 'schools', toTeamName: 'S', note: 'n' },
      { type: 'advisor.ended', ...eve },
    ]);
    expect([end.state, end.refused]).toEqual(['assigned', ['notYours', 'notYours', 'notYours']]);
  });

  it('A2 refuses a transfer to the team that has it', () => {
    expect(run([...assigned, { type: 'advisor.transferred', ...sam, toTeamId: 'general', toTeamName: 'General', note: 'n' }]).refused).toEqual(['sameTeam']);
  });

  it('A3 counts the first message of a person as the answer', () => {
    const end = run([
      ...assigned,
      { type: 'advisor.wrote', text: 'Hello', clientMessageId: 'x', ...sam },
      { type: 'advisor.wrote', text: 'again', clientMessageId: 'y', ...sam },
    ]);
    expect(end.context).toMatchObject({ acceptedAt: 4000, answeredAt: 5000, waitingSince: null });
  });

  it('W1 holds the seat in wrap-up and lets it go once, by lapse or by finishing', () => {
    const ended: Body[] = [...assigned, { type: 'resident.ended' }];
    const seats = (events: Body[]) => run(events).effects.filter((effect) => effect.type === 'releaseSeat').length;
    expect(seats(ended)).toBe(0);
    expect(seats([...ended, { type: 'outcome.picked', staffId: 'sam', outcome: 'resolved' }])).toBe(1);
    expect(seats([...ended, { type: 'wrapUp.lapsed', staffId: 'sam' }, { type: 'outcome.picked', staffId: 'sam', outcome: 'resolved' }])).toBe(1);
  });

  it('M1 takes a message from the assistant and from the queue, and withdraws an offer that stood', () => {
    const left = {
      type: 'message.left',
      reference: 'FD-1',
      contact: { name: 'Jo', email: 'jo@example.com', phone: null },
      text: 'Call me',
      teamId: 'general',
      teamName: 'General',
    } as const;
    const end = run([...offered, left]);
    expect(end.state).toBe('leftMessage');
    expect(end.effects).toContainEqual({ type: 'closeOffer', offerId: 'o1', staffId: 'sam', result: 'withdrawn' });
  });

  it('C9 never seats more than it frees, and never changes on a refusal, whatever comes', () => {
    const body: fc.Arbitrary<Body> = fc.constantFrom<Body>(
      ...assigned,
      { type: 'offer.made', offerId: 'o2', staffId: 'eve', expiresAt: 9000 },
      { type: 'offer.accepted', offerId: 'o2', ...sam, staffId: 'eve' },
      { type: 'offer.declined', offerId: 'o1', staffId: 'sam' },
      { type: 'offer.expired', offerId: 'o2' },
      { type: 'offer.withdrawn', offerId: 'o1' },
      { type: 'advisor.wrote', text: 'x', clientMessageId: 'y', ...sam },
      { type: 'advisor.transferred', ...sam, toTeamId: 'schools', toTeamName: 'S', note: 'n' },
      { type: 'advisor.ended', ...sam, staffId: 'eve' },
      { type: 'advisor.lost', staffId: 'sam' },
      { type: 'resident.ended' },
      { type: 'wrapUp.lapsed', staffId: 'sam' },
      { type: 'outcome.picked', staffId: 'eve', outcome: 'resolved' },
    );
    fc.assert(
      fc.property(fc.array(body, { maxLength: 30 }), (events) => {
        const end = run(events);
        const seats = new Map<string, number>();
        for (const effect of end.effects) {
          if (effect.type === 'claimSeat') seats.set(effect.staffId, (seats.get(effect.staffId) ?? 0) + 1);
          if (effect.type === 'releaseSeat') seats.set(effect.staffId, (seats.get(effect.staffId) ?? 0) - 1);
        }
        const held = end.context.offers.map((offer) => offer.staffId);
        if (end.context.advisorId !== null && (end.state === 'assigned' || (end.state === 'wrapUp' && end.context.seatHeld))) held.push(end.context.advisorId);
        for (const [staffId, count] of seats) expect(count).toBe(held.filter((one) => one === staffId).length);
        expect(end.state === 'offered').toBe(end.context.offers.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
