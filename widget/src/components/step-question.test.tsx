import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Message, StepBody } from '@frontdesk/shared/message.ts';
import { chatAsText } from '../conversation/chat-as-text.ts';
import { answer, conversation, fromResident, noon, site, stateWith } from '../conversation/samples.ts';
import type { ChatState } from '../conversation/state.ts';
import { ChatScreen } from './chat-screen.tsx';
import { noActions, view } from './no-actions.ts';

afterEach(cleanup);

const step = (seq: number, more: Partial<StepBody> = {}): Message => ({
  kind: 'assistant',
  seq,
  at: noon + 1_000 * seq,
  body: {
    type: 'step',
    articleId: 'school',
    key: 'schoolYear',
    ask: 'Which school year?',
    kind: 'choice',
    options: ['Year 7', 'Years 8 to 11'],
    again: false,
    place: { at: 1, of: 2 },
    ...more,
  },
});
const postcode = (seq: number, more: Partial<StepBody> = {}) =>
  step(seq, { key: 'postcode', ask: 'What is your postcode?', kind: 'postcode', options: [], place: { at: 2, of: 2 }, ...more });

function show(state: ChatState) {
  const actions = noActions();
  render(<ChatScreen state={state} view={view} actions={actions} />);
  return actions;
}
const buttonsOf = (name: string) =>
  within(screen.getByRole('group', { name }))
    .getAllByRole('button')
    .map((button) => button.textContent);

