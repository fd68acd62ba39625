import { describe, expect, it } from 'vitest';
import { answer, fromAdvisor, fromResident, noAnswer, notice, stateWith } from './samples.ts';
import { answerToRate, canLeaveMessage, isOngoing, openConversationId, phaseOf, unreadCount } from './selectors.ts';

describe('the phase', () => {
  const rated = (helped: boolean) => notice(3, { type: 'rated', answerSeq: 2, helped });
  const ended = notice(4, { type: 'ended', by: 'assistant', firstName: null });

  it('follows the state of the conversation', () => {
    expect(phaseOf(stateWith([], { state: 'queued' }))).toBe('queued');
    expect(phaseOf(stateWith([], { state: 'assigned' }, { formOpen: true }))).toBe('assigned');
    expect(phaseOf(stateWith([], { state: 'queued' }, { formOpen: true }))).toBe('form');
    expect(phaseOf(stateWith([], { state: 'leftMessage' }))).toBe('leftMessage');
  });

  it('tells a chat that ended with help from one that just ended', () => {
    const before = [fromResident(1), answer(2)];
    expect(phaseOf(stateWith([...before, rated(true), ended], { state: 'closed' }))).toBe('helped');
    expect(phaseOf(stateWith([...before, rated(false), ended], { state: 'closed' }))).toBe('ended');
  });

  it('K29 keeps whom to ring in view where nobody is there: the message form waits to be asked for', () => {
    const urgent = { ...noAnswer(2), body: { type: 'urgent' as const, kind: 'child' as const, numbers: [] } };
    const nobody = (seq: number) => notice(seq, { type: 'nobodyAvailable', reason: 'nobodySignedIn', opensAt: null });
    const danger = [fromResident(1), urgent, nobody(3)];
    expect(phaseOf(stateWith(danger))).toBe('assistant');
    expect(canLeaveMessage(stateWith(danger))).toBe(true);
    expect(phaseOf(stateWith(danger, {}, { formOpen: true }))).toBe('form');
    // Whoever asks for a person then gets the form, as everybody does; and so does who asks after something else.
    expect(phaseOf(stateWith([...danger, nobody(4)]))).toBe('form');
    expect(phaseOf(stateWith([...danger, fromResident(4), nobody(5)]))).toBe('form');
    expect(phaseOf(stateWith([fromResident(1), noAnswer(2), nobody(3)]))).toBe('form');
    expect(canLeaveMessage(stateWith([fromResident(1), urgent], { state: 'queued' }))).toBe(false);
  });
});

describe('the answer to rate', () => {
  it('is the newest one that nobody has rated', () => {
    expect(answerToRate(stateWith([fromResident(1), answer(2)]))).toBe(2);
    expect(answerToRate(stateWith([fromResident(1), answer(2), fromResident(3), answer(4)]))).toBe(4);
    expect(answerToRate(stateWith([answer(1), answer(2), notice(3, { type: 'rated', answerSeq: 2, helped: false })]))).toBeNull();
  });

  it('is none while a person is asked for, and none where there was no answer', () => {
    expect(answerToRate(stateWith([answer(1)], { state: 'queued' }))).toBeNull();
    expect(answerToRate(stateWith([noAnswer(1)]))).toBeNull();
  });
});

describe('unread messages', () => {
  const messages = [fromResident(1), fromAdvisor(2), notice(3, { type: 'joined', firstName: 'Sam', teamName: 'Housing' }), fromAdvisor(4)];

  it('are those for the resident since the window was last seen', () => {
    const hidden = { shown: false, seen: { conversationId: 'one', seq: 2 } };
    expect(unreadCount(stateWith(messages, { state: 'assigned' }, hidden))).toBe(1);
    expect(unreadCount(stateWith(messages, { state: 'assigned' }, { shown: false }))).toBe(2);
    expect(unreadCount(stateWith(messages, { state: 'assigned' }))).toBe(0);
  });
});

it('never writes to a finished conversation', () => {
  expect(openConversationId(stateWith([], { state: 'closed' }))).toBeNull();
  expect(openConversationId(stateWith([], { state: 'queued' }))).toBe('one');
  expect(isOngoing(stateWith([], { state: 'leftMessage' }))).toBe(false);
});
