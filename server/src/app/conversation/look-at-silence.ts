import { dueStep, lookAt } from '../../domain/silence.ts';
import { lockConversation } from '../../store/conversations.ts';
import { dropTimer, putTimer } from '../../store/timers.ts';
import type { Deps } from '../deps.ts';
import { perform } from './perform.ts';
import { momentOf, step } from './step.ts';

/**
 * The row of a chat in which nobody wrote is due. It was written with an older message, perhaps: what is due now is worked out anew, and the row is
 * taken away, or moved to the next look, under the lock that the advisor's next message needs as well.
 */
export async function lookAtSilence(deps: Deps, conversationId: string): Promise<void> {
  const taken = await deps.store.transaction(async (tx) => {
    const before = await lockConversation(tx, conversationId);
    const id = `resident.silent-${conversationId}`;
    await dropTimer(tx, id);
    const silence = before?.state === 'assigned' ? before.context.silence : null;
    if (!before || !silence) return undefined;
    const moment = momentOf(deps);
    const rules = moment.rulesOf(before.context.teamId);
    const due = dueStep(silence, rules, moment.now);
    if (due !== null) {
      return step(tx, moment, before, due === 'silence.closed' ? { type: due, reference: before.reference } : { type: due }, 'system');
    }
    const dueAt = lookAt(silence, rules);
    if (dueAt !== null) await putTimer(tx, { id, kind: 'resident.silent', conversationId, dueAt, payload: {} });
    return undefined;
  });
  if (taken) perform(deps, [taken]);
}
