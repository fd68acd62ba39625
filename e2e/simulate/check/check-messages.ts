import { createHash } from 'node:crypto';
import type { ClientLog, Entry } from '../clients/log.ts';
import { grouped, type Finding, type Records, type StoredMessage } from './records.ts';
import { stintsOf } from './stints.ts';
import { connectedSpans } from './connected-spans.ts';

/** `lost`, `doubled` and `reordered` count messages; each has its finding as well. */
export type MessageCheck = { findings: Finding[]; lost: number; doubled: number; reordered: number };

/** A push that is lost is made good by the server's beat; a viewer who stayed on longer than that must have the message. */
const madeGoodWithin = 20_000;
/** Between a row's time and its commit, and between two machines' clocks. */
const slack = 2_000;

const of = <W extends Entry['what']>(log: ClientLog, what: W) => log.entries.filter((entry): entry is Extract<Entry, { what: W }> => entry.what === what);
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** I1 to I4: what was sent, acknowledged and received, beside what is stored. */
export function checkMessages(logs: readonly ClientLog[], records: Records): MessageCheck {
  const check: MessageCheck = { findings: [], lost: 0, doubled: 0, reordered: 0 };
  const byPlace = new Map<string, StoredMessage>();
  const byId = new Map<string, StoredMessage[]>();
  for (const messages of records.messages.values()) {
    for (const message of messages) {
      byPlace.set(`${message.conversationId} ${message.seq}`, message);
      if (message.clientMessageId === null) continue;
      byId.set(message.clientMessageId, [...(byId.get(message.clientMessageId) ?? []), message]);
    }
  }
  const contents = new Set([...byPlace.values()].map((row) => row.content));
  const stored = { byPlace, byId, contents, records };
  checkDensity(stored, check);
  for (const log of logs) {
    checkSent(log, stored, check);
    checkHeard(log, stored, check);
    checkWhole(log, stored, check);
  }
  checkMembership(logs, records, check);
  return check;
}

type Stored = { byPlace: Map<string, StoredMessage>; byId: Map<string, StoredMessage[]>; contents: Set<string>; records: Records };

function checkDensity({ records }: Stored, { findings }: MessageCheck): void {
  for (const { id, headSeq } of records.conversations) {
    const seqs = (records.messages.get(id) ?? []).map((message) => message.seq);
    if (seqs.length === headSeq && seqs.every((seq, index) => seq === index + 1)) continue;
    findings.push({ invariant: 'I3', what: `conversation ${id} has the head ${headSeq} and ${seqs.length} messages, the last being ${seqs.at(-1) ?? 'none'}` });
  }
}

/** Everything acknowledged is there, once, where the acknowledgement said, in the order of writing. */
function checkSent(log: ClientLog, { byId }: Stored, check: MessageCheck): void {
  for (const { message, conversationId, seq } of of(log, 'acknowledged')) {
    const rows = byId.get(message) ?? [];
    if (rows.some((row) => row.conversationId === conversationId && row.seq === seq)) continue;
    check.lost += 1;
    check.findings.push({ invariant: 'I1', what: `${log.client} had ${message} acknowledged as ${seq} of ${conversationId}; it is not stored there` });
  }
  const reached = new Map<string, number>();
  for (const { message } of of(log, 'sent')) {
    const rows = byId.get(message) ?? [];
    if (rows.length > 1) {
      check.doubled += rows.length - 1;
      check.findings.push({ invariant: 'I2', what: `${message} is stored ${rows.length} times` });
    }
    for (const row of rows) {
      if (row.seq < (reached.get(row.conversationId) ?? 0)) {
        check.reordered += 1;
        check.findings.push({ invariant: 'I3', what: `${log.client} wrote ${message} later than a message that stands after it` });
      }
      reached.set(row.conversationId, row.seq);
    }
  }
}

/** Everybody saw at each place what is stored there. */
function checkHeard(log: ClientLog, { byPlace, contents }: Stored, check: MessageCheck): void {
  for (const { conversationId, seq, content } of of(log, 'heard')) {
    if (byPlace.get(`${conversationId} ${seq}`)?.content === content) continue;
    const elsewhere = contents.has(content);
    if (elsewhere) check.reordered += 1;
    else check.lost += 1;
    check.findings.push({
      invariant: 'I3',
      what: `${log.client} saw at ${seq} of ${conversationId} "${content}", which is ${elsewhere ? 'stored elsewhere' : 'not stored'}`,
    });
  }
}

/** A viewer who fetched all at the end, or stayed on long enough after a message, has it. */
function checkWhole(log: ClientLog, { records }: Stored, check: MessageCheck): void {
  const seen = new Set(of(log, 'heard').map((entry) => `${entry.conversationId} ${entry.seq}`));
  const misses = (row: StoredMessage, why: string) => {
    if (seen.has(`${row.conversationId} ${row.seq}`)) return;
    seen.add(`${row.conversationId} ${row.seq}`);
    check.lost += 1;
    check.findings.push({ invariant: 'I3', what: `${log.client} never got ${row.seq} of ${row.conversationId}, ${why}` });
  };
  for (const { conversationId, headSeq, asOf } of of(log, 'settled')) {
    for (const row of records.messages.get(conversationId) ?? [])
      if (row.seq <= headSeq || row.at < asOf - slack) misses(row, 'though it fetched all at the end');
  }
  const spans = connectedSpans(log);
  const stays = stintsOrAll(log, records);
  for (const { conversationId, from, to } of stays) {
    for (const row of records.messages.get(conversationId) ?? []) {
      const due = row.at + madeGoodWithin;
      if (row.at < from || due > to || !spans.some((span) => span.from <= row.at - slack && span.to >= due)) continue;
      misses(row, 'though it stayed connected');
    }
  }
}

/** Which conversations a viewer was in, and from when until when it was to be told of them. */
function stintsOrAll(log: ClientLog, records: Records): { conversationId: string; from: number; to: number }[] {
  if (log.role === 'advisor') {
    return stintsOf(records)
      .filter((stint) => stint.staffId === log.staffId)
      .map((stint) => ({ ...stint, to: stint.to ?? Infinity }));
  }
  const ids = new Set(of(log, 'heard').map((entry) => entry.conversationId));
  return [...ids].map((conversationId) => ({ conversationId, from: 0, to: Infinity }));
}

/** Residents hear of their own conversations, advisors of those that they have or had, up to the moment they left the desk. */
function checkMembership(logs: readonly ClientLog[], records: Records, { findings }: MessageCheck): void {
  const residentOf = new Map(records.conversations.map((one) => [one.id, `${one.siteId} ${one.residentHash}`]));
  const stints = grouped(stintsOf(records), (stint) => `${stint.staffId} ${stint.conversationId}`);
  for (const log of logs) {
    const own = log.role === 'resident' && log.token !== null ? `${log.siteId} ${hashOf(log.token)}` : '';
    for (const { at, conversationId, seq } of of(log, 'heard')) {
      const row = records.messages.get(conversationId)?.[seq - 1];
      if (!row) continue; // Reported as not stored.
      const allowed =
        log.role === 'resident'
          ? residentOf.get(conversationId) === own
          : (stints.get(`${log.staffId} ${conversationId}`) ?? []).some((stint) => at >= stint.from - slack && row.at <= (stint.to ?? Infinity));
      if (!allowed) findings.push({ invariant: 'I4', what: `${log.client} was told ${seq} of ${conversationId}, which it is not in` });
    }
  }
}
