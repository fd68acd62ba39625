import type { AssistantBody, Message } from '@frontdesk/shared/message.ts';
import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newContext, type ConversationEvent, type Snapshot } from '../conversation.ts';
import { decide } from '../decide.ts';
import { observeAsked, type AskedAs, type AskedChange } from './asked.ts';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'nextSeq' | 'rules'> : never;
type Event = Bare<ConversationEvent>;

const rules = defaultTeamRules;
const answer = (articleId: string): AssistantBody => ({ type: 'answer', articleId, heading: 'Q', blocks: [], links: [], reviewDate: '2027-01-01' }) as never;
const choices: AssistantBody = { type: 'choices', ask: null, options: [{ articleId: 'a', text: 'A' }] };
const none: AssistantBody = { type: 'noAnswer' };
const open = { open: true as const, teamId: 't', teamName: 'T', needs: { required: [], preferred: [], language: null, returningTo: null } };
const sam = { staffId: 's', firstName: 'Sam', teamName: 'T' };

/** A conversation, its transcript, and what was observed of each step. */
function play() {
  let state: Snapshot = { state: 'assistant', context: newContext() };
  const messages: Message[] = [];
  const seen: AskedChange[] = [];
  return {
    messages,
    seen,
    get state() {
      return state;
    },
    does(event: Event): AskedChange[] {
      const whole = { ...event, at: 1_000 + messages.length, nextSeq: messages.length + 1, rules };
      const decision = decide(state, whole);
      if ('refused' in decision) return [];
      const added = decision.effects.flatMap((effect) => (effect.type === 'append' ? [effect.draft] : []));
      const appended = added.map((draft, place) => ({ ...draft, seq: messages.length + place + 1, at: 0 }));
      const changes = observeAsked(state.context, whole, appended);
      messages.push(...appended);
      state = decision.after;
      seen.push(...changes);
      return changes;
    },
    asks: () => ({ type: 'resident.wrote', text: 'bins', clientMessageId: 'x' }) as Event,
    answers(body: AssistantBody, asked?: AskedAs, forSeq = messages.length): Event {
      return { type: 'assistant.answered', body, asked, teamId: null, forSeq, question: 'bins' };
    },
  };
}

