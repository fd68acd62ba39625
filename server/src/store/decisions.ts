import type { Decision } from '../domain/routing/work.ts';
import type { Tx } from './store.ts';

/** Why a conversation was held out to whom, at one moment. */
export async function addDecision(tx: Tx, { id, conversationId, decision }: { id: string; conversationId: string; decision: Decision }): Promise<void> {
  await tx
    .insertInto('routing_decision')
    .values({ id, conversation_id: conversationId, at: decision.at, body_json: JSON.stringify(decision) })
    .execute();
}

/** Newest first. */
export async function listDecisions(tx: Tx, conversationId: string, most: number): Promise<Decision[]> {
  const rows = await tx
    .selectFrom('routing_decision')
    .select('body_json')
    .where('conversation_id', '=', conversationId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => JSON.parse(row.body_json) as Decision);
}
