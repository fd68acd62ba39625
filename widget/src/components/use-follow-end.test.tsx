import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Message } from '@frontdesk/shared/message.ts';
import { answer, fromAdvisor, fromResident, notice, stateWith } from '../conversation/samples.ts';
import { ChatScreen } from './chat-screen.tsx';
import { noActions, view } from './no-actions.ts';

const room = { scrollHeight: 1_000, clientHeight: 300 };

beforeEach(() => {
  room.scrollHeight = 1_000;
  room.clientHeight = 300;
  for (const side of ['scrollHeight', 'clientHeight'] as const) vi.spyOn(HTMLElement.prototype, side, 'get').mockImplementation(() => room[side]);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const said = [fromResident(1), answer(2)];

function show() {
  const screenOf = (messages: Message[]) => <ChatScreen state={stateWith(messages, { state: 'assigned' })} view={view} actions={noActions()} />;
  const { rerender } = render(screenOf(said));
  return (...more: Message[]) => rerender(screenOf([...said, ...more]));
}
const log = () => screen.getByRole('log', { name: 'Conversation' });
const scrollTo = (top: number) => {
  log().scrollTop = top;
  fireEvent.scroll(log());
};
const missed = () => screen.queryByRole('button', { name: 'New messages' });

it('leaves alone who has scrolled back, and offers the way to the end', () => {
  const hear = show();
  scrollTo(100);
  hear(fromAdvisor(3));
  expect(log().scrollTop).toBe(100);
  expect(missed()).toBeTruthy();
});

it('shows what came of what the resident did, wherever they were reading', () => {
  const hear = show();
  scrollTo(100);
  hear(notice(3, { type: 'queued', teamName: 'General', reason: 'asked' }));
  expect(log().scrollTop).toBe(1_000);
  expect(missed()).toBeNull();
});

it('goes on following when the room for the messages shrinks', () => {
  const hear = show();
  scrollTo(700);
  room.clientHeight = 150;
  scrollTo(700);
  hear(fromAdvisor(3));
  expect(missed()).toBeNull();
});
