import { lockConversation, type Conversation } from '../../store/conversations.ts';
import { findFirstName } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step, type Moment, type Step, type StepEvent } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

export type Acting = { tx: Tx; staffId: string; firstName: string; before: Conversation };

/** Who acts, as the resident is told. */
export const advisorOf = ({ staffId, firstName, before }: Acting) => ({ staffId, firstName, teamName: before.context.teamName ?? '' });

/**
 * One act of an advisor on a conversation, which the transaction has locked: the machine refuses those that are not theirs as notYours.
 * A conversation that is not there is refused the same way.
 */
export async function actIn(
  tx: Tx,
  moment: Moment,
  staffId: string,
  before: Conversation | undefined,
  event: (acting: Acting) => Promise<StepEvent> | StepEvent,
): Promise<Step> {
  const firstName = await findFirstName(tx, staffId);
  if (firstName === undefined) throw new RefusedError('notSignedIn');
  if (!before) throw new RefusedError('notYours');
  return step(tx, moment, before, await event({ tx, staffId, firstName, before }), staffId);
}

/** The same in a transaction of its own, told to everyone afterwards. */
export async function act(deps: Deps, staffId: string, conversationId: string, event: (acting: Acting) => Promise<StepEvent> | StepEvent): Promise<Step> {
  const taken = await deps.store.transaction(async (tx) => actIn(tx, momentOf(deps), staffId, await lockConversation(tx, conversationId), event));
  perform(deps, [taken]);
  return taken;
}
