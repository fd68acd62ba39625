import type { OfferResult } from '../domain/conversation.ts';
import type { Tx } from './store.ts';

export async function openOffer(tx: Tx, offer: { id: string; conversationId: string; staffId: string; offeredAt: number; expiresAt: number }): Promise<void> {
  await tx
    .insertInto('offer')
    .values({
      id: offer.id,
      conversation_id: offer.conversationId,
      staff_id: offer.staffId,
      offered_at: offer.offeredAt,
      expires_at: offer.expiresAt,
      ended_at: null,
      result: null,
    })
    .execute();
}

export async function closeOffer(tx: Tx, id: string, result: OfferResult, at: number): Promise<void> {
  await tx.updateTable('offer').set({ ended_at: at, result }).where('id', '=', id).execute();
}

/** An offer of this person's, standing or ended: nobody learns of another's. */
export async function findOffer(tx: Tx, id: string, staffId: string): Promise<{ conversationId: string } | undefined> {
  const row = await tx.selectFrom('offer').select('conversation_id').where('id', '=', id).where('staff_id', '=', staffId).executeTakeFirst();
  return row && { conversationId: row.conversation_id };
}

export type StandingOffer = { id: string; conversationId: string; staffId: string; expiresAt: number };

export async function listStandingOffers(tx: Tx, staffId?: string): Promise<StandingOffer[]> {
  const rows = await tx
    .selectFrom('offer')
    .select(['id', 'conversation_id', 'staff_id', 'expires_at'])
    .where('ended_at', 'is', null)
    .$if(staffId !== undefined, (query) => query.where('staff_id', '=', staffId ?? ''))
    .orderBy('offered_at')
    .limit(2000)
    .execute();
  return rows.map((row) => ({ id: row.id, conversationId: row.conversation_id, staffId: row.staff_id, expiresAt: row.expires_at }));
}

/** Every offer of a conversation, oldest first. */
export async function listOffersOf(tx: Tx, conversationId: string, most: number) {
  const rows = await tx
    .selectFrom('offer')
    .select(['staff_id', 'offered_at', 'ended_at', 'result'])
    .where('conversation_id', '=', conversationId)
    .orderBy('offered_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ staffId: row.staff_id, offeredAt: row.offered_at, endedAt: row.ended_at, result: row.result }));
}
