import { describe, expect, it } from 'vitest';
import { checkAll } from './check-all.ts';
import { mostAtOnce } from './check-assignments.ts';
import { at, conversation, story, type Story } from './made-up.ts';
import type { Invariant, StoredMessage } from './records.ts';

const check = ({ logs, records }: Story) => checkAll([logs.resident, logs.ann], records);
/** The story with one thing wrong. */
const spoilt = (spoil: (one: Story, messages: StoredMessage[]) => void) => {
  const one = story();
  spoil(one, one.records.messages.get('c1') ?? []);
  return check(one);
};
const changesOf = (one: Story) => one.records.changes.get('c1') ?? [];
const broken = (verdict: ReturnType<typeof check>) => Object.entries(verdict.invariants).flatMap(([name, count]) => (count > 0 ? [name] : []));

it('finds nothing wrong where nothing is', () => {
  expect(check(story())).toMatchObject({ findings: [], kept: true, lost: 0, doubled: 0, reordered: 0 });
});

describe('each invariant, broken', () => {
  const cases: [Invariant, string, (one: Story, messages: StoredMessage[]) => void, object?][] = [
    ['I1', 'an acknowledged message that is not stored', (_, messages) => Object.assign(messages[4] ?? {}, { clientMessageId: 'other' }), { lost: 1 }],
    [
      'I1',
      'an acknowledgement that names another place',
      ({ logs }) => logs.resident.entries.push({ at: at(16), what: 'acknowledged', message: 'sim-r0-1', conversationId: 'c1', seq: 9, took: 1 }),
      { lost: 1 },
    ],
    ['I2', 'one message stored twice', (_, messages) => Object.assign(messages[4] ?? {}, { clientMessageId: 'sim-r0-0' }), { doubled: 1 }],
    [
      'I3',
      'a gap in the numbers',
      (one, messages) =>
        one.records.messages.set(
          'c1',
          messages.filter((row) => row.seq !== 2),
        ),
    ],
    ['I3', 'a head that is not the last message', (one) => one.records.conversations.splice(0, 1, conversation({ headSeq: 7 }))],
    ['I3', 'a viewer who saw another order', swap, { reordered: 2 }],
    [
      'I3',
      'a viewer who saw what is not stored',
      ({ logs }) => logs.resident.entries.push({ at: at(50), what: 'heard', conversationId: 'c1', seq: 7, content: 'x', by: 'push' }),
      { lost: 1 },
    ],
    ['I3', 'messages stored in another order than they were written', (_, messages) => swapIds(messages), { reordered: 1 }],
    ['I3', 'a page that fetched all at the end and lacks one', (one) => forget(one.logs.resident, 4), { lost: 1 }],
    ['I3', 'an advisor who stayed and was never told', (one) => forget(one.logs.ann, 5), { lost: 1 }],
    ['I4', 'a resident who is told of a stranger’s chat', (one) => one.records.conversations.splice(0, 1, conversation({ residentHash: 'of somebody else' }))],
    [
      'I4',
      'an advisor who is told before the chat is theirs',
      ({ logs }) => Object.assign(logs.ann.entries.find((entry) => entry.what === 'heard') ?? {}, { at: at(1) }),
    ],
    ['I4', 'an advisor who is told of what came after they had passed it on', passedOn],
    ['I5', 'a load that nothing accounts for', (one) => Object.assign(one.records.advisors[0] ?? {}, { load: 1 })],
    [
      'I5',
      'a seat that the load does not count',
      (one) => one.records.conversations.push(conversation({ id: 'c2', residentHash: 'b', headSeq: 0, state: 'assistant', seatOf: 'ann' })),
    ],
    [
      'I5',
      'two advisors with one chat',
      (one) => one.records.offers.push({ id: 'o2', conversationId: 'c1', staffId: 'bob', offeredAt: at(20), endedAt: at(27), result: 'expired' }),
    ],
    [
      'I5',
      'an offer that outlives the acceptance of another',
      (one) => one.records.offers.push({ id: 'o2', conversationId: 'c1', staffId: 'bob', offeredAt: at(6), endedAt: at(13), result: 'expired' }),
    ],
    [
      'I5',
      'a chat held out to three at once',
      (one) => {
        for (const staffId of ['bob', 'cat', 'dan'])
          one.records.offers.push({ id: `o-${staffId}`, conversationId: 'c9', staffId, offeredAt: at(6), endedAt: at(13), result: 'expired' });
      },
    ],
    [
      'I5',
      'an advisor with more chats than seats',
      (one) => one.records.offers.push({ id: 'o2', conversationId: 'c2', staffId: 'ann', offeredAt: at(20), endedAt: at(27), result: 'expired' }),
    ],
    ['I5', 'an acceptance that is not stored', ({ logs }) => logs.ann.entries.push({ at: at(60), what: 'accepted', offerId: 'o9', conversationId: 'c1' })],
    ['I6', 'two open conversations of one resident', (one) => twoOpen(one, null)],
    ['I6', 'two conversations of one resident that overlapped', (one) => twoOpen(one, at(30))],
    ['I7', 'a change without its row', (one) => changesOf(one).splice(1, 1)],
    ['I7', 'a row that is there twice', (one) => changesOf(one).splice(1, 0, ...changesOf(one).slice(1, 2))],
    ['I7', 'a state that no row leads to', (one) => one.records.conversations.splice(0, 1, conversation({ state: 'wrapUp' }))],
    ['I7', 'a notice without its row', (_, messages) => Object.assign(messages[1] ?? {}, { kind: 'notice', content: `notice transferred ${at(5)}` })],
    ['I8', 'a chat that stays with an advisor who is gone', (one) => gone(one, 63)],
  ];
  it.each(cases)('%s: %s', (invariant, _, spoil, counts = {}) => {
    const verdict = spoilt(spoil);
    expect(broken(verdict)).toContain(invariant);
    expect(verdict).toMatchObject({ kept: false, ...counts });
  });
});

