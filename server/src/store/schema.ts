import type { Generated } from 'kysely';
import type { CallEnding, TelephoneReason } from '@frontdesk/shared/telephone-protocol.ts';
import type { SettingKind } from '@frontdesk/shared/settings.ts';
import type { ConversationState, Role, Status } from '@frontdesk/shared/vocabulary.ts';
import type { OfferResult, TimerKind } from '../domain/conversation.ts';
import type { FactKind } from '../domain/figures/facts.ts';
import type { AskedTable } from './asked-table.ts';
import type { ArticleRecordTable, ArticleTable, ArticleVersionTable, LinkCheckTable, SiteKnowledgeTable } from './knowledge-tables.ts';
import type { SurgeChangeTable, SurgeTable } from './surge-tables.ts';

/**
 * The tables. Portable on purpose: text ids, epoch milliseconds, 0 and 1 for no and yes, JSON as text.
 * A column that ends in `_json` holds JSON; one that ends in `_at` holds a time.
 */
export interface Tables {
  site: SiteTable;
  team: { id: string; site_id: string; name: string; is_general: number; position: number; removed_at: number | null } & Versioned;
  /** `needs_json`: the skills that its conversations need, as Needs of domain/conversation.ts. */
  service: { site_id: string; name: string; team_id: string; needs_json: Generated<string> } & Versioned;
  staff: StaffTable;
  membership: { staff_id: string; team_id: string };
  session: { token_hash: string; staff_id: string; key: string; created_at: number; expires_at: number };
  presence: PresenceTable;
  conversation: ConversationTable;
  message: MessageTable;
  offer: OfferTable;
  timer: TimerTable;
  article: ArticleTable;
  article_record: ArticleRecordTable;
  article_version: ArticleVersionTable;
  site_knowledge: SiteKnowledgeTable;
  link_check: LinkCheckTable;
  /** The articles that an address stood in when their links were last gathered. */
  article_link: { url: string; article_id: string };
  asked: AskedTable;
  audit: AuditTable;
  event: EventTable;
  assignment: AssignmentTable;
  duty: DutyTable;
  setting: SettingTable;
  /** Every version that a setting ever had. */
  setting_change: SettingTable;
  ability: { staff_id: string; kind: 'skill' | 'language'; name: string };
  queue_stay: QueueStayTable;
  routing_decision: { id: string; conversation_id: string; at: number; body_json: string };
  surge: SurgeTable;
  surge_change: SurgeChangeTable;
  /** Whoever locks the row of a name has the turn, until the end of the unit of work. */
  turn: { name: 'queue' | 'surge' | 'knowledge' | 'links' };
  api_key: ApiKeyTable;
  /** What has been signed with a key and could still be sent again. */
  api_nonce: { key_id: string; nonce: string; expires_at: number };
  call: CallTable;
  /** Whether a call might have an advisor, and why: `staff_id` is who it was promised. */
  call_question: {
    id: string;
    at: number;
    key_id: string;
    team_id: string;
    reason: TelephoneReason;
    staff_id: string | null;
    waiting: number;
    longest_since: number | null;
  };
  /** Written by the health check. */
  probe: { id: string; at: number };
}

/** What admins change on screen: a change names the version it was made from. `changed_by` is a staff id; null while nobody has changed it. */
export interface Versioned {
  version: Generated<number>;
  changed_by: Generated<string | null>;
  changed_at: Generated<number | null>;
}

export interface SiteTable {
  id: string;
  name: string;
  assistant_name: string;
  greeting: string;
  privacy_url: string;
  time_zone: string;
  /** Spans of domain/hours.ts. */
  hours_json: string;
  /** Origins that may embed the chat, besides the server's own. */
  origins_json: string;
}

export interface StaffTable extends Versioned {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  role: Role;
  password_hash: string;
  disabled_at: number | null;
  created_at: number;
}

/** What an advisor has set, and the seats in use. Whether they are connected is Live's to know. */
export interface PresenceTable {
  staff_id: string;
  status: Status;
  status_since: number;
  capacity: number;
  load: number;
  last_accepted_at: number;
  /** Hundredths of a seat that idle chats leave free. */
  relief: Generated<number>;
  /** Offers missed since the last answer, and until when nothing is offered after one. */
  misses: Generated<number>;
  cooldown_until: Generated<number>;
  /** The status before a call that they make now; null while they make none. */
  before_call: Generated<Status | null>;
  /** Connected, and known to be so at this time; null when not connected. Written as they come and go, and each minute between. */
  seen_at: Generated<number | null>;
  /** Open rows of `call`. */
  calls: Generated<number>;
}

