import { describe, expect, it } from 'vitest';
import type { ChatEvent } from './events.ts';
import { reduce } from './reducer.ts';
import { answer, conversation, fromAdvisor, fromResident, noon, notice, stateWith, syncOf } from './samples.ts';
import { isBehind, phaseOf } from './selectors.ts';
import { initialState, type ChatState } from './state.ts';

const all = (state: ChatState, events: ChatEvent[]) => events.reduce(reduce, state);
const synced = (result: ReturnType<typeof syncOf>, asked: string | null = null): ChatEvent => ({ type: 'synced', asked, result, now: noon });
const created = (message: ReturnType<typeof fromResident>, conversationId = 'one'): ChatEvent => ({ type: 'messageCreated', conversationId, message });

/** A small seeded generator, so that a failure can be run again. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('the transcript', () => {
  const messages = Array.from({ length: 24 }, (_, index) => (index % 3 === 0 ? fromResident(index + 1) : fromAdvisor(index + 1)));
  const whole = conversation({ headSeq: messages.length, state: 'assigned' });
  const fresh = reduce(initialState(true), synced(syncOf(whole, messages)));

  it('is the same from a fresh snapshot and from any mixture of events and overlapping syncs', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const roll = dice(seed);
      const events: ChatEvent[] = Array.from({ length: 40 }, () => {
        const from = roll(messages.length);
        if (roll(3) > 0) return created(messages[from] ?? fromResident(1));
        const upTo = Math.min(messages.length, from + roll(8));
        const told = conversation({ headSeq: upTo, state: 'assigned' });
        return synced(syncOf(told, messages.slice(from, upTo), true), 'one');
      });
      const state = all(initialState(true), [synced(syncOf(conversation({ headSeq: 0 }), [])), ...events, synced(syncOf(whole, messages), 'one')]);
      expect(state.messages, `seed ${seed}`).toEqual(fresh.messages);
      expect(state.conversation, `seed ${seed}`).toEqual(fresh.conversation);
      expect(isBehind(state)).toBe(false);
    }
  });

  it('knows that it is behind when a message skips one, and when the beat is ahead', () => {
    const state = stateWith([fromResident(1)]);
    expect(isBehind(reduce(state, created(fromAdvisor(3))))).toBe(true);
    expect(isBehind(reduce(state, { type: 'beat', conversationId: 'one', headSeq: 2 }))).toBe(true);
    expect(isBehind(reduce(state, { type: 'beat', conversationId: 'one', headSeq: 1 }))).toBe(false);
  });

  it('moves to a newer conversation that another tab began, and never back to the older one', () => {
    const newer = conversation({ id: 'two', startedAt: noon + 60_000, headSeq: 1 });
    const state = reduce(stateWith([fromResident(1)], { state: 'closed' }), { type: 'conversationChanged', conversation: newer });
    expect(state.conversation?.id).toBe('two');
    expect(isBehind(state)).toBe(true);
    expect(reduce(state, { type: 'conversationChanged', conversation: conversation({ headSeq: 9 }) }).conversation?.id).toBe('two');
  });

  it('asks for a sync when it hears of a conversation it does not know', () => {
    expect(isBehind(reduce(initialState(true), created(fromResident(1), 'other')))).toBe(true);
  });

  it('does not let an old snapshot of the same conversation undo a newer one', () => {
    const state = stateWith([fromResident(1), fromAdvisor(2)], { state: 'assigned' });
    const late = reduce(state, { type: 'conversationChanged', conversation: conversation({ headSeq: 1, state: 'queued' }) });
    expect(late.conversation?.state).toBe('assigned');
  });
});

describe('the outbox', () => {
  const written: ChatEvent = { type: 'written', clientMessageId: 'message-1', text: 'question 1', now: noon };
  const acknowledged: ChatEvent = { type: 'sent', clientMessageId: 'message-1', seq: 1, at: noon + 1_000, conversation: conversation({ headSeq: 1 }) };

  it('becomes the transcript once, whichever of the answer and the event comes first', () => {
    for (const order of [
      [acknowledged, created(fromResident(1))],
      [created(fromResident(1)), acknowledged],
    ]) {
      const state = all(stateWith([]), [written, ...order]);
      expect(state.outbox).toEqual([]);
      expect(state.messages).toEqual([fromResident(1)]);
    }
  });

  it('keeps a sent bubble until the transcript before it is whole', () => {
    const state = all(stateWith([]), [written, { ...acknowledged, seq: 2 }]);
    expect(state.outbox.map((entry) => entry.state)).toEqual(['sent']);
    expect(reduce(state, created(fromAdvisor(1))).outbox).toEqual([]);
  });

  it('is right when the answer is the only news, and when the event comes as well, among what others say', () => {
    const own = fromResident(2, 'question 1', 'message-1');
    const answered: ChatEvent = { ...acknowledged, seq: 2, at: own.at, conversation: conversation({ headSeq: 2, state: 'assigned' }) };
    const orders = [
      [answered, created(fromAdvisor(1)), created(fromAdvisor(3))],
      [created(fromAdvisor(3)), answered, created(fromAdvisor(1))],
      [created(fromAdvisor(1)), created(own), answered, created(fromAdvisor(3))],
      [answered, created(fromAdvisor(3)), created(own), created(fromAdvisor(1))],
    ];
    for (const order of orders) {
      const begun = stateWith([], { state: 'assigned' });
      const ahead = all(begun, [written, ...order.slice(0, -1)]);
      expect(isBehind(ahead) || ahead.messages.length === 2).toBe(true);
      const state = all(begun, [written, ...order]);
      expect(state.messages).toEqual([fromAdvisor(1), own, fromAdvisor(3)]);
      expect(state.outbox).toEqual([]);
      expect(isBehind(state)).toBe(false);
    }
  });

  it('gives up what has been on its way for too long, and lets it be tried again or deleted', () => {
    const given = all(stateWith([]), [written, { type: 'gaveUp', before: noon }]);
    expect(given.outbox[0]?.state).toBe('notSent');
    expect(reduce(given, { type: 'triedAgain', clientMessageId: 'message-1', now: noon + 1 }).outbox[0]).toMatchObject({ state: 'sending', since: noon + 1 });
    expect(reduce(given, { type: 'discarded', clientMessageId: 'message-1' }).outbox).toEqual([]);
  });

  it('keeps what is not sent over the start of a new chat', () => {
    const state = all(stateWith([], { state: 'closed' }), [
      written,
      { type: 'refusedToSend', clientMessageId: 'message-1', sentence: 'No.' },
      { type: 'startedAnew' },
    ]);
    expect(state.outbox[0]?.sentence).toBe('No.');
  });
});

describe('starting anew', () => {
  const ended = stateWith([fromResident(1)], { state: 'closed' });

  it('stays put away when the server still tells of the finished chat', () => {
    const state = all(ended, [{ type: 'startedAnew' }, synced(syncOf(conversation({ state: 'closed', headSeq: 1 }), [fromResident(1)]))]);
    expect(state.conversation).toBeNull();
    expect(phaseOf(state)).toBe('assistant');
    expect(isBehind(reduce(state, { type: 'beat', conversationId: 'one', headSeq: 3 }))).toBe(false);
  });

  it('brings back a chat that finished today, and none from before yesterday', () => {
    const finished = (startedAt: number) => synced(syncOf(conversation({ state: 'closed', startedAt, headSeq: 1 }), [fromResident(1)]));
    expect(reduce(initialState(true), finished(noon - 3_600_000)).conversation?.id).toBe('one');
    expect(reduce(initialState(true), finished(noon - 90_000_000)).conversation).toBeNull();
  });

  it('keeps a chat begun while an older question was still being answered', () => {
    expect(reduce(ended, synced(syncOf(null), null)).conversation?.id).toBe('one');
    expect(reduce(ended, synced(syncOf(null), 'one')).conversation).toBeNull();
  });
});

describe('asking for a person', () => {
  it('leads to the message form when nobody is there, until "Go back"', () => {
    const nobody = notice(1, { type: 'nobodyAvailable', reason: 'outOfHours', opensAt: null });
    const told = all(stateWith([]), [
      { type: 'asked', asked: 'person' },
      { type: 'granted', asked: 'person', conversation: conversation({ headSeq: 1 }) },
      created(nobody),
    ]);
    expect(phaseOf(told)).toBe('form');
    const back = reduce(told, { type: 'formClosed' });
    expect(phaseOf(back)).toBe('assistant');
    expect(phaseOf(all(back, [created(fromResident(2)), created(answer(3))]))).toBe('assistant');
  });

  it('keeps the sentence of a refusal until the next question', () => {
    const refused = all(stateWith([]), [
      { type: 'asked', asked: 'person' },
      { type: 'declined', asked: 'person', sentence: 'Wait.' },
    ]);
    expect(refused.trouble).toEqual({ asked: 'person', sentence: 'Wait.' });
    expect(reduce(refused, { type: 'asked', asked: 'person' }).trouble).toBeNull();
  });
});
