import type { ErrorCode } from '@frontdesk/shared/errors.ts';
import { transition } from 'xstate';
import type { ConversationEvent, Effect, Snapshot } from './conversation.ts';
import { machine } from './machine.ts';

export type Decision = { after: Snapshot; effects: Effect[] } | { refused: ErrorCode };

/**
 * The whole of the product's say on one event: the state after it and what it asks for, or why it is refused.
 * Pure. A refused event changes nothing.
 */
export function decide(before: Snapshot, event: ConversationEvent): Decision {
  const snapshot = machine.resolveState({ value: before.state, context: before.context });
  if (!snapshot.can(event)) return { refused: refusal(before, event) };
  const [after, actions] = transition(machine, snapshot, event);
  const effects = actions.flatMap((action) => (action.type === 'effects' ? (action.params as Effect[]) : []));
  return { after: { state: after.value, context: after.context }, effects };
}

/** Why `event` has no place in `before`, from the caller's side. */
function refusal({ state, context }: Snapshot, event: ConversationEvent): ErrorCode {
  if (event.type.startsWith('offer.')) return 'offerGone';
  const over = state === 'closed' || state === 'wrapUp' || state === 'leftMessage';
  if (event.type.startsWith('advisor.') || event.type === 'outcome.picked' || event.type === 'wrapUp.lapsed') {
    if ('staffId' in event && context.advisorId !== event.staffId) return 'notYours';
    if (event.type === 'advisor.transferred' && context.teamId === event.toTeamId && !over) return 'sameTeam';
    return over ? 'conversationClosed' : 'notNow';
  }
  if (over) return 'conversationClosed';
  if (event.type === 'answer.rated') {
    const answer = context.answers.find((one) => one.seq === event.answerSeq);
    if (!answer) return 'notFound';
    return answer.helped === null ? 'notNow' : 'alreadyRated';
  }
  return 'notNow';
}
