import { conversationStates, type ConversationState } from '@frontdesk/shared/vocabulary.ts';
import type { Tx } from './store.ts';

/** Every state but the last, which keeps growing and says nothing about today. */
export const countedStates: readonly ConversationState[] = conversationStates.filter((state) => state !== 'closed');

/** How many conversations there are in each state that has any, out of an index alone. */
export async function countByState(tx: Tx): Promise<Map<ConversationState, number>> {
  const rows = await tx
    .selectFrom('conversation')
    .select(['state', (eb) => eb.fn.countAll<number | string>().as('number')])
    .where('state', 'in', countedStates)
    .groupBy('state')
    .execute();
  return new Map(rows.map((row) => [row.state, Number(row.number)]));
}
