import type { DeskTranscript } from '@frontdesk/shared/advisor-protocol';
import type { DeskConversation } from '@frontdesk/shared/desk';
import type { Message } from '@frontdesk/shared/message';
import type { Chat, Inbox } from './state.ts';
import { mergeMessages, wholeUpTo } from './transcript.ts';

/** On the desk of the person with this id: talking, or wrapping up. */
export const isOnDesk = (conversation: DeskConversation, meId: string | undefined): boolean =>
  conversation.advisor?.id === meId && (conversation.state === 'assigned' || conversation.state === 'wrapUp');

/** Every change of a conversation adds to it, so the copy with the higher head is the newer; of equals, the later heard. */
const newer = (have: DeskConversation, heard: DeskConversation): DeskConversation => (heard.headSeq >= have.headSeq ? heard : have);

const emptyChat = (conversation: DeskConversation): Chat => ({ conversation, messages: [], head: conversation.headSeq, typingAt: null });

export const withConversation = (chat: Chat | undefined, heard: DeskConversation): Chat => {
  if (!chat) return emptyChat(heard);
  return { ...chat, conversation: newer(chat.conversation, heard), head: Math.max(chat.head, heard.headSeq) };
};

export const withMessages = (chat: Chat, more: readonly Message[]): Chat => {
  const messages = mergeMessages(chat.messages, more);
  if (messages === chat.messages) return chat;
  const head = Math.max(chat.head, messages.at(-1)?.seq ?? 0);
  // A message that has come is no longer being typed.
  const typingAt = more.some((message) => message.kind === 'resident') ? null : chat.typingAt;
  return { ...chat, messages, head, typingAt };
};

export const withTranscript = (chat: Chat | undefined, { conversation, messages }: DeskTranscript): Chat =>
  withMessages(withConversation(chat, conversation), messages);

export const knownSeqs = (inbox: Inbox): Record<string, number> =>
  Object.fromEntries(Object.entries(inbox.chats).map(([id, chat]) => [id, wholeUpTo(chat.messages)]));

/** Chats of which something was missed, and the seq after which to read. */
export const chatsBehind = (inbox: Inbox): { conversationId: string; sinceSeq: number }[] =>
  Object.entries(inbox.chats)
    .map(([conversationId, chat]) => ({ conversationId, sinceSeq: wholeUpTo(chat.messages), head: chat.head }))
    .filter(({ sinceSeq, head }) => sinceSeq < head)
    .map(({ conversationId, sinceSeq }) => ({ conversationId, sinceSeq }));
