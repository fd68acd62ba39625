import type { Message } from '@frontdesk/shared/message.ts';
import type { Draft } from '../domain/conversation.ts';
import type { MessageTable } from './schema.ts';
import type { Tx } from './store.ts';

const toMessage = (row: Pick<MessageTable, 'seq' | 'at' | 'body_json'>): Message => ({ ...(JSON.parse(row.body_json) as Draft), seq: row.seq, at: row.at });

/** `staffId` is kept for the record of who wrote; it is not part of the message that people see. */
export async function addMessage(tx: Tx, conversationId: string, message: { seq: number; at: number; staffId: string | null; draft: Draft }): Promise<void> {
  const { draft } = message;
  await tx
    .insertInto('message')
    .values({
      conversation_id: conversationId,
      seq: message.seq,
      at: message.at,
      kind: draft.kind,
      client_message_id: 'clientMessageId' in draft ? draft.clientMessageId : null,
      staff_id: message.staffId,
      body_json: JSON.stringify(draft),
    })
    .execute();
}

export async function findByClientMessageId(tx: Tx, conversationId: string, clientMessageId: string): Promise<{ seq: number; at: number } | undefined> {
  return tx
    .selectFrom('message')
    .select(['seq', 'at'])
    .where('conversation_id', '=', conversationId)
    .where('client_message_id', '=', clientMessageId)
    .executeTakeFirst();
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

/** The resident's last words, for an offer. */
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
