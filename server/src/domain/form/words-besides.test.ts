import type { Message, StepBody } from '@frontdesk/shared/message.ts';
import { expect, it } from 'vitest';
import { wordsBesidesSteps } from './words-besides.ts';

const place = { seq: 1, at: 0 };
const said = (text: string): Message => ({ ...place, kind: 'resident', text, clientMessageId: 'c' });
const step = (more: Partial<StepBody> = {}): Message => {
  const body = { type: 'step' as const, articleId: 'a', key: 'year', ask: 'Which?', kind: 'date' as const, options: [], again: false, place: { at: 1, of: 1 } };
  return { ...place, kind: 'assistant', body: { ...body, ...more } };
};
const noted = { noted: { key: 'year', answer: null } };
const wordsOf = (...messages: Message[]) => wordsBesidesSteps(messages.reverse());

it('K35 takes for the last words those that were no answer to a step', () => {
  expect(wordsOf(said('A school place'), step(), said('Year 7'), step(noted))).toBe('A school place');
  expect(wordsOf(said('A school place'), step(), said('purple'), step({ again: true }), said('plum'), step(noted))).toBe('A school place');
  expect(wordsOf(said('A school place'), step(), said('Year 7'), said('fn1 1aa'), step(noted), step(noted))).toBe('A school place');
});

it('K35 takes what was said to a step and was no answer to it, such as danger, and anything where there is nothing else', () => {
  expect(wordsOf(said('A school place'), step(), said('Year 7'), step(noted), said('I smell gas'))).toBe('I smell gas');
  expect(wordsOf(said('A school place'), step(), said('my bin was missed'))).toBe('my bin was missed');
  expect(wordsOf(step(), said('Year 7'), step(noted))).toBe('Year 7');
  expect(wordsBesidesSteps([])).toBe('');
});
