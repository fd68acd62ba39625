import { expect, it } from 'vitest';
import { chatsBehind } from './chats.ts';
import type { InboxEvent } from './event.ts';
import { reduce } from './reduce.ts';
import { aConversation, aMe, fromAdvisor, fromResident } from './samples.ts';
import { nothingKept, startInbox } from './state.ts';

/** A small generator with a seed (mulberry32), so that a failing round can be run again. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const all = Array.from({ length: 12 }, (_, index) => (index % 3 === 2 ? fromAdvisor(index + 1) : fromResident(index + 1)));
const head = all.length;
const desk = (from: number, to: number) => [{ conversation: aConversation({ headSeq: to }), messages: all.slice(from, to), more: to < head }];
const sync = (from: number, to: number): InboxEvent => ({
  type: 'desk.synced',
  heardAt: 0,
  answer: { now: 0, me: aMe(), queues: [], desk: desk(from, to), offers: [], surges: [] },
});
const live = (seq: number): InboxEvent => ({ type: 'message.created', conversationId: 'c1', message: all[seq - 1] ?? fromResident(seq), heardAt: 0 });
const read = (from: number): InboxEvent => ({
  type: 'transcript.read',
  transcript: { conversation: aConversation({ headSeq: head }), messages: all.slice(from), more: false },
});

it('a snapshot and what came since, in any order, twice or with gaps, is the same as a fresh snapshot', () => {
  const fresh = reduce(startInbox(nothingKept), sync(0, head)).chats['c1'];
  for (let round = 0; round < 500; round += 1) {
    const random = randomFrom(round);
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    let inbox = reduce(startInbox(nothingKept), sync(0, upTo(head)));
    for (let events = upTo(30); events > 0; events -= 1) {
      const to = 1 + upTo(head - 1);
      inbox = reduce(inbox, random() < 0.7 ? live(to) : sync(upTo(to), to));
      const seqs = inbox.chats['c1']?.messages.map(({ seq }) => seq) ?? [];
      expect(seqs, `round ${round}`).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    }
    inbox = reduce(inbox, { type: 'desk.beat', heads: { c1: head }, heardAt: 0 });
    for (const { sinceSeq } of chatsBehind(inbox)) inbox = reduce(inbox, read(sinceSeq));
    inbox = reduce(inbox, { type: 'conversation.changed', conversation: aConversation({ headSeq: head }), heardAt: 0 });
    expect(inbox.chats['c1'], `round ${round}`).toEqual(fresh);
    expect(chatsBehind(inbox)).toEqual([]);
  }
});
