import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Message } from '@frontdesk/shared/message.ts';
import { fromResident, stateWith } from '../conversation/samples.ts';
import type { ChatState } from '../conversation/state.ts';
import { ChatScreen } from './chat-screen.tsx';
import { noActions, view } from './no-actions.ts';

afterEach(cleanup);

const said = (seq: number, body: Extract<Message, { kind: 'assistant' }>['body']): Message => ({ kind: 'assistant', seq, at: 1_000 * seq, body });
const choices = (seq: number, ask: string | null = null): Message =>
  said(seq, {
    type: 'choices',
    ask,
    options: [
      { articleId: 'a', text: 'When is my bin collection day?' },
      { articleId: 'b', text: 'How do I order a new bin?' },
    ],
  });
function show(state: ChatState) {
  const actions = noActions();
  render(<ChatScreen state={state} view={view} actions={actions} />);
  return actions;
}

it('K24 offers choices as buttons under the question, and says the one that is picked as the resident’s own words', async () => {
  const actions = show(stateWith([fromResident(1), choices(2)]));
  const group = within(screen.getByRole('group', { name: 'Which of these do you mean?' }));
  expect(group.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'When is my bin collection day?',
    'How do I order a new bin?',
    'None of these',
  ]);
  await userEvent.click(group.getByRole('button', { name: 'How do I order a new bin?' }));
  expect(actions.send).toHaveBeenCalledWith('How do I order a new bin?');
  expect(document.activeElement).toBe(screen.getByRole('log', { name: 'Conversation' }));
});

it('K24 asks in the words that fit, and keeps no button once something was said after it', () => {
  show(stateWith([fromResident(1), choices(2, 'What about your bin?'), fromResident(3, 'None of these')]));
  expect(screen.getByText('What about your bin?')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'None of these' })).toBeNull();
});

it('K27 says whose business it is, with links to them', () => {
  show(
    stateWith([
      fromResident(1),
      said(2, { type: 'elsewhere', name: 'DVLA', about: 'Driving licences.', url: 'https://www.gov.uk/contact-the-dvla', phone: '0300 790 6801' }),
    ]),
  );
  expect(screen.getByText('The council does not look after that. DVLA does.')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^DVLA \(/ }).getAttribute('href')).toBe('https://www.gov.uk/contact-the-dvla');
  expect(screen.getByRole('link', { name: 'DVLA: ring 0300 790 6801' }).getAttribute('href')).toBe('tel:03007906801');
});

it('K25 names the number of the resident’s own case', () => {
  show(stateWith([fromResident(1), said(2, { type: 'ownCase', reference: 'HB/44321' })]));
  expect(screen.getByText('I cannot look up your own case. A person can: I have noted HB/44321 for them.')).toBeTruthy();
});