describe('what is allowed', () => {
  it('I8 an advisor who is gone for less than a minute keeps the chat', () => {
    expect(broken(spoilt((one) => gone(one, 58)))).not.toContain('I8');
  });
  it('I8 an outage of the server, which is no absence, when it is said', () => {
    const one = story();
    gone(one, 63);
    expect(checkAll([one.logs.resident, one.logs.ann], one.records, { goneFor: 90_000 }).invariants.I8).toBe(0);
  });
  it('I5 a seat, and a chat, that are taken in the moment in which they came free', () => {
    const seat = (from: number, to: number | null) => ({
      conversationId: 'c',
      staffId: 's',
      from: at(from),
      acceptedAt: null,
      to: to === null ? null : at(to),
    });
    expect(mostAtOnce([seat(1, 5), seat(4.9, null)])).toBe(1);
    expect(mostAtOnce([seat(1, 7), seat(5, null)])).toBe(2);
    const idle = [1, 2].map((from) => ({ from: at(from), to: at(50) }));
    expect(mostAtOnce([seat(1, 60), seat(1, 60), seat(5, null)], idle)).toBe(2);
    expect(mostAtOnce([seat(1, 60), seat(1, 60), seat(52, null)], idle)).toBe(3);
    const earlier = spoilt(({ records }) => {
      records.offers.unshift({ id: 'o0', conversationId: 'c1', staffId: 'bob', offeredAt: at(5), endedAt: at(6.01), result: 'expired' });
      records.advisors.push({ staffId: 'bob', capacity: 1, load: 0 });
    });
    expect(broken(earlier)).toEqual([]);
  });
  it('I5 a chat that is held out to two until one of them takes it', () => {
    const both = spoilt(({ records }) => {
      records.offers.push({ id: 'o2', conversationId: 'c1', staffId: 'bob', offeredAt: at(5.2), endedAt: at(7), result: 'takenByOther' });
      records.advisors.push({ staffId: 'bob', capacity: 1, load: 0 });
    });
    expect(broken(both)).toEqual([]);
  });
  it('a page that left before a message came does not need to have it', () => {
    const verdict = spoilt(({ logs }) => {
      logs.resident.entries = logs.resident.entries.filter((entry) => entry.at < at(20));
      logs.resident.entries.push({ at: at(20), what: 'disconnected', reason: 'io client disconnect' });
    });
    expect(verdict).toMatchObject({ kept: true, lost: 0 });
  });
});

function swap({ logs }: Story): void {
  for (const entry of logs.resident.entries) if (entry.what === 'heard' && (entry.seq === 4 || entry.seq === 5)) entry.seq = 9 - entry.seq;
}
function swapIds(messages: StoredMessage[]): void {
  const [first, later] = [messages[0], messages[4]];
  if (first && later) [first.clientMessageId, later.clientMessageId] = [later.clientMessageId, first.clientMessageId];
}
function forget(log: Story['logs']['resident' | 'ann'], seq: number): void {
  log.entries = log.entries.filter((entry) => entry.what !== 'heard' || entry.seq !== seq);
}
function passedOn(one: Story): void {
  changesOf(one).splice(3, 2, { conversationId: 'c1', at: at(12), actor: 'ann', event: 'advisor.transferred', before: 'assigned', after: 'queued' });
}
function twoOpen({ records }: Story, createdAt: number | null): void {
  if (createdAt === null) Object.assign(records.conversations[0] ?? {}, { isOpen: true });
  records.conversations.push(
    conversation({ id: 'c2', headSeq: 0, state: 'assistant', isOpen: createdAt === null, createdAt: createdAt ?? at(50), closedAt: null }),
  );
}
/** Ann's line breaks at 20 s and is back so many seconds later; the chat goes on being hers until 100 s. */
function gone(one: Story, seconds: number): void {
  for (const row of changesOf(one).slice(3)) row.at = at(100);
  one.logs.ann.entries.push({ at: at(20), what: 'disconnected', reason: 'ping timeout' }, { at: at(20 + seconds), what: 'connected' });
  one.logs.ann.entries.sort((a, b) => a.at - b.at);
}
