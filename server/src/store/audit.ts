import type { AuditTable } from './schema.ts';
import type { Tx } from './store.ts';

export async function addAudit(tx: Tx, row: AuditTable): Promise<void> {
  await tx.insertInto('audit').values(row).execute();
}

export async function listAudit(tx: Tx, conversationId: string): Promise<AuditTable[]> {
  return tx.selectFrom('audit').selectAll().where('conversation_id', '=', conversationId).orderBy('at').orderBy('id').limit(1000).execute();
}
