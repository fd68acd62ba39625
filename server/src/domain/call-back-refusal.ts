import type { ErrorCode } from '@frontdesk/shared/errors.ts';
import type { ConversationEvent, Snapshot } from './conversation.ts';

/** Why an event of a call-back has no place; null for events of other kinds that a call-back does not refuse. */
export function callBackRefusal({ state, context }: Snapshot, event: ConversationEvent): ErrorCode | null {
  const over = state === 'closed' || state === 'wrapUp' || state === 'leftMessage';
  switch (event.type) {
    case 'callBack.promised':
      if (over) return 'conversationClosed';
      if (context.callBack) return 'callBackAlready';
      return event.staffId === context.advisorId ? 'notNow' : 'notYours';
    case 'callBack.cancelled':
      if (context.callBack === null) return 'notFound';
      return over ? 'callBackOver' : 'callBackUnderWay';
    case 'callBack.tried':
      if (context.advisorId !== event.staffId) return 'notYours';
      return over ? 'callBackOver' : 'notNow';
    case 'callBack.due':
    case 'callBack.late':
      return 'notNow';
    // To the resident the chat is over: what they write next begins another.
    case 'resident.wrote':
    case 'resident.ended':
    case 'message.left':
    case 'person.requested':
      return context.callBack ? 'conversationClosed' : null;
    default:
      return null;
  }
}
