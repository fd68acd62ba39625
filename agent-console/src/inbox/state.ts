import type { DeskConversation, Me, Offer, QueueSummary } from '@frontdesk/shared/desk';
import type { SettingKind } from '@frontdesk/shared/settings';
import type { Message } from '@frontdesk/shared/message';
import type { Surge } from '@frontdesk/shared/surge-protocol';

/** One conversation on the desk. `messages` are in the order of their seq; a hole in them is fetched. */
export type Chat = {
  conversation: DeskConversation;
  messages: Message[];
  /** The highest seq heard of, from whatever source. */
  head: number;
  /** This machine's time of the last "is typing"; null when the resident is not. */
  typingAt: number | null;
};

/** A message of this advisor that is not in the transcript yet: on its way, or stored and waiting for what stands before it. */
export type Outgoing = {
  conversationId: string;
  clientMessageId: string;
  text: string;
  writtenAt: number;
  tries: number;
  state: 'sending' | 'sent' | 'notSent';
  /** Why it was not sent, when the server said. */
  problem: string | null;
};

export type Inbox = {
  /** Null until the first sync. */
  me: Me | null;
  /** Server time less this machine's. Every clock on the screen adds it. */
  offset: number;
  /** Connected, and everything missed has been fetched: commands can go out. */
  live: boolean;
  /** What the person has to know of the connection: gone for longer than a moment, or there again. */
  linkNews: 'none' | 'lost' | 'back';
  /** Something was heard that does not fit what is known; the desk has to be fetched again. */
  stale: boolean;
  queues: QueueSummary[];
  chats: Record<string, Chat>;
  offers: Offer[];
  openId: string | null;
  /** The open chat can be seen: the page is in front and shows My chats. */
  watching: boolean;
  /** The highest seq of each chat that this person has seen in this tab. */
  seen: Record<string, number>;
  outbox: Outgoing[];
  /** The latest short word to the person, such as "Passed to School admissions."; empty for none. */
  line: string;
  /** Those that are on, to come, or were over a short while ago. */
  surges: Surge[];
  /** The last change of a setting that was heard of. */
  setting: { kind: SettingKind; owner: string; version: number } | null;
  /** How many changes of people, teams or services were heard of. */
  peopleMark: number;
  /** The same of articles. */
  articleMark: number;
};

/** What a reload of the tab brings back. */
export type Kept = Pick<Inbox, 'openId' | 'seen' | 'outbox'>;
export const nothingKept: Kept = { openId: null, seen: {}, outbox: [] };

export const startInbox = (kept: Kept): Inbox => ({
  me: null,
  offset: 0,
  live: false,
  linkNews: 'none',
  stale: false,
  queues: [],
  chats: {},
  offers: [],
  watching: true,
  line: '',
  surges: [],
  setting: null,
  peopleMark: 0,
  articleMark: 0,
  ...kept,
});
