import type { Stay } from '../domain/waiting/learn-waits.ts';
import type { Tx } from './store.ts';

export async function beginStay(tx: Tx, stay: { id: string; conversationId: string; teamId: string; queuedAt: number }): Promise<void> {
  await tx.insertInto('queue_stay').values({ id: stay.id, conversation_id: stay.conversationId, team_id: stay.teamId, queued_at: stay.queuedAt }).execute();
}

const standing = (tx: Tx, conversationId: string) => tx.updateTable('queue_stay').where('conversation_id', '=', conversationId).where('ended_at', 'is', null);

/** It stands at the front while `seats` seats are all taken. The first time counts. */
export async function reachFront(tx: Tx, conversationId: string, at: number, seats: number): Promise<void> {
  await standing(tx, conversationId).where('front_at', 'is', null).where('offered_at', 'is', null).set({ front_at: at, seats }).execute();
}

/** It was held out to somebody. The first time counts. */
export async function offerStay(tx: Tx, conversationId: string, at: number): Promise<void> {
  await standing(tx, conversationId).where('offered_at', 'is', null).set({ offered_at: at }).execute();
}

export async function endStay(tx: Tx, conversationId: string, at: number, how: 'accepted' | 'left'): Promise<void> {
  await standing(tx, conversationId).set({ ended_at: at, how }).execute();
}

/** Since when the first of those in a team's queue has been in it, by the team. */
export async function queueFronts(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('conversation')
    .innerJoin('queue_stay', (join) => join.onRef('queue_stay.conversation_id', '=', 'conversation.id').on('queue_stay.ended_at', 'is', null))
    .select((eb) => ['queue_stay.team_id', eb.fn.min('queue_stay.queued_at').as('since')])
    .where('conversation.state', 'in', ['queued', 'offered'])
    .where('conversation.call_back_from', 'is', null)
    .groupBy('queue_stay.team_id')
    .execute();
  return new Map(rows.map((row) => [row.team_id, Number(row.since)]));
}

/** The newest stays in a team's queue that began since a time. */
export async function listStays(tx: Tx, teamId: string, since: number, most: number): Promise<Stay[]> {
  const rows = await tx
    .selectFrom('queue_stay')
    .select(['queued_at', 'front_at', 'seats', 'offered_at', 'ended_at', 'how'])
    .where('team_id', '=', teamId)
    .where('queued_at', '>=', since)
    .orderBy('queued_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    queuedAt: row.queued_at,
    frontAt: row.front_at,
    seats: row.seats,
    offeredAt: row.offered_at,
    endedAt: row.ended_at,
    how: row.how,
  }));
}
