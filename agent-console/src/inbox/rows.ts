import type { Message } from '@frontdesk/shared/message';
import { clockOf, type ClockReading } from './clock.ts';
import type { Chat, Inbox } from './state.ts';
import { noticeWords, words } from './words.ts';

/** What one line of "My chats" shows. */
export type Row = {
  id: string;
  name: string;
  lastLine: string;
  teamName: string;
  teamId: string | undefined;
  /** Tells apart those who gave no name. */
  reference: string;
  unread: number;
  wrapUp: boolean;
  clock: ClockReading | null;
};

/** A chat is known by what people said in it: the assistant's part and comings and goings say less. */
const saysLittle = (message: Message): boolean =>
  message.kind === 'assistant' || (message.kind === 'notice' && message.notice.type !== 'ended' && message.notice.type !== 'messageLeft');

/** Before anybody has said anything, the page the resident is on says most. */
export const lastLineOf = (messages: readonly Message[], pageTitle = ''): string => {
  const telling = messages.findLast((message) => !saysLittle(message));
  if (!telling && pageTitle !== '') return words.onPage(pageTitle);
  const last = telling ?? messages.at(-1);
  if (!last) return '';
  if (last.kind === 'notice') return noticeWords(last.notice, undefined);
  if (last.kind === 'assistant') return last.body.type === 'answer' ? `${words.assistant}: ${last.body.heading}` : words.unansweredMark;
  return last.kind === 'advisor' ? `${last.firstName}: ${last.text}` : last.text;
};

/** A person's reply, from whichever tab, shows that all before it has been read; so does joining. */
const answeredUpTo = (messages: readonly Message[]): number => {
  const last = messages.findLast((message) => message.kind === 'advisor' || (message.kind === 'notice' && message.notice.type === 'joined'));
  return last?.seq ?? 0;
};

export const unreadOf = (chat: Chat, seen: number): number => {
  const readUpTo = Math.max(seen, answeredUpTo(chat.messages));
  return chat.messages.filter((message) => message.kind === 'resident' && message.seq > readUpTo).length;
};

const compareSince = (a: number | undefined, b: number | undefined): number => (a === b ? 0 : (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER));

/** Who waits longest for this advisor comes first; chats that wait for the resident follow, then those in wrap-up. */
const byUrgency = (a: Row, b: Row): number => {
  if (a.wrapUp !== b.wrapUp) return a.wrapUp ? 1 : -1;
  return compareSince(a.clock?.since, b.clock?.since) || a.id.localeCompare(b.id);
};

const rowOf = (chat: Chat, seen: number): Row => ({
  id: chat.conversation.id,
  name: chat.conversation.residentName,
  lastLine: lastLineOf(chat.messages, chat.conversation.page?.title),
  teamName: chat.conversation.team?.name ?? '',
  teamId: chat.conversation.team?.id,
  reference: chat.conversation.reference,
  unread: unreadOf(chat, seen),
  wrapUp: chat.conversation.state === 'wrapUp',
  clock: clockOf(chat.conversation),
});

export const rowsOf = ({ chats, seen }: Pick<Inbox, 'chats' | 'seen'>): Row[] =>
  Object.values(chats)
    .map((chat) => rowOf(chat, seen[chat.conversation.id] ?? 0))
    .sort(byUrgency);
