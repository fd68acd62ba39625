import type { Message } from '@frontdesk/shared/message.ts';
import type { Draft } from '../domain/conversation.ts';
import { fixedQuery } from './fixed-query.ts';
import type { MessageTable } from './schema.ts';
import type { Tx } from './store.ts';

const toMessage = (row: Pick<MessageTable, 'seq' | 'at' | 'body_json'>): Message => ({ ...(JSON.parse(row.body_json) as Draft), seq: row.seq, at: row.at });

const insertMessage = fixedQuery((tx, { conversation_id, seq, at, kind, client_message_id, staff_id, body_json }: MessageTable) =>
  tx.insertInto('message').values({ conversation_id, seq, at, kind, client_message_id, staff_id, body_json }),
);

/** `staffId` is kept for the record of who wrote; it is not part of the message that people see. */
export async function addMessage(tx: Tx, conversationId: string, message: { seq: number; at: number; staffId: string | null; draft: Draft }): Promise<void> {
  const { draft } = message;
  await insertMessage(tx, {
    conversation_id: conversationId,
    seq: message.seq,
    at: message.at,
    kind: draft.kind,
    client_message_id: 'clientMessageId' in draft ? draft.clientMessageId : null,
    staff_id: message.staffId,
    body_json: JSON.stringify(draft),
  });
}

type Place = { seq: number; at: number };

const sentBy = fixedQuery((tx, { siteId, residentHash, clientMessageId }: { siteId: string; residentHash: string; clientMessageId: string }) =>
  tx
    .selectFrom('conversation')
    .innerJoin('message', 'message.conversation_id', 'conversation.id')
    .select(['message.conversation_id', 'message.seq', 'message.at'])
    .where('conversation.site_id', '=', siteId)
    .where('conversation.resident_hash', '=', residentHash)
    .where('message.client_message_id', '=', clientMessageId)
    .limit(1),
);

/** A message that this resident sent already, in whichever of their conversations on the site. */
export async function findSent(
  tx: Tx,
  siteId: string,
  residentHash: string,
  clientMessageId: string,
): Promise<(Place & { conversationId: string }) | undefined> {
  const [row] = (await sentBy(tx, { siteId, residentHash, clientMessageId })).rows;
  return row && { conversationId: row.conversation_id, seq: row.seq, at: row.at };
}

const repliedBy = fixedQuery((tx, { conversationId, clientMessageId, staffId }: { conversationId: string; clientMessageId: string; staffId: string }) =>
  tx
    .selectFrom('message')
    .select(['seq', 'at'])
    .where('conversation_id', '=', conversationId)
    .where('client_message_id', '=', clientMessageId)
    .where('staff_id', '=', staffId)
    .limit(1),
);

/** A reply that this advisor sent already. */
export async function findReply(tx: Tx, conversationId: string, clientMessageId: string, staffId: string): Promise<Place | undefined> {
  return (await repliedBy(tx, { conversationId, clientMessageId, staffId })).rows[0];
}

/** Oldest first. */
export async function listMessages(tx: Tx, conversationId: string, sinceSeq: number, most: number): Promise<Message[]> {
  const rows = await tx
    .selectFrom('message')
    .select(['seq', 'at', 'body_json'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', sinceSeq)
    .orderBy('seq')
    .limit(most)
    .execute();
  return rows.map(toMessage);
}

/** Newest first. */
export async function listNewest(tx: Tx, conversationId: string, most: number): Promise<Message[]> {
  const rows = await tx
    .selectFrom('message')
    .select(['seq', 'at', 'body_json'])
    .where('conversation_id', '=', conversationId)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(toMessage);
}

/** The resident's last words. */
export async function lastResidentText(tx: Tx, conversationId: string): Promise<string> {
  const row = await tx
    .selectFrom('message')
    .select(['seq', 'at', 'body_json'])
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'resident')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const message = row && toMessage(row);
  return message?.kind === 'resident' ? message.text : '';
}
