import type { AuditTable } from './schema.ts';
import type { Tx } from './store.ts';

export async function addAudit(tx: Tx, row: AuditTable): Promise<void> {
  await tx.insertInto('audit').values(row).execute();
}

export async function listAudit(tx: Tx, conversationId: string): Promise<AuditTable[]> {
  return tx.selectFrom('audit').selectAll().where('conversation_id', '=', conversationId).orderBy('at').orderBy('id').limit(1000).execute();
}

/** Whether somebody ever had a chat: they accepted it, or took it by hand. */
export async function hadChat(tx: Tx, conversationId: string, staffId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('audit')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('actor', '=', staffId)
    .where('after_state', '=', 'assigned')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
