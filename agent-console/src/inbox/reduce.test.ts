import { describe, expect, it } from 'vitest';
import { errors, failure, type Failure } from '@frontdesk/shared/errors';
import { notSent } from '../connection/ask.ts';
import { chatsBehind } from './chats.ts';
import type { InboxEvent } from './event.ts';
import { nextToSend } from './outbox.ts';
import { reduce } from './reduce.ts';
import { aConversation, aMe, aNotice, anOffer, fromAdvisor, fromResident, team } from './samples.ts';
import { nothingKept, startInbox, type Inbox } from './state.ts';
import { words } from './words.ts';

const synced = (messages = [fromResident(1)], change = {}): InboxEvent => ({
  type: 'desk.synced',
  heardAt: 500,
  answer: {
    now: 1_500,
    me: aMe(),
    queues: [],
    desk: [{ conversation: aConversation({ headSeq: messages.at(-1)?.seq ?? 0, ...change }), messages, more: false }],
    offers: [],
    surges: [],
  },
});
const after = (...events: InboxEvent[]): Inbox => events.reduce(reduce, startInbox(nothingKept));
const written: InboxEvent = { type: 'message.written', conversationId: 'c1', clientMessageId: 'mine-0001', text: 'Hello', at: 0 };

describe('the inbox', () => {
  it('is live after a sync and knows how far the clocks are apart', () => {
    expect(after(synced())).toMatchObject({ live: true, linkNews: 'none', offset: 1_000 });
    expect(after(synced(), { type: 'link.down' })).toMatchObject({ live: false, linkNews: 'none' });
    expect(after(synced(), { type: 'link.lost' })).toMatchObject({ live: false, linkNews: 'lost' });
  });

  it('A11 says where a chat is that went to others meanwhile, and nothing of one that it did not show', () => {
    const answer = { now: 0, me: aMe(), queues: [], desk: [], offers: [], surges: [] };
    const left = (conversationId: string, colleague: string | null): InboxEvent => ({
      type: 'desk.synced',
      heardAt: 0,
      answer: { ...answer, left: [{ conversationId, residentName: 'Jo', with: colleague }] },
    });
    expect(after(synced(), left('c1', 'Priya')).line).toBe('While you were not connected, the chat with Jo went to Priya, who has it now.');
    expect(after(synced(), left('c1', null)).line).toBe('While you were not connected, the chat with Jo went back to the queue.');
    expect(after(synced(), left('c9', 'Priya')).line).toBe('');
    expect(after(left('c9', 'Priya')).line).toBe('While you were not connected, the chat with Jo went to Priya, who has it now.');
  });

  it('says that the connection is back only after it said that it was lost', () => {
    expect(after(synced(), { type: 'link.down' }, synced()).linkNews).toBe('none');
    const back = after(synced(), { type: 'link.lost' }, synced());
    expect(back.linkNews).toBe('back');
    expect(reduce(back, { type: 'link.settled' }).linkNews).toBe('none');
    expect(after(synced(), { type: 'link.lost' }, { type: 'link.settled' }).linkNews).toBe('lost');
  });

  it('lets a chat go that a later sync lacks, and closes it', () => {
    const empty: InboxEvent = { type: 'desk.synced', heardAt: 0, answer: { now: 0, me: aMe(), queues: [], desk: [], offers: [], surges: [] } };
    expect(after(synced(), { type: 'chat.opened', conversationId: 'c1' }, empty)).toMatchObject({ chats: {}, openId: null });
  });

  it('takes a chat that another tab of the same advisor accepted, and no one else’s', () => {
    const other = aConversation({ id: 'c2', headSeq: 3, advisor: { id: 'priya', firstName: 'Priya' } });
    const own = aConversation({ id: 'c3', headSeq: 3 });
    const changed = (conversation: typeof own): InboxEvent => ({ type: 'conversation.changed', conversation, heardAt: 0 });
    expect(Object.keys(after(synced(), changed(other), changed(own)).chats)).toEqual(['c1', 'c3']);
  });

  it('asks for a fresh desk when a message or a beat names a chat it lacks', () => {
    expect(after(synced(), { type: 'message.created', conversationId: 'c2', message: fromResident(1), heardAt: 0 }).stale).toBe(true);
    expect(after(synced(), { type: 'desk.beat', heads: { c1: 1, c2: 4 }, heardAt: 0 }).stale).toBe(true);
    expect(after(synced(), { type: 'desk.beat', heads: { c1: 1 }, heardAt: 0 }).stale).toBe(false);
  });

  it('turns a sent message into a message, once, whether the event or the answer comes first', () => {
    const event: InboxEvent = { type: 'message.created', conversationId: 'c1', message: fromAdvisor(2, 'Hello', 'mine-0001'), heardAt: 0 };
    const answer: InboxEvent = {
      type: 'message.answered',
      clientMessageId: 'mine-0001',
      at: 0,
      reply: { ok: true, seq: 2, at: 2_000, conversation: aConversation({ headSeq: 2, answeredAt: 2_000 }) },
    };
    for (const order of [[event, answer], [answer, event], [answer]]) {
      const inbox = after(synced(), written, ...order);
      expect(inbox.outbox).toEqual([]);
      expect(inbox.chats['c1']?.messages).toEqual([fromResident(1), fromAdvisor(2, 'Hello', 'mine-0001')]);
    }
  });

  it('keeps a refused message with the reason, and one without an answer as sending', () => {
    const answered = (reply: Failure, at: number): InboxEvent => ({ type: 'message.answered', clientMessageId: 'mine-0001', at, reply });
    expect(after(synced(), written, answered(failure('rateLimited'), 0)).outbox).toMatchObject([{ state: 'notSent', problem: errors.rateLimited }]);
    expect(after(synced(), written, answered(notSent, 8_000)).outbox).toMatchObject([{ state: 'sending', tries: 1 }]);
    expect(after(synced(), written, answered(notSent, 61_000)).outbox).toMatchObject([{ state: 'notSent', problem: words.notSent }]);
    const lost = after(synced(), written, { type: 'link.down' }, answered(notSent, 61_000));
    expect(lost.outbox).toMatchObject([{ state: 'sending' }]);
  });

  it('takes the word of a server that could not store a message, and sends it when asked again', () => {
    const refused: InboxEvent = { type: 'message.answered', clientMessageId: 'mine-0001', at: 0, reply: failure('notSent') };
    const inbox = after(synced(), written, refused);
    expect(inbox.outbox).toMatchObject([{ state: 'notSent', problem: errors.notSent }]);
    expect(nextToSend(inbox)).toEqual([]);
    expect(nextToSend(reduce(inbox, { type: 'message.retried', clientMessageId: 'mine-0001', at: 1 }))).toHaveLength(1);
  });

  it('holds a stored reply back until what stands before it has come, and sends it no second time', () => {
    const answer: InboxEvent = {
      type: 'message.answered',
      clientMessageId: 'mine-0001',
      at: 0,
      reply: { ok: true, seq: 3, at: 3_000, conversation: aConversation({ headSeq: 3 }) },
    };
    const own: InboxEvent = { type: 'message.created', conversationId: 'c1', message: fromAdvisor(3, 'Hello', 'mine-0001'), heardAt: 0 };
    const others: InboxEvent = { type: 'message.created', conversationId: 'c1', message: fromResident(2), heardAt: 0 };
    const ahead = after(synced(), written, answer);
    expect(ahead.outbox).toMatchObject([{ state: 'sent' }]);
    expect(nextToSend(ahead)).toEqual([]);
    expect(chatsBehind(ahead)).toEqual([{ conversationId: 'c1', sinceSeq: 1 }]);
    for (const order of [
      [answer, others],
      [others, answer],
      [own, answer, others],
      [answer, others, own],
      [others, own, answer],
    ]) {
      const inbox = after(synced(), written, ...order);
      expect(inbox.outbox).toEqual([]);
      expect(inbox.chats['c1']?.messages).toEqual([fromResident(1), fromResident(2), fromAdvisor(3, 'Hello', 'mine-0001')]);
      expect(chatsBehind(inbox)).toEqual([]);
    }
  });

  it('says where a chat went', () => {
    const removed: InboxEvent = { type: 'conversation.removed', conversationId: 'c1', reason: 'transferred', heardAt: 0 };
    const passed: InboxEvent = { type: 'chat.passed', conversationId: 'c1', teamName: 'School admissions' };
    const notice = aNotice(2, { type: 'transferred', fromFirstName: 'Sam', teamName: 'Highways' });
    expect(after(synced(), removed, passed)).toMatchObject({ chats: {}, line: 'Passed to School admissions.' });
    expect(after(synced(), passed, removed)).toMatchObject({ chats: {}, line: 'Passed to School admissions.' });
    expect(after(synced([fromResident(1), notice]), removed).line).toBe('Passed to Highways.');
  });

  it('drops an offer that ended anywhere, and orders offers by deadline', () => {
    const made = (id: string, expiresAt: number): InboxEvent => ({ type: 'offer.made', now: 0, heardAt: 0, offer: anOffer({ id, expiresAt }) });
    const both = after(synced(), made('o1', 9_000), made('o2', 8_000));
    expect(both.offers.map(({ id }) => id)).toEqual(['o2', 'o1']);
    expect(reduce(both, { type: 'offer.ended', offerId: 'o2', reason: 'accepted', heardAt: 0 }).offers.map(({ id }) => id)).toEqual(['o1']);
  });

  it('counts as seen only what is open and in view', () => {
    const open: InboxEvent = { type: 'chat.opened', conversationId: 'c1' };
    const message: InboxEvent = { type: 'message.created', conversationId: 'c1', message: fromResident(2), heardAt: 0 };
    expect(after(synced(), open, message).seen).toEqual({ c1: 2 });
    const hidden = after(synced(), open, { type: 'watching.changed', watching: false }, message);
    expect(hidden.seen).toEqual({ c1: 1 });
    expect(reduce(hidden, { type: 'watching.changed', watching: true }).seen).toEqual({ c1: 2 });
  });

  it('never goes back to an older copy of a conversation', () => {
    const inbox = after(synced([fromResident(1)], { headSeq: 5, transfers: 1 }), {
      type: 'conversation.changed',
      conversation: aConversation({ headSeq: 4 }),
      heardAt: 0,
    });
    expect(inbox.chats['c1']?.conversation).toMatchObject({ headSeq: 5, transfers: 1, team });
  });
});
