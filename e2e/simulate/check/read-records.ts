import type { Message } from '@frontdesk/shared/message.ts';
import { contentOf } from '../clients/log.ts';
import { grouped, type Records, type StoredAdvisor, type StoredChange, type StoredConversation, type StoredMessage, type StoredOffer } from './records.ts';

export type Row = Record<string, string | number | null>;
/** One SELECT, with a `?` for each parameter. */
export type Query = (sql: string, parameters: (string | number)[]) => Promise<Row[]>;

/** Conversations in one page of reading. */
const page = 500;
// PostgreSQL answers a bigint as text.
const number = (value: Row[string] | undefined): number => Number(value ?? 0);
const numberOrNull = (value: Row[string] | undefined): number | null => (value === null || value === undefined ? null : Number(value));
const text = (value: Row[string] | undefined): string => String(value ?? '');
const textOrNull = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

/** The whole record, a page of conversations at a time. Give it a connection that reads one moment. */
export async function readRecords(query: Query): Promise<Records> {
  const conversations: StoredConversation[] = [];
  const messages: StoredMessage[] = [];
  const changes: StoredChange[] = [];
  const offers: StoredOffer[] = [];
  for (let last = ''; ;) {
    const rows = await query(`select * from conversation where id > ? order by id limit ${page}`, [last]);
    if (rows.length === 0) break;
    const span = [last, text(rows.at(-1)?.id)];
    const of = (table: string, order: string) =>
      query(`select * from ${table} where conversation_id > ? and conversation_id <= ? order by conversation_id, ${order}`, span);
    conversations.push(...rows.map(toConversation));
    messages.push(...(await of('message', 'seq')).map(toMessage));
    changes.push(...(await of('audit', 'id')).filter((row) => row.before_state !== null || row.after_state !== null).map(toChange));
    offers.push(...(await of('offer', 'offered_at, id')).map(toOffer));
    last = text(rows.at(-1)?.id);
  }
  return {
    conversations,
    messages: grouped(messages, (one) => one.conversationId),
    changes: grouped(changes, (one) => one.conversationId),
    offers,
    advisors: (await query('select staff_id, capacity, load from presence', [])).map(toAdvisor),
  };
}

function toConversation(row: Row): StoredConversation {
  const context = JSON.parse(text(row.context_json)) as { offers: { staffId: string }[]; advisorId: string | null; seatHeld: boolean };
  const state = text(row.state);
  return {
    id: text(row.id),
    siteId: text(row.site_id),
    residentHash: text(row.resident_hash),
    state,
    headSeq: number(row.head_seq),
    isOpen: number(row.is_open) === 1,
    createdAt: number(row.created_at),
    closedAt: numberOrNull(row.closed_at),
    offeredTo: context.offers.map((offer) => offer.staffId),
    seatOf: state === 'assigned' || (state === 'wrapUp' && context.seatHeld) ? context.advisorId : null,
    requestedAt: numberOrNull(row.requested_at),
    acceptedAt: numberOrNull(row.accepted_at),
    answeredAt: numberOrNull(row.answered_at),
    leftAt: numberOrNull(row.left_at),
  };
}

function toMessage(row: Row): StoredMessage {
  const [seq, at] = [number(row.seq), number(row.at)];
  const body = JSON.parse(text(row.body_json)) as Message;
  return {
    conversationId: text(row.conversation_id),
    seq,
    at,
    kind: text(row.kind),
    clientMessageId: textOrNull(row.client_message_id),
    content: contentOf({ ...body, seq, at }),
  };
}

const toChange = (row: Row): StoredChange => ({
  conversationId: text(row.conversation_id),
  at: number(row.at),
  actor: text(row.actor),
  event: text(row.event),
  before: text(row.before_state),
  after: text(row.after_state),
});

const toOffer = (row: Row): StoredOffer => ({
  id: text(row.id),
  conversationId: text(row.conversation_id),
  staffId: text(row.staff_id),
  offeredAt: number(row.offered_at),
  endedAt: numberOrNull(row.ended_at),
  result: textOrNull(row.result),
});

const toAdvisor = (row: Row): StoredAdvisor => ({ staffId: text(row.staff_id), capacity: number(row.capacity), load: number(row.load) });
