import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { answer, site, stateWith } from '../conversation/samples.ts';
import { ChatScreen } from './chat-screen.tsx';
import { noActions, view } from './no-actions.ts';

afterEach(cleanup);
const message = answer(2);
const body = message.kind === 'assistant' && message.body.type === 'answer' ? message.body : null;
const typing = { ...stateWith([]), conversation: null, site, suggestions: body === null ? [] : [body] };

it('K28 shows under the box what may answer what is being typed, to open where it stands, and leaves the focus in the box', async () => {
  const actions = noActions();
  const { rerender } = render(<ChatScreen state={{ ...typing, suggestions: [] }} view={view} actions={actions} />);
  const box = screen.getByRole('textbox', { name: 'Type your message' });
  await userEvent.type(box, 'my bin was missed');
  rerender(<ChatScreen state={typing} view={view} actions={actions} />);
  expect(document.activeElement).toBe(box);
  expect(screen.getByText('1 answer that may help stands under the box')).toBeTruthy();
  const list = within(screen.getByRole('list', { name: 'These may help' }));
  expect(list.getByText('My bin was missed', { selector: 'summary' })).toBeTruthy();
  expect(list.getByText(/Bin out by/)).toBeTruthy();
  expect(actions.send).not.toHaveBeenCalled();
});

it('K28 shows none to who waits for a person or has one', () => {
  render(<ChatScreen state={{ ...stateWith([], { state: 'queued' }), suggestions: typing.suggestions }} view={view} actions={noActions()} />);
  expect(screen.queryByRole('list', { name: 'These may help' })).toBeNull();
});
