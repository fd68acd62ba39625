import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol';
import type { Reply } from '@frontdesk/shared/commands';
import type { Message } from '@frontdesk/shared/message';
import { isUnanswered } from '../connection/ask.ts';
import type { Inbox, Outgoing } from './state.ts';
import { words } from './words.ts';

/** With a connection that stands, an unanswered message is tried for this long before the person is asked. */
const tryFor = 60_000;

/** Messages that stand in the transcript leave the outbox: `shown` is what can be seen of it. */
export const withoutDelivered = (outbox: Outgoing[], shown: readonly Message[]): Outgoing[] => {
  const arrived = new Set(shown.map((message) => (message.kind === 'advisor' ? message.clientMessageId : '')));
  return outbox.some((item) => arrived.has(item.clientMessageId)) ? outbox.filter((item) => !arrived.has(item.clientMessageId)) : outbox;
};

const mapItem = (outbox: Outgoing[], clientMessageId: string, change: (item: Outgoing) => Outgoing): Outgoing[] =>
  outbox.map((item) => (item.clientMessageId === clientMessageId ? change(item) : item));

export const withoutItem = (outbox: Outgoing[], clientMessageId: string): Outgoing[] => outbox.filter((item) => item.clientMessageId !== clientMessageId);

type Unsent = Extract<Reply<AdvisorCommands['message.send']>, { ok: false }>;

export const withFailure = (outbox: Outgoing[], clientMessageId: string, reply: Unsent, live: boolean, at: number): Outgoing[] =>
  mapItem(outbox, clientMessageId, (item) => {
    const tries = item.tries + 1;
    // The server's own no, be it that it could not store the message, is for the person to answer.
    if (!isUnanswered(reply)) return { ...item, tries, state: 'notSent', problem: reply.error.message };
    // Without a connection it waits for the next one; the banner says so.
    if (!live || at - item.writtenAt < tryFor) return { ...item, tries };
    return { ...item, tries, state: 'notSent', problem: words.notSent };
  });

/** Stored by the server, and shown here until what stands before it has come. */
export const withSent = (outbox: Outgoing[], clientMessageId: string): Outgoing[] =>
  mapItem(outbox, clientMessageId, (item) => ({ ...item, state: 'sent', problem: null }));

export const withRetry = (outbox: Outgoing[], clientMessageId: string, at: number): Outgoing[] =>
  mapItem(outbox, clientMessageId, (item) => ({ ...item, state: 'sending', problem: null, writtenAt: at }));

/** The oldest unsent message of each chat: one at a time, so that they arrive in the order they were written. */
export const nextToSend = ({ outbox, chats }: Pick<Inbox, 'outbox' | 'chats'>): Outgoing[] => {
  const next = new Map<string, Outgoing>();
  for (const item of outbox) {
    if (item.state === 'sending' && chats[item.conversationId] && !next.has(item.conversationId)) next.set(item.conversationId, item);
  }
  return [...next.values()];
};

/** Messages whose chat left the desk before they were sent: shown until the person puts them away. */
export const stranded = ({ me, outbox, chats }: Inbox): Outgoing[] =>
  me === null ? [] : outbox.filter((item) => item.state !== 'sent' && !chats[item.conversationId]);
