import { lockConversation } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { perform } from './perform.ts';
import { momentOf, step } from './step.ts';

/** Wrap-up held the seat long enough: it is free again, and the outcome can still be picked. */
export async function lapseWrapUp(deps: Deps, conversationId: string, staffId: string): Promise<void> {
  const taken = await deps.store
    .transaction(async (tx) => {
      const before = await lockConversation(tx, conversationId);
      return before && step(tx, momentOf(deps), before, { type: 'wrapUp.lapsed', staffId }, 'system');
    })
    .catch((error: unknown) => {
      // Finished in time.
      if (error instanceof RefusedError) return undefined;
      throw error;
    });
  if (!taken) return;
  perform(deps, [taken]);
  if (taken.after.context.teamId) deps.queueChanged(taken.after.context.teamId);
}
