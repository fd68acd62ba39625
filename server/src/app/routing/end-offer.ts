import { lockConversation } from '../../store/conversations.ts';
import { listStandingOffers } from '../../store/offers.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

async function end(deps: Deps, conversationId: string, event: { type: 'offer.expired' | 'offer.withdrawn'; offerId: string }): Promise<void> {
  const taken = await deps.store
    .transaction(async (tx) => {
      const before = await lockConversation(tx, conversationId);
      return before && step(tx, momentOf(deps), before, event, 'system');
    })
    .catch((error: unknown) => {
      // Answered or withdrawn a moment ago: then there is nothing to end.
      if (error instanceof RefusedError) return undefined;
      throw error;
    });
  if (taken) perform(deps, [taken]);
}

/** Nobody answered in time: the conversation keeps its place and goes to the next person. */
export const expireOffer = (deps: Deps, conversationId: string, offerId: string): Promise<void> =>
  end(deps, conversationId, { type: 'offer.expired', offerId });

/** Takes back whatever is held out to someone who left or is no longer Available; it does not count as missed. */
export async function withdrawOffers(deps: Deps, staffId: string): Promise<void> {
  const standing = await deps.store.read((tx) => listStandingOffers(tx, staffId));
  for (const offer of standing) await end(deps, offer.conversationId, { type: 'offer.withdrawn', offerId: offer.id });
}
