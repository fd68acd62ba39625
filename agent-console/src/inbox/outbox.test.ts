import { expect, it } from 'vitest';
import { nextToSend, stranded } from './outbox.ts';
import { aConversation, aMe } from './samples.ts';
import { nothingKept, startInbox, type Outgoing } from './state.ts';

it('sends one message of each chat at a time, and strands those whose chat has left', () => {
  const item = (conversationId: string, clientMessageId: string): Outgoing => ({
    conversationId,
    clientMessageId,
    text: 'x',
    writtenAt: 0,
    tries: 0,
    state: 'sending',
    problem: null,
  });
  const outbox = [item('c1', 'a'), item('c1', 'b'), item('gone', 'c')];
  const chats = { c1: { conversation: aConversation(), messages: [], head: 0, typingAt: null } };
  expect(nextToSend({ outbox, chats }).map((each) => each.clientMessageId)).toEqual(['a']);
  const inbox = { ...startInbox(nothingKept), outbox, chats };
  expect(stranded(inbox)).toEqual([]);
  expect(stranded({ ...inbox, me: aMe() }).map((each) => each.clientMessageId)).toEqual(['c']);
});
