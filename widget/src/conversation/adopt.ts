import type { Message } from '@frontdesk/shared/message.ts';
import type { ResidentConversation } from '@frontdesk/shared/resident-protocol.ts';
import type { SyncResult } from './events.ts';
import { merge } from './merge.ts';
import type { ChatState } from './state.ts';

/** A finished chat older than this is not brought back: the next person at a shared computer starts afresh. */
const showFinishedFor = 24 * 60 * 60 * 1_000;

export const isOver = (conversation: ResidentConversation): boolean => ['closed', 'leftMessage', 'callBack'].includes(conversation.state);

/** Takes in what the server says of a conversation, in whatever order it arrives: the newest conversation wins, and its newest state. */
export function adopt(state: ChatState, told: ResidentConversation, messages: readonly Message[]): ChatState {
  const held = state.conversation;
  if (told.id === state.putAway) return state;
  if (held === null || held.id !== told.id) {
    if (held !== null && held.startedAt > told.startedAt) return state;
    const outbox = state.outbox.filter((entry) => entry.state !== 'sent');
    return {
      ...state,
      conversation: told,
      messages: merge([], messages),
      heardSeq: told.headSeq,
      outbox,
      typing: null,
      formOpen: false,
      callForm: false,
      formClosedAt: 0,
    };
  }
  const newer = told.headSeq >= held.headSeq;
  return {
    ...state,
    conversation: newer ? told : held,
    messages: merge(state.messages, messages),
    heardSeq: Math.max(state.heardSeq, told.headSeq),
    formOpen: state.formOpen && !isOver(told),
    callForm: state.callForm && !isOver(told) && told.state !== 'assigned',
    typing: told.state === 'assigned' ? state.typing : null,
  };
}

export function takeSync(state: ChatState, asked: string | null, { site, now, conversation, messages }: SyncResult, localNow: number): ChatState {
  const told: ChatState = { ...state, site, offset: now - localNow, stray: false };
  if (conversation === null) {
    // Erased or expired on the server. An answer to an older question must not wipe a chat begun since.
    return asked === (state.conversation?.id ?? null) ? { ...told, conversation: null, messages: [], heardSeq: 0 } : told;
  }
  if (state.conversation === null && isOver(conversation) && conversation.startedAt < now - showFinishedFor) return { ...told, putAway: conversation.id };
  return adopt(told, conversation, messages);
}
