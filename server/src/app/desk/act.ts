import { lockConversation, type Conversation } from '../../store/conversations.ts';
import { findStaff, type StaffWithPresence } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { perform } from '../conversation/perform.ts';
import { step, type Step, type StepEvent } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

export type Acting = { tx: Tx; person: StaffWithPresence; before: Conversation };

/** Who acts, as the resident is told. */
export const advisorOf = ({ person, before }: Acting) => ({ staffId: person.id, firstName: person.firstName, teamName: before.context.teamName ?? '' });

/**
 * One act of an advisor on a conversation that they may act on, inside a transaction: the machine refuses those that are not theirs as notYours.
 * A conversation that is not there is refused the same way.
 */
export async function actIn(
  tx: Tx,
  now: number,
  staffId: string,
  conversationId: string,
  event: (acting: Acting) => Promise<StepEvent> | StepEvent,
): Promise<Step> {
  const [person, before] = [await findStaff(tx, staffId), await lockConversation(tx, conversationId)];
  if (!person) throw new RefusedError('notSignedIn');
  if (!before) throw new RefusedError('notYours');
  return step(tx, now, before, await event({ tx, person, before }), staffId);
}

/** The same in a transaction of its own, told to everyone afterwards. */
export async function act(deps: Deps, staffId: string, conversationId: string, event: (acting: Acting) => Promise<StepEvent> | StepEvent): Promise<Step> {
  const taken = await deps.store.transaction((tx) => actIn(tx, deps.clock(), staffId, conversationId, event));
  perform(deps, [taken]);
  return taken;
}
