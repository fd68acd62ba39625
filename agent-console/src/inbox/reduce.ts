import type { DeskConversation } from '@frontdesk/shared/desk';
import type { Message } from '@frontdesk/shared/message';
import { callWords } from './call-back-words.ts';
import { isOnDesk, withConversation, withMessages, withTranscript } from './chats.ts';
import type { InboxEvent } from './event.ts';
import { withFailure, withoutDelivered, withoutItem, withRetry, withSent } from './outbox.ts';
import { reduceLink } from './reduce-link.ts';
import type { Chat, Inbox } from './state.ts';
import { withoutGap, wholeUpTo } from './transcript.ts';
import { leavingLine, words } from './words.ts';

const setChat = (inbox: Inbox, id: string, chat: Chat): Inbox => {
  const outbox = withoutDelivered(inbox.outbox, withoutGap(chat.messages));
  return { ...inbox, outbox, chats: { ...inbox.chats, [id]: chat } };
};

const addMessage = (inbox: Inbox, conversationId: string, message: Message): Inbox => {
  const chat = inbox.chats[conversationId];
  // A message of a chat that is not here: another tab took the chat, or it is on its way off the desk.
  return chat ? setChat(inbox, conversationId, withMessages(chat, [message])) : { ...inbox, stale: true };
};

const changeConversation = (inbox: Inbox, conversation: DeskConversation): Inbox => {
  const chat = inbox.chats[conversation.id];
  if (!chat && !isOnDesk(conversation, inbox.me?.id)) return inbox;
  return setChat(inbox, conversation.id, withConversation(chat, conversation));
};

const removeChat = (inbox: Inbox, conversationId: string, line: string): Inbox => {
  if (!inbox.chats[conversationId]) return inbox;
  const { [conversationId]: _gone, ...chats } = inbox.chats;
  return { ...inbox, chats, line, openId: inbox.openId === conversationId ? null : inbox.openId };
};

/** What the person can see of the open chat counts as seen. */
const markSeen = (inbox: Inbox): Inbox => {
  const chat = inbox.openId === null || !inbox.watching ? undefined : inbox.chats[inbox.openId];
  const last = chat ? wholeUpTo(chat.messages) : 0;
  if (!chat || (inbox.seen[chat.conversation.id] ?? 0) >= last) return inbox;
  return { ...inbox, seen: { ...inbox.seen, [chat.conversation.id]: last } };
};

const step = (inbox: Inbox, event: InboxEvent): Inbox => {
  switch (event.type) {
    case 'conversation.changed':
      return changeConversation(inbox, event.conversation);
    case 'conversation.removed':
      return removeChat(inbox, event.conversationId, leavingLine(event.reason, inbox.chats[event.conversationId]?.messages ?? []));
    case 'message.created':
      return addMessage(inbox, event.conversationId, event.message);
    case 'transcript.read': {
      const { conversation } = event.transcript;
      if (!isOnDesk(conversation, inbox.me?.id)) return inbox;
      return setChat(inbox, conversation.id, withTranscript(inbox.chats[conversation.id], event.transcript));
    }
    case 'typing.changed': {
      const chat = inbox.chats[event.conversationId];
      return chat ? setChat(inbox, event.conversationId, { ...chat, typingAt: event.typing ? event.heardAt : null }) : inbox;
    }
    case 'chat.opened':
      return { ...inbox, openId: event.conversationId };
    case 'chat.passed':
      return { ...removeChat(inbox, event.conversationId, ''), line: words.passedTo(event.teamName) };
    case 'chat.finished':
      return removeChat(inbox, event.conversationId, words.finished);
    case 'watching.changed':
      return { ...inbox, watching: event.watching };
    case 'message.written': {
      const { conversationId, clientMessageId, text, at } = event;
      const item = { conversationId, clientMessageId, text, writtenAt: at, tries: 0, state: 'sending' as const, problem: null };
      return { ...inbox, outbox: [...inbox.outbox, item] };
    }
    case 'message.answered':
      return answered(inbox, event);
    case 'message.retried':
      return { ...inbox, outbox: withRetry(inbox.outbox, event.clientMessageId, event.at) };
    case 'message.dropped':
      return { ...inbox, outbox: withoutItem(inbox.outbox, event.clientMessageId) };
    case 'setting.changed':
      return { ...inbox, setting: { kind: event.kind, owner: event.owner, version: event.version } };
    case 'callBack.late':
      return { ...inbox, line: callWords.late(event.reference, event.teamName) };
    case 'people.changed':
      return { ...inbox, peopleMark: inbox.peopleMark + 1 };
    case 'article.changed':
      return { ...inbox, articleMark: inbox.articleMark + 1 };
    case 'line.said':
      return { ...inbox, line: event.line };
    default:
      return reduceLink(inbox, event);
  }
};

const answered = (inbox: Inbox, { clientMessageId, reply, at }: Extract<InboxEvent, { type: 'message.answered' }>): Inbox => {
  if (!reply.ok) return { ...inbox, outbox: withFailure(inbox.outbox, clientMessageId, reply, inbox.live, at) };
  const item = inbox.outbox.find((other) => other.clientMessageId === clientMessageId);
  const heard = changeConversation(inbox, reply.conversation);
  // The acknowledgement says all that the event would: the bubble turns into a message even if the event is lost.
  const chat = item && heard.chats[item.conversationId];
  if (!item || !chat || !inbox.me) return { ...heard, outbox: withoutItem(heard.outbox, clientMessageId) };
  const teamName = reply.conversation.team?.name ?? '';
  const { text } = item;
  const message: Message = { kind: 'advisor', seq: reply.seq, at: reply.at, text, clientMessageId, firstName: inbox.me.firstName, teamName };
  const sent = { ...heard, outbox: withSent(heard.outbox, clientMessageId) };
  return setChat(sent, item.conversationId, withMessages(chat, [message]));
};

export const reduce = (inbox: Inbox, event: InboxEvent): Inbox => markSeen(step(inbox, event));
