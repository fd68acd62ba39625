import { dueStep, lookAt } from '../../domain/silence.ts';
import { lockConversation } from '../../store/conversations.ts';
import { dropTimer, putTimer } from '../../store/timers.ts';
import type { Deps } from '../deps.ts';
import { perform } from './perform.ts';
import { momentOf, step, type Step } from './step.ts';

/**
 * The row of a chat in which nobody wrote is due. It was written with an older message, perhaps: what is due now is worked out anew, and the row is
 * taken away, or moved to the next look, under the lock that the advisor's next message needs as well.
 */
export async function lookAtSilence(deps: Deps, conversationId: string): Promise<void> {
  const taken = await deps.store.transaction(async (tx) => {
    const before = await lockConversation(tx, conversationId);
    const id = `resident.silent-${conversationId}`;
    await dropTimer(tx, id);
    const moment = momentOf(deps);
    const steps: Step[] = [];
    let one = before;
    while (one?.state === 'assigned' && one.context.silence) {
      const rules = moment.rulesOf(one.context.teamId);
      const due = dueStep(one.context.silence, rules, moment.now);
      if (due === null) {
        const dueAt = lookAt(one.context.silence, rules);
        if (dueAt !== null) await putTimer(tx, { id, kind: 'resident.silent', conversationId, dueAt, payload: {} });
        break;
      }
      const taken: Step = await step(tx, moment, one, due === 'silence.closed' ? { type: due, reference: one.reference } : { type: due }, 'system');
      steps.push(taken);
      // The others say themselves when to look next; falling idle may be due together with one of them.
      if (due !== 'silence.idled') break;
      one = taken.after;
    }
    return steps;
  });
  perform(deps, taken);
}