describe('what a step means for the log of what people ask', () => {
  it('K70 a question is known with what became of it', () => {
    const one = play();
    one.does(one.asks());
    expect(one.does(one.answers(answer('a'), 'question'))).toEqual([{ type: 'asked', seq: 1, how: 'answered', isWhole: true, articleId: 'a', answerSeq: 2 }]);
    one.does(one.asks());
    expect(one.does(one.answers(choices, 'vague'))).toMatchObject([{ how: 'choices', isWhole: false, articleId: null }]);
    one.does(one.asks());
    expect(one.does(one.answers(answer('b'), 'picked'))).toEqual([{ type: 'picked', articleId: 'b', answerSeq: 6 }]);
    one.does(one.asks());
    expect(one.does(one.answers(none, 'question'))).toMatchObject([{ seq: 7, how: 'none', articleId: null }]);
    expect(one.does({ type: 'answer.rated', answerSeq: 6, helped: false, admission: open })).toEqual([{ type: 'rated', answerSeq: 6, helped: false }]);
    one.does({ type: 'advisor.took', ...sam });
    const wrote = { type: 'advisor.wrote' as const, text: 'Hello', clientMessageId: 'y', ...sam };
    expect(one.does(wrote)).toEqual([{ type: 'advised', seq: one.messages.length }]);
    expect(one.does(wrote)).toEqual([]);
  });

  it('K70 none of the choices is no question of its own, and the second miss is one that leads to a person', () => {
    const one = play();
    one.does(one.asks());
    one.does(one.answers(choices, 'question'));
    one.does(one.asks());
    expect(one.does(one.answers(none, 'declined'))).toEqual([{ type: 'declined' }]);
    one.does(one.asks());
    const forSeq = one.messages.length;
    const event = { type: 'person.requested' as const, admission: open, forSeq, say: none, reason: 'notHelped' as const };
    expect(one.does({ ...event, asked: 'question' })).toMatchObject([{ type: 'asked', seq: forSeq, how: 'none', isWhole: true }]);
  });

  it('K70 an answer that a surge pins says nothing of the question; the last answer does', () => {
    const one = play();
    one.does(one.asks());
    const event = { ...one.answers(answer('a'), 'question'), lead: { body: answer('pinned'), teamId: null } } as Event;
    expect(one.does(event)).toMatchObject([{ articleId: 'a', answerSeq: 3 }]);
  });

  it('K70 an article that asks first is known from its first step, and is rated by the answer after its last', () => {
    const asks = { type: 'step', articleId: 'a' } as AssistantBody;
    const one = play();
    one.does(one.asks());
    expect(one.does(one.answers(asks, 'question'))).toMatchObject([{ how: 'answered', articleId: 'a', answerSeq: null }]);
    one.does(one.asks());
    expect(one.does(one.answers(asks, 'told'))).toEqual([]);
    one.does(one.asks());
    expect(one.does(one.answers(answer('a'), 'told'))).toEqual([{ type: 'told', articleId: 'a', answerSeq: one.messages.length }]);
  });

  it('K70 urgent messages, own cases, greetings, thanks, abuse and requests for a person are not learnt from', () => {
    for (const body of [{ type: 'greeting' }, { type: 'thanks' }, { type: 'noAnswer' }, { type: 'ownCase', reference: null }] as AssistantBody[]) {
      const one = play();
      one.does(one.asks());
      expect(one.does(one.answers(body))).toEqual([]);
    }
    const one = play();
    one.does(one.asks());
    expect(one.does({ type: 'person.requested', admission: open, forSeq: 1 })).toEqual([]);
    expect(play().does({ type: 'person.requested', admission: open })).toEqual([]);
    expect(one.does({ type: 'advisor.took', ...sam })).toEqual([]);
  });

  it('K70 whatever happens, each row names a question of the resident once, each answer is one, and a person’s first reply comes once', () => {
    const bodies = fc.constantFrom(answer('a'), answer('b'), choices, none, { type: 'greeting' } as AssistantBody);
    const kinds = fc.option(fc.constantFrom<AskedAs>('question', 'vague', 'follows', 'picked', 'declined'), { nil: undefined });
    const acts = fc.array(fc.tuple(fc.nat(6), bodies, kinds, fc.boolean(), fc.nat(20)), { maxLength: 40 });
    fc.assert(
      fc.property(acts, (list) => {
        const one = play();
        for (const [what, body, asked, yes, at] of list) {
          if (what < 2) one.does(one.asks());
          if (what === 2 || what === 3) one.does(one.answers(body, asked, at));
          if (what === 4) one.does({ type: 'answer.rated', answerSeq: at, helped: yes, admission: open });
          if (what === 5) one.does(yes ? { type: 'person.requested', admission: open, forSeq: at, ...(asked && { asked }) } : { type: 'advisor.took', ...sam });
          if (what === 6) one.does({ type: 'advisor.wrote', text: 'x', clientMessageId: 'z', ...sam });
        }
        const kindAt = (seq: number) => one.messages[seq - 1]?.kind;
        const rows = one.seen.flatMap((change) => (change.type === 'asked' ? [change] : []));
        expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length);
        for (const change of one.seen) {
          if ('answerSeq' in change && change.answerSeq !== null) expect(kindAt(change.answerSeq)).toBe('assistant');
          if (change.type === 'advised') expect(kindAt(change.seq)).toBe('advisor');
          if (change.type === 'asked') expect(change.articleId === null && change.answerSeq !== null).toBe(false);
        }
        expect(one.seen.filter(({ type }) => type === 'advised').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
