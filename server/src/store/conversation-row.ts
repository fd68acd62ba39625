import type { Contact } from '@frontdesk/shared/message.ts';
import type { Page } from '@frontdesk/shared/text-fields.ts';
import type { ConversationState } from '@frontdesk/shared/vocabulary.ts';
import { contextOf, machineVersion, type Context } from '../domain/conversation.ts';
import type { ConversationTable } from './schema.ts';

export type Conversation = {
  id: string;
  siteId: string;
  residentHash: string;
  reference: string;
  state: ConversationState;
  context: Context;
  version: number;
  headSeq: number;
  residentName: string | null;
  contact: Contact | null;
  page: Page;
  language: string;
  createdAt: number;
  closedAt: number | null;
  leftAt: number | null;
};

const openStates: readonly ConversationState[] = ['assistant', 'queued', 'offered', 'assigned'];

/** Those stand first in a queue. */
const isUrgent = ({ urgent }: Context): boolean => (urgent ?? null) !== null;

/** The columns that follow from a conversation; the one place where row and conversation meet, with `toConversation`. */
export const toRow = (one: Conversation): ConversationTable => ({
  context_json: JSON.stringify(one.context),
  id: one.id,
  site_id: one.siteId,
  resident_hash: one.residentHash,
  reference: one.reference,
  machine_version: machineVersion,
  state: one.state,
  version: one.version,
  head_seq: one.headSeq,
  // Whoever is to be rung may begin another chat.
  is_open: openStates.includes(one.state) && one.context.callBack === null ? 1 : 0,
  resident_name: one.residentName,
  contact_json: one.contact && JSON.stringify(one.contact),
  page_url: one.page.url,
  page_title: one.page.title,
  language: one.language,
  created_at: one.createdAt,
  closed_at: one.closedAt,
  team_id: one.context.teamId,
  advisor_id: one.context.advisorId,
  requested_at: one.context.requestedAt,
  accepted_at: one.context.acceptedAt,
  answered_at: one.context.answeredAt,
  left_at: one.leftAt,
  call_back_from: one.context.callBack?.from ?? null,
  call_back_to: one.context.callBack?.to ?? null,
  call_back_asked_at: one.context.callBack?.askedAt ?? null,
  call_back_phone: one.context.callBack?.phone ?? null,
  outcome: one.context.outcome,
  is_urgent: isUrgent(one.context) ? 1 : 0,
});

/** What `toRow` reads besides what every message moves: fields of a conversation, and those of its context that have a column of their own. */
export const own = [
  'id',
  'siteId',
  'residentHash',
  'reference',
  'state',
  'residentName',
  'contact',
  'page',
  'language',
  'createdAt',
  'closedAt',
  'leftAt',
] as const satisfies (keyof Conversation)[];
export const copied = ['teamId', 'advisorId', 'requestedAt', 'acceptedAt', 'answeredAt', 'callBack', 'outcome', 'urgent'] as const satisfies (keyof Context)[];

/** What `toConversation` reads. The copies out of the context are for conditions alone. */
export const columns = [
  'id',
  'site_id',
  'resident_hash',
  'reference',
  'state',
  'context_json',
  'version',
  'head_seq',
  'resident_name',
  'contact_json',
  'page_url',
  'page_title',
  'language',
  'created_at',
  'closed_at',
  'left_at',
] as const satisfies (keyof ConversationTable)[];

export const toConversation = (row: Pick<ConversationTable, (typeof columns)[number]>): Conversation => ({
  id: row.id,
  siteId: row.site_id,
  residentHash: row.resident_hash,
  reference: row.reference,
  state: row.state,
  context: contextOf(JSON.parse(row.context_json) as Parameters<typeof contextOf>[0]),
  version: row.version,
  headSeq: row.head_seq,
  residentName: row.resident_name,
  contact: row.contact_json === null ? null : (JSON.parse(row.contact_json) as Contact),
  page: { url: row.page_url, title: row.page_title },
  language: row.language,
  createdAt: row.created_at,
  closedAt: row.closed_at,
  leftAt: row.left_at,
});