export interface ConversationTable {
  id: string;
  site_id: string;
  /** SHA-256 of the resident's token: the token itself is never stored. */
  resident_hash: string;
  reference: string;
  machine_version: number;
  state: ConversationState;
  context_json: string;
  /** Goes up by one with every save; a save names the version it read. */
  version: number;
  head_seq: number;
  /** 1 while the resident has a conversation going on: assistant, queued, offered or assigned. */
  is_open: number;
  resident_name: string | null;
  contact_json: string | null;
  page_url: string;
  page_title: string;
  language: string;
  created_at: number;
  closed_at: number | null;
  /** From here on: copies out of the context, for queries. */
  team_id: string | null;
  advisor_id: string | null;
  requested_at: number | null;
  accepted_at: number | null;
  answered_at: number | null;
  left_at: number | null;
  call_back_from: number | null;
  call_back_to: number | null;
  call_back_asked_at: number | null;
  call_back_phone: string | null;
  outcome: string | null;
  is_urgent: number;
}

export interface MessageTable {
  conversation_id: string;
  seq: number;
  at: number;
  kind: string;
  client_message_id: string | null;
  staff_id: string | null;
  body_json: string;
}

export interface OfferTable {
  id: string;
  conversation_id: string;
  staff_id: string;
  offered_at: number;
  expires_at: number;
  ended_at: number | null;
  result: OfferResult | null;
}

/** Work owed. A row is claimed until `claimed_until` and deleted once done. */
export interface TimerTable {
  id: string;
  kind: TimerKind;
  conversation_id: string | null;
  due_at: number;
  payload_json: string;
  claimed_until: number;
  attempts: number;
}

/** One stay in one team's queue. `front_at` and `seats`: since when it stood first while all of so many seats were taken. */
export interface QueueStayTable {
  id: string;
  conversation_id: string;
  team_id: string;
  queued_at: number;
  front_at: number | null;
  seats: number | null;
  /** The first offer. */
  offered_at: number | null;
  ended_at: number | null;
  how: 'accepted' | 'left' | null;
}

/** Every change of state, and every other act worth finding again. */
export interface AuditTable {
  id: string;
  at: number;
  conversation_id: string | null;
  actor: string;
  event: string;
  before_state: string | null;
  after_state: string | null;
}

/** What an admin has set: `owner` is the site or team it is for. A change names the version it was made from. */
export interface SettingTable {
  kind: SettingKind;
  owner: string;
  body_json: string;
  version: number;
  /** A staff id. */
  changed_by: string;
  changed_at: number;
}

/**
 * What happened to conversations, for the figures: each row is written with the change it tells of, and never changed. What ends something says when that began
 * (`since`), so that a span of time can be read by itself. No names, no words.
 */
export interface EventTable {
  id: string;
  at: number;
  kind: FactKind;
  conversation_id: string;
  site_id: string;
  team_id: string | null;
  staff_id: string | null;
  /** When began what this ends: the talk with the assistant, the wait in the team's queue, the chat. */
  since: number | null;
  /** Of a chat: when wrap-up began. */
  until: number | null;
  /** The first request for a person and the team it was made to, on what happened to the conversation for the first time. */
  first_since: number | null;
  first_team_id: string | null;
  result: string | null;
  /** 1 when `at` is a day or more after `since`. */
  is_long: number;
}

/** A chat in hand now: with an advisor, or in wrap-up that still holds the seat. Becomes an `event` when it ends. */
export interface AssignmentTable {
  conversation_id: string;
  site_id: string;
  team_id: string | null;
  staff_id: string;
  since: number;
  until: number | null;
  result: string | null;
}

/** What an advisor could take, from `at` until the next row: the log of `presence` and of connections. `n` counts each advisor's rows. */
export interface DutyTable {
  staff_id: string;
  n: number;
  at: number;
  is_connected: number;
  status: Status;
  capacity: number;
  /** Their teams then. */
  team_ids_json: string;
}

/** Another system's key. `signing_key` is the SHA-256 of its secret, in hex: what requests are signed with, and not what was shown. */
export interface ApiKeyTable {
  id: string;
  name: string;
  scopes_json: string;
  signing_key: string;
  /** A staff id; null for the command line. */
  created_by: string | null;
  created_at: number;
  revoked_at: number | null;
  last_used_at: number | null;
}

/** A call of the telephone system's; without `reference`, an advisor kept for one. It ends by itself at `due_at`. */
export interface CallTable {
  id: string;
  key_id: string;
  reference: string | null;
  staff_id: string;
  status_before: Status;
  started_at: number;
  due_at: number;
  ended_at: number | null;
  ending: CallEnding | null;
}
