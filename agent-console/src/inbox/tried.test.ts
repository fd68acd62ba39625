import type { Message } from '@frontdesk/shared/message';
import { expect, it } from 'vitest';
import { aNotice, anAnswer, fromResident } from './samples.ts';
import { assistantTried, endedBy } from './tried.ts';

it('lists what the assistant tried and what became of it', () => {
  const noAnswer: Message = { seq: 5, at: 5_000, kind: 'assistant', body: { type: 'noAnswer' } };
  const messages = [anAnswer(1, 'One'), anAnswer(2, 'Two'), aNotice(3, { type: 'rated', answerSeq: 2, helped: false }), fromResident(4, 'And mine?'), noAnswer];
  expect(assistantTried(messages)).toEqual([
    { kind: 'answer', seq: 1, heading: 'One', said: 'notSaid' },
    { kind: 'answer', seq: 2, heading: 'Two', said: 'didNotHelp' },
    { kind: 'unanswered', seq: 5, question: 'And mine?' },
  ]);
});

it('knows who ended a chat', () => {
  expect(endedBy([fromResident(1)])).toBeNull();
  expect(endedBy([fromResident(1), aNotice(2, { type: 'ended', by: 'resident', firstName: null })])).toBe('resident');
});
