import { lockConversation } from '../../store/conversations.ts';
import { listStaff } from '../../store/staff.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step, type Step, type StepEvent } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

/** A row's moment; undefined when it is of a time that was given up for another. */
async function come(deps: Deps, conversationId: string, event: StepEvent): Promise<Step | undefined> {
  const taken = await deps.store
    .transaction(async (tx) => {
      const before = await lockConversation(tx, conversationId);
      return before && step(tx, momentOf(deps), before, event, 'system');
    })
    .catch((error: unknown) => {
      if (error instanceof RefusedError) return undefined;
      throw error;
    });
  if (taken) perform(deps, [taken]);
  return taken;
}

/** Its time has come: into the queue. */
export async function callBackDue(deps: Deps, conversationId: string, from: number): Promise<void> {
  await come(deps, conversationId, { type: 'callBack.due', from });
}

/** The promised time is over and nobody rang: it goes on waiting, and those who watch over the queues are told. */
export async function callBackLate(deps: Deps, conversationId: string, to: number): Promise<void> {
  const taken = await come(deps, conversationId, { type: 'callBack.late', to });
  if (!taken) return;
  const payload = { reference: taken.after.reference, teamName: taken.after.context.teamName ?? '' };
  const staff = await deps.store.read((tx) => listStaff(tx));
  for (const { id, role } of staff) if (role !== 'advisor') deps.live.publish({ to: 'staff', staffId: id, event: 'callBack.late', payload });
}
