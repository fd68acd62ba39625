import { expect, it } from 'vitest';
import { lastLineOf, rowsOf, unreadOf } from './rows.ts';
import { aConversation, anAnswer, aNotice, fromAdvisor, fromResident } from './samples.ts';
import type { Chat } from './state.ts';

const chat = (change: Parameters<typeof aConversation>[0], messages: Chat['messages'] = []): Chat => ({
  conversation: aConversation(change),
  messages,
  head: messages.length,
  typingAt: null,
});

it('puts who waits longest first, the quiet chats next and wrap-up last', () => {
  const chats = {
    wrap: chat({ id: 'wrap', state: 'wrapUp', requestedAt: 1 }),
    quiet: chat({ id: 'quiet', answeredAt: 9 }),
    reply: chat({ id: 'reply', answeredAt: 9, waitingSince: 40 }),
    first: chat({ id: 'first', requestedAt: 50 }),
  };
  expect(rowsOf({ chats, seen: {} }).map(({ id }) => id)).toEqual(['reply', 'first', 'quiet', 'wrap']);
});

it('counts as unread what the resident wrote since it was last seen or answered', () => {
  const messages = [fromResident(1), aNotice(2, { type: 'joined', firstName: 'Sam', teamName: 'General enquiries' }), fromResident(3), fromResident(4)];
  expect(unreadOf(chat({}, messages), 0)).toBe(2);
  expect(unreadOf(chat({}, messages), 3)).toBe(1);
  expect(unreadOf(chat({}, [...messages, fromAdvisor(5)]), 0)).toBe(0);
});

it('shows the last words, not the comings and goings after them', () => {
  const joined = aNotice(3, { type: 'joined', firstName: 'Sam', teamName: 'General enquiries' });
  expect(lastLineOf([fromResident(1, 'My bin'), joined])).toBe('My bin');
  expect(lastLineOf([anAnswer(1)])).toBe('Assistant: Report a missed bin');
  expect(lastLineOf([joined], 'Bins and waste')).toBe('On: Bins and waste');
  expect(lastLineOf([fromResident(1, 'My bin'), joined], 'Bins and waste')).toBe('My bin');
  expect(lastLineOf([fromResident(1, 'My bin'), anAnswer(2)])).toBe('My bin');
  expect(lastLineOf([fromResident(1), aNotice(2, { type: 'ended', by: 'resident', firstName: null })])).toBe('Resident ended the chat');
});
