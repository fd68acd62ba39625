import type { ConversationState } from '@frontdesk/shared/vocabulary.ts';
import type { TimerKind } from '../domain/conversation.ts';
import { columns, copied, own, toConversation, toRow, type Conversation } from './conversation-row.ts';
import { fixedQuery } from './fixed-query.ts';
import { recall, remember } from './remembered.ts';
import type { Tx } from './store.ts';

export type { Conversation } from './conversation-row.ts';

/** Answers false when this resident has a conversation open on this site already, or the reference is taken. */
export async function addConversation(tx: Tx, one: Conversation): Promise<boolean> {
  const row = await tx
    .insertInto('conversation')
    .values(toRow(one))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

type Progress = { id: string; version: number; newVersion: number; context_json: string; head_seq: number };

/** What a message moves. None of it is in an index, so a save of it alone is a third of the work. */
const saveProgress = fixedQuery((tx, { id, version, newVersion, context_json, head_seq }: Progress) =>
  tx.updateTable('conversation').set({ context_json, head_seq, version: newVersion }).where('id', '=', id).where('version', '=', version),
);

/** Guarded by the version that was read: answers false when someone else saved in between. Given what was `read`, it writes no more than it has to. */
export async function saveConversation(tx: Tx, one: Conversation, read?: Conversation): Promise<boolean> {
  const newVersion = one.version + 1;
  const rows = read && onlyProgress(read, one) ? await progress(tx, one, newVersion) : await saveAll(tx, one, newVersion);
  if (rows !== 1n) return false;
  remember(tx, { ...one, version: newVersion });
  return true;
}

async function progress(tx: Tx, { id, version, headSeq, context }: Conversation, newVersion: number): Promise<bigint | undefined> {
  return (await saveProgress(tx, { id, version, newVersion, head_seq: headSeq, context_json: JSON.stringify(context) })).numAffectedRows;
}

async function saveAll(tx: Tx, one: Conversation, newVersion: number): Promise<bigint> {
  const { id, version, site_id: _site, resident_hash: _resident, reference: _reference, created_at: _created, ...rest } = toRow(one);
  const saved = await tx
    .updateTable('conversation')
    .set({ ...rest, version: newVersion })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows;
}

/** Whether all columns but those of `Progress` are as they were read. What did not change is the same value still. */
const onlyProgress = (was: Conversation, is: Conversation): boolean =>
  own.every((field) => was[field] === is[field]) && copied.every((field) => was.context[field] === is.context[field]);

const byId = fixedQuery((tx, { id }: { id: string }) => tx.selectFrom('conversation').select(columns).where('id', '=', id).limit(1));
const byIdLocked = fixedQuery((tx, { id }: { id: string }) => tx.selectFrom('conversation').select(columns).where('id', '=', id).limit(1).forUpdate());

export async function findConversation(tx: Tx, id: string): Promise<Conversation | undefined> {
  const [row] = (await byId(tx, { id })).rows;
  return row && toConversation(row);
}

/** To change it: others who would wait until this unit of work ends. */
export async function lockConversation(tx: Tx, id: string): Promise<Conversation | undefined> {
  const [row] = (await byIdLocked(tx, { id })).rows;
  return row && toConversation(row);
}

type ForMessage = { id: string; clientMessageId: string };
const forMessage = (tx: Tx, { id, clientMessageId }: ForMessage) =>
  tx
    .selectFrom('conversation')
    .select((eb) => eb.exists(eb.selectFrom('message').select('seq').where('client_message_id', '=', clientMessageId)).as('sent_before'))
    .where('id', '=', id)
    .limit(1)
    .forUpdate();
const byIdForMessage = fixedQuery((tx, values: ForMessage) => forMessage(tx, values).select(columns));
const versionForMessage = fixedQuery((tx, values: ForMessage) => forMessage(tx, values).select('version'));

/**
 * `lockConversation` for a message: in the same question, whether one with its id is stored anywhere, for then it may be a retry. Two that arrive at the same
 * moment may both be told no: the second breaks the rule that a message is stored once, and its unit is run again.
 */
export async function lockForMessage(tx: Tx, id: string, clientMessageId: string): Promise<{ conversation: Conversation | undefined; sentBefore: boolean }> {
  const known = recall(tx, id);
  if (known) {
    const [seen] = (await versionForMessage(tx, { id, clientMessageId })).rows;
    if (seen?.version === known.version) return { conversation: known, sentBefore: Boolean(seen.sent_before) };
  }
  const [row] = (await byIdForMessage(tx, { id, clientMessageId })).rows;
  // SQLite says 1 and 0.
  return { conversation: row && toConversation(row), sentBefore: Boolean(row?.sent_before) };
}

const openOf = (tx: Tx, siteId: string, residentHash: string) =>
  tx.selectFrom('conversation').select(columns).where('site_id', '=', siteId).where('resident_hash', '=', residentHash).where('is_open', '=', 1);

/** The conversation that goes on for this resident, if one does. */
export async function findOpenConversation(tx: Tx, siteId: string, residentHash: string): Promise<Conversation | undefined> {
  const row = await openOf(tx, siteId, residentHash).executeTakeFirst();
  return row && toConversation(row);
}

/** The same, to change it. */
export async function lockOpenConversation(tx: Tx, siteId: string, residentHash: string): Promise<Conversation | undefined> {
  const row = await openOf(tx, siteId, residentHash).forUpdate().executeTakeFirst();
  return row && toConversation(row);
}

/** The one that goes on, or else the newest, so that a reload after the end still shows it. */
export async function findNewestConversation(tx: Tx, siteId: string, residentHash: string): Promise<Conversation | undefined> {
  const row = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('site_id', '=', siteId)
    .where('resident_hash', '=', residentHash)
    // A clock that was set back must not hide the one that goes on.
    .orderBy('is_open', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toConversation(row);
}

/** Those of some teams in one state: what may tell of danger first, then by first request (or arrival), oldest first. */
export async function listInState(tx: Tx, state: ConversationState, teamIds: readonly string[], most: number): Promise<Conversation[]> {
  if (teamIds.length === 0) return [];
  const rows = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('state', '=', state)
    .where('team_id', 'in', teamIds)
    .orderBy('is_urgent', 'desc')
    .orderBy('requested_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toConversation);
}

/** What is on an advisor's desk: chats with them and chats to wrap up. */
export async function listOnDesk(tx: Tx, staffId: string, most: number): Promise<Conversation[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('advisor_id', '=', staffId)
    .where('state', 'in', ['assigned', 'wrapUp'])
    // "assigned" before "wrapUp": what was not wrapped up must not crowd out who is waiting.
    .orderBy('state')
    .orderBy('requested_at')
    .limit(most)
    .execute();
  return rows.map(toConversation);
}

/** Those who wait for a person in the chat, in any queue, without a timer of a kind. */
export async function listWaitingWithoutTimer(
  tx: Tx,
  kind: TimerKind,
): Promise<(Pick<Conversation, 'id' | 'siteId' | 'residentHash'> & { teamId: string | null })[]> {
  const rows = await tx
    .selectFrom('conversation')
    .leftJoin('timer', (join) => join.onRef('timer.conversation_id', '=', 'conversation.id').on('timer.kind', '=', kind))
    .select(['conversation.id', 'conversation.site_id', 'conversation.resident_hash', 'conversation.team_id'])
    .where('conversation.state', 'in', ['queued', 'offered'])
    .where('conversation.call_back_from', 'is', null)
    .where('timer.id', 'is', null)
    .limit(20_000)
    .execute();
  return rows.map((row) => ({ id: row.id, siteId: row.site_id, residentHash: row.resident_hash, teamId: row.team_id }));
}

/** Every chat with an advisor, to change it. */
export async function lockAssigned(tx: Tx, staffId: string): Promise<Conversation[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('advisor_id', '=', staffId)
    .where('state', '=', 'assigned')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toConversation);
}

export async function listAdvisorsWithChats(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select('advisor_id')
    .distinct()
    .where('state', '=', 'assigned')
    .where('advisor_id', 'is not', null)
    .execute();
  return rows.map((row) => row.advisor_id ?? '');
}

/** Messages left with some teams, oldest first. */
export async function listLeftMessages(tx: Tx, teamIds: readonly string[], most: number): Promise<Conversation[]> {
  if (teamIds.length === 0) return [];
  const rows = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('state', '=', 'leftMessage')
    .where('team_id', 'in', teamIds)
    .orderBy('closed_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toConversation);
}

export async function listByIds(tx: Tx, ids: readonly string[]): Promise<Conversation[]> {
  if (ids.length === 0) return [];
  return (await tx.selectFrom('conversation').select(columns).where('id', 'in', ids).execute()).map(toConversation);
}

/** Requests for a person since a time, for the figures: whoever asked to be rung and never for a person in the chat made none. */
export async function listRequestsSince(tx: Tx, since: number, most: number) {
  return tx
    .selectFrom('conversation')
    .select(['team_id', 'requested_at', 'accepted_at', 'answered_at', 'left_at'])
    .where('requested_at', '>=', since)
    .where((eb) => eb.or([eb('call_back_asked_at', 'is', null), eb('requested_at', '<', eb.ref('call_back_asked_at'))]))
    .orderBy('requested_at', 'desc')
    .limit(most)
    .execute();
}

/** The last seq of the conversations that go on of some residents of a site, for the heartbeat. */
export async function listOpenHeads(
  tx: Tx,
  siteId: string,
  residentHashes: readonly string[],
): Promise<{ id: string; residentHash: string; headSeq: number }[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select(['id', 'resident_hash', 'head_seq'])
    .where('site_id', '=', siteId)
    .where('resident_hash', 'in', residentHashes)
    .where('is_open', '=', 1)
    .execute();
  return rows.map((row) => ({ id: row.id, residentHash: row.resident_hash, headSeq: row.head_seq }));
}
