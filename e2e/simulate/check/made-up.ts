import type { ClientLog, Fact } from '../clients/log.ts';
import { hashOf } from './check-messages.ts';
import type { Records, StoredChange, StoredConversation, StoredMessage } from './records.ts';

/** A short chat that broke nothing: r0 asked advisor Ann (staff id "ann"), who answered, ended and finished it. Tests spoil a copy. */
export type Story = { logs: { resident: Extract<ClientLog, { role: 'resident' }>; ann: Extract<ClientLog, { role: 'advisor' }> }; records: Records };

/** Times in seconds from here. */
const start = 1_700_000_000_000;
export const at = (seconds: number): number => start + seconds * 1000;

const message = (seq: number, seconds: number, kind: string, content: string, clientMessageId: string | null = null): StoredMessage => ({
  conversationId: 'c1',
  seq,
  at: at(seconds),
  kind,
  clientMessageId,
  content,
});
const change = (seconds: number, actor: string, event: string, before: string, after: string): StoredChange => ({
  conversationId: 'c1',
  at: at(seconds),
  actor,
  event,
  before,
  after,
});

export const conversation = (changes: Partial<StoredConversation> = {}): StoredConversation => ({
  id: 'c1',
  siteId: 'main',
  residentHash: hashOf('token'),
  state: 'closed',
  headSeq: 6,
  isOpen: false,
  createdAt: at(1),
  closedAt: at(40),
  offeredTo: [],
  seatOf: null,
  requestedAt: at(5),
  acceptedAt: at(7),
  answeredAt: at(10),
  leftAt: null,
  ...changes,
});

export function story(): Story {
  const messages = [
    message(1, 1, 'resident', 'resident sim-r0-0 Hello', 'sim-r0-0'),
    message(2, 5, 'notice', `notice queued ${at(5)}`),
    message(3, 7, 'notice', `notice joined ${at(7)}`),
    message(4, 10, 'advisor', 'advisor sim-a0-0 Hello there', 'sim-a0-0'),
    message(5, 15, 'resident', 'resident sim-r0-1 Thanks', 'sim-r0-1'),
    message(6, 40, 'notice', `notice ended ${at(40)}`),
  ];
  const heard = (by: 'push' | 'sync', from = 1): [number, Fact][] =>
    messages
      .filter(({ seq }) => seq >= from)
      .map(({ seq, content, at: time }) => [(time - start) / 1000 + 0.02, { what: 'heard', conversationId: 'c1', seq, content, by }]);
  const entries = (...facts: [number, Fact][]) => facts.sort(([a], [b]) => a - b).map(([seconds, fact]) => ({ at: at(seconds), ...fact }));
  return {
    records: {
      conversations: [conversation()],
      messages: new Map([['c1', messages]]),
      changes: new Map([
        [
          'c1',
          [
            change(5, 'resident', 'person.requested', 'assistant', 'queued'),
            change(6, 'system', 'offer.made', 'queued', 'offered'),
            change(7, 'ann', 'offer.accepted', 'offered', 'assigned'),
            change(40, 'ann', 'advisor.ended', 'assigned', 'wrapUp'),
            change(45, 'ann', 'outcome.picked', 'wrapUp', 'closed'),
          ],
        ],
      ]),
      offers: [{ id: 'o1', conversationId: 'c1', staffId: 'ann', offeredAt: at(6), endedAt: at(7), result: 'accepted' }],
      advisors: [{ staffId: 'ann', capacity: 1, load: 0 }],
    },
    logs: {
      resident: {
        client: 'r0',
        role: 'resident',
        siteId: 'main',
        token: 'token',
        entries: entries(
          [0, { what: 'connected' }],
          [1, { what: 'sent', message: 'sim-r0-0', text: 'Hello' }],
          [1.01, { what: 'acknowledged', message: 'sim-r0-0', conversationId: 'c1', seq: 1, took: 10 }],
          [5, { what: 'queued', conversationId: 'c1', asked: at(5) }],
          [15, { what: 'sent', message: 'sim-r0-1', text: 'Thanks' }],
          [15.03, { what: 'acknowledged', message: 'sim-r0-1', conversationId: 'c1', seq: 5, took: 30 }],
          ...heard('push'),
          [100, { what: 'settled', conversationId: 'c1', headSeq: 6, asOf: at(100) }],
          [101, { what: 'disconnected', reason: 'io client disconnect' }],
        ),
      },
      ann: {
        client: 'a0',
        role: 'advisor',
        staffId: 'ann',
        teamIds: ['general'],
        entries: entries(
          [0, { what: 'connected' }],
          [0.5, { what: 'status', available: true, capacity: 1 }],
          [6.05, { what: 'offered', offerId: 'o1', conversationId: 'c1', teamId: 'general' }],
          [7.01, { what: 'accepted', offerId: 'o1', conversationId: 'c1' }],
          ...messages.slice(0, 3).map(({ seq, content }): [number, Fact] => [7.02, { what: 'heard', conversationId: 'c1', seq, content, by: 'sync' }]),
          ...heard('push', 4),
          [10, { what: 'sent', message: 'sim-a0-0', text: 'Hello there' }],
          [10.01, { what: 'acknowledged', message: 'sim-a0-0', conversationId: 'c1', seq: 4, took: 10 }],
          [101, { what: 'disconnected', reason: 'io client disconnect' }],
        ),
      },
    },
  };
}
