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
    for (let one = before; one?.state === 'assigned' && one.context.silence;) {
      const rules = moment.rulesOf(one.context.teamId);
      const due = dueStep(one.context.silence, rules, moment.now);
      const dueAt = lookAt(one.context.silence, rules);
      if (due === null && dueAt !== null) await putTimer(tx, { id, kind: 'resident.silent', conversationId, dueAt, payload: {} });
      if (due === null) break;
      steps.push(await step(tx, moment, one, due === 'silence.closed' ? { type: due, reference: one.reference } : { type: due }, 'system'));
      // Falling idle may be due together with what comes after it: its own next look would bear the time of the row that is done with now.
      if (due !== 'silence.idled') break;
      await dropTimer(tx, id);
      one = steps.at(-1)?.after;
    }
    return steps;
  });
  perform(deps, taken);
}