describe('a step', () => {
  it('K31 is a question in the log with its place, and its answers are buttons that are said as the resident’s own words', async () => {
    const actions = show(stateWith([fromResident(1), step(2)]));
    const log = screen.getByRole('log', { name: 'Conversation' });
    expect(within(log).getByText('Which school year?')).toBeTruthy();
    expect(within(log).getByText('Question 1 of 2')).toBeTruthy();
    expect(buttonsOf('Which school year?')).toEqual(['Year 7', 'Years 8 to 11', 'Skip this question']);
    await userEvent.click(screen.getByRole('button', { name: 'Years 8 to 11' }));
    expect(actions.send).toHaveBeenCalledWith('Years 8 to 11');
    expect(document.activeElement).toBe(log);
    expect(screen.getByRole('button', { name: 'Speak to a person' })).toBeTruthy();
  });

  it('K31 has buttons for yes and no, and no place where it is the only one', async () => {
    const actions = show(stateWith([fromResident(1), step(2, { kind: 'yesNo', options: [], place: { at: 1, of: 1 } })]));
    expect(buttonsOf('Which school year?')).toEqual(['Yes', 'No', 'Skip this question']);
    expect(screen.queryByText(/^Question/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Skip this question' }));
    expect(actions.send).toHaveBeenCalledWith('Skip this question');
  });

  it.each<[StepBody['kind'], Partial<StepBody>, string]>([
    ['postcode', {}, 'Type a full postcode, like SW1A 1AA.'],
    ['date', {}, 'Type a date, like 3 September 2026.'],
    ['number', { min: 1, max: 30 }, 'Type a whole number from 1 to 30.'],
    ['text', { length: 80 }, 'Type up to 80 characters.'],
  ])('K31 says in which form a %s is typed', (kind, more, hint) => {
    show(stateWith([fromResident(1), step(2, { kind, options: [], ...more })]));
    expect(screen.getByText(hint)).toBeTruthy();
    expect(buttonsOf('Which school year?')).toEqual(['Skip this question']);
  });

  it.each<[StepBody['kind'], Partial<StepBody>, RegExp]>([
    ['choice', {}, /Choose one of these answers, or skip/],
    ['yesNo', {}, /Answer yes or no, or skip/],
    ['postcode', {}, /not a full postcode\. Type one like SW1A 1AA, or skip/],
    ['date', {}, /cannot read that as a date\. Type one like 3 September 2026, or skip/],
    ['number', { min: 1, max: 30 }, /whole number from 1 to 30\. Type one, or skip/],
    ['text', { length: 1 }, /up to 1 character, or skip/],
  ])('K32 says which form of a %s is expected, in place of the hint', (kind, more, sentence) => {
    show(stateWith([fromResident(1), step(2), fromResident(3), step(4, { kind, again: true, ...more })]));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(within(screen.getByRole('log')).queryByText(/^Type/)).toBeNull();
  });

  it('K31 keeps the buttons of the last step alone, and shows those before with what was understood', () => {
    show(stateWith([fromResident(1), step(2), fromResident(3, 'the 2nd'), postcode(4, { noted: { key: 'schoolYear', answer: 'Years 8 to 11' } })]));
    expect(screen.getByText('Your answer: Years 8 to 11')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Years 8 to 11' })).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Skip this question' })).toHaveLength(1);
  });

  it('K32 shows a step that was skipped as not answered, and one that was asked twice by its second asking', () => {
    const { body } = answer(6) as Extract<Message, { kind: 'assistant' }>;
    const last = { ...answer(6), body: { ...body, noted: { key: 'postcode', answer: null } } } as Message;
    show(stateWith([fromResident(1), postcode(2), fromResident(3), postcode(4, { again: true }), fromResident(5), last]));
    expect(screen.getAllByText('Not answered')).toHaveLength(1);
    expect(screen.queryByText('Skip this question')).toBeNull();
    expect(screen.getByText('Did this answer your question?')).toBeTruthy();
  });

  it('K31 has no live buttons once the chat is with a person, or while an answer is on its way', () => {
    show(stateWith([fromResident(1), step(2)], { state: 'queued', position: 1 }));
    expect(screen.queryByRole('group', { name: 'Which school year?' })).toBeNull();
    cleanup();
    const outbox = [{ clientMessageId: 'abc', text: 'Year 7', writtenAt: 0, since: 0, state: 'sending' as const, sentence: null }];
    show(stateWith([fromResident(1), step(2)], {}, { outbox }));
    expect(screen.queryByRole('group', { name: 'Which school year?' })).toBeNull();
  });

  it('K35 stands in the downloaded transcript with its answers', () => {
    const text = chatAsText(site, conversation(), [fromResident(1), step(2), fromResident(3, 'Year 7'), postcode(4)], 'https://www.fernshire.example');
    expect(text).toContain('Fernshire assistant: Question 1 of 2\r\nWhich school year?\r\n- Year 7\r\n- Years 8 to 11');
    expect(text).toMatch(/You: Year 7\r\n[^\r]*Fernshire assistant: Question 2 of 2\r\nWhat is your postcode\?/);
  });

  const langOf = (element: HTMLElement) => element.closest('[lang]:not(html)')?.getAttribute('lang');

  it('K79 is marked with the language it is asked in, and our own words beside it as English', () => {
    show(stateWith([fromResident(1), step(2, { language: 'pl', ask: 'Która klasa?', options: ['Klasa 7', 'Klasy 8–11'] })]));
    const [ask] = screen.getAllByText('Która klasa?');
    expect([ask?.lang, ask?.dir]).toEqual(['pl', 'auto']);
    expect(langOf(screen.getByRole('group', { name: 'Która klasa?' }))).toBe('pl');
    expect(langOf(screen.getByRole('button', { name: 'Klasa 7' }))).toBe('pl');
    expect(langOf(screen.getByRole('button', { name: 'Skip this question' }))).toBe('en');
    expect(langOf(screen.getByText('Question 1 of 2'))).toBeUndefined();
    cleanup();
    show(stateWith([fromResident(1), step(2, { language: 'pl', ask: 'Twój dom?', kind: 'yesNo', options: [] })]));
    expect([langOf(screen.getByRole('group', { name: 'Twój dom?' })), langOf(screen.getByRole('button', { name: 'Yes' }))]).toEqual(['pl', 'en']);
    cleanup();
    show(stateWith([fromResident(1), step(2, { language: 'en' })]));
    expect([langOf(screen.getByText('Which school year?')), langOf(screen.getByRole('button', { name: 'Year 7' }))]).toEqual(['en', 'en']);
  });

  it('K80 shows what was understood in the language of the step, and the answer in its own, an English passage as English', () => {
    const noted = { key: 'schoolYear', answer: 'Years 8 to 11', said: 'Klasy 8–11' };
    const { body } = answer(4) as Extract<Message, { kind: 'assistant' }>;
    const blocks = [
      { type: 'paragraph', spans: [{ text: 'Use the other form.' }], language: 'en' },
      { type: 'list', items: [[{ text: 'Zadzwoń.' }]] },
    ];
    const last = { ...answer(4), body: { ...body, language: 'pl', heading: 'Szkoła', blocks, noted } } as Message;
    show(stateWith([fromResident(1), step(2, { language: 'pl' }), fromResident(3, '2'), last]));
    expect(screen.getByText('Your answer: Klasy 8–11')).toBeTruthy();
    expect(langOf(screen.getByRole('heading', { name: 'Szkoła' }))).toBe('pl');
    expect([langOf(screen.getByText('Use the other form.')), langOf(screen.getByText('Zadzwoń.'))]).toEqual(['en', 'pl']);
  });
});
