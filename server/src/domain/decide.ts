import type { ErrorCode } from '@frontdesk/shared/errors.ts';
import type { ConversationState } from '@frontdesk/shared/vocabulary.ts';
import { createActor } from 'xstate';
import { callBackRefusal } from './call-back-refusal.ts';
import { newContext, type Context, type ConversationEvent, type Effect, type Snapshot } from './conversation.ts';
import { machine } from './machine.ts';

export type Decision = { after: Snapshot; effects: Effect[] } | { refused: ErrorCode };

/** XState's `transition` makes an actor for each event, which takes nine tenths of its time. One that is never started serves them all. */
const inert = (() => {
  const self = createActor(machine);
  const nothing = () => undefined;
  return { self, system: self.system, id: self.id, sessionId: self.sessionId, logger: nothing, defer: nothing, emit: nothing, stopChild: nothing };
})();

/** What XState works out about a state is the same whatever the context. */
const known = new Map<ConversationState, ReturnType<typeof machine.resolveState>>();
function resolved(state: ConversationState): ReturnType<typeof machine.resolveState> {
  const one = known.get(state) ?? machine.resolveState({ value: state, context: newContext() });
  known.set(state, one);
  return one;
}

/**
 * The whole of the product's say on one event: the state after it and what it asks for, or why it is refused.
 * Pure. A refused event changes nothing.
 */
export function decide(before: Snapshot, event: ConversationEvent): Decision {
  // Every transition says what it asks for, if only nothing: where none does, the event has no place.
  let effects: Effect[] | undefined;
  const after = machine.transition({ ...resolved(before.state), context: before.context }, event, {
    ...inert,
    actionExecutor: ({ type, params }) => void (type === 'effects' && (effects = params as Effect[])),
  });
  if (!effects) return { refused: refusal(before, event) };
  return { after: { state: after.value, context: after.context }, effects: [...effects, ...reliefOf(before.context, after.context)] };
}

/** What an idle chat left free goes back with the silence, however that ends: no move can forget it. */
function reliefOf(before: Context, after: Context): Effect[] {
  if (before.silence === after.silence) return [];
  const [had, has] = [before.silence?.relief ?? 0, after.silence?.relief ?? 0];
  // A silence ends when its chat leaves the desk: it never goes from one advisor to the next.
  const staffId = before.advisorId;
  return had === has || staffId === null ? [] : [{ type: 'relieve', staffId, by: has - had }];
}

/** Why `event` has no place in `before`, from the caller's side. */
function refusal(before: Snapshot, event: ConversationEvent): ErrorCode {
  const ofCallBack = callBackRefusal(before, event);
  if (ofCallBack) return ofCallBack;
  const { state, context } = before;
  if (event.type.startsWith('offer.') || event.type === 'advisor.took') return 'offerGone';
  const over = state === 'closed' || state === 'wrapUp' || state === 'leftMessage';
  if (event.type.startsWith('advisor.') || event.type === 'silence.extended' || event.type === 'outcome.picked' || event.type === 'wrapUp.lapsed') {
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
