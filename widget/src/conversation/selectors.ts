import type { Message, Notice } from '@frontdesk/shared/message.ts';
import { last } from './last.ts';
import { headOf, withoutGap } from './merge.ts';
import type { ChatState } from './state.ts';

/** What the foot of the window is for at this moment. */
export type Phase = 'assistant' | 'queued' | 'assigned' | 'form' | 'callForm' | 'leftMessage' | 'callBack' | 'helped' | 'ended';

const notices = (state: ChatState): Notice[] => withoutGap(state.messages).flatMap((message) => (message.kind === 'notice' ? [message.notice] : []));

export function phaseOf(state: ChatState): Phase {
  const { conversation } = state;
  if (conversation === null) return state.callForm ? 'callForm' : state.formOpen ? 'form' : 'assistant';
  if (conversation.state === 'leftMessage' || conversation.state === 'callBack') return conversation.state;
  if (conversation.state === 'closed') return endedByHelp(state) ? 'helped' : 'ended';
  if (conversation.state === 'assigned') return 'assigned';
  if (state.callForm) return 'callForm';
  if (state.formOpen) return 'form';
  return conversation.state === 'assistant' && wasToldNobodyIsThere(state) && !canLeaveMessage(state) ? 'form' : conversation.state;
}

function wasToldNobodyIsThere(state: ChatState): boolean {
  const newest = last(withoutGap(state.messages).filter((message) => message.kind === 'notice'));
  return newest?.notice.type === 'nobodyAvailable' && newest.seq > state.formClosedAt;
}

/**
 * Nobody is there for somebody who may be in danger and did not ask for a person: whom to ring comes first. A form would take its place, so that it waits to be
 * asked for.
 */
export function canLeaveMessage(state: ChatState): boolean {
  const messages = withoutGap(state.messages);
  const since = messages.slice(messages.map(({ kind }) => kind).lastIndexOf('resident') + 1);
  const urgent = since.findIndex((message) => message.kind === 'assistant' && message.body.type === 'urgent');
  const told = since.slice(urgent + 1).filter((message) => message.kind === 'notice' && message.notice.type === 'nobodyAvailable');
  return urgent >= 0 && told.length === 1 && state.conversation?.state === 'assistant';
}

function endedByHelp(state: ChatState): boolean {
  const newest = last(notices(state).filter((notice) => notice.type !== 'ended'));
  return newest?.type === 'rated' && newest.helped;
}

/** A chat that goes on wherever the resident goes. */
export const isOngoing = ({ conversation }: ChatState): boolean => conversation !== null && ['assistant', 'queued', 'assigned'].includes(conversation.state);

/** The resident has written something that the server has. */
export const hasSpoken = (state: ChatState): boolean => state.messages.some((message) => message.kind === 'resident');

/** A sync is due: something is missing that others have spoken of. */
export const isBehind = (state: ChatState): boolean => state.stray || headOf(state.messages) < state.heardSeq;

/** The answer to ask about: the newest one, while nobody has said whether it helped. */
export function answerToRate(state: ChatState): number | null {
  if (state.conversation?.state !== 'assistant') return null;
  const newest = last(withoutGap(state.messages).filter((message) => message.kind === 'assistant' && message.body.type === 'answer'));
  if (newest === undefined) return null;
  const rated = notices(state).some((notice) => notice.type === 'rated' && notice.answerSeq === newest.seq);
  return rated ? null : newest.seq;
}

/** Choices, and the answers to a step, can be picked from while nothing was said after them. */
export function choicesToPick(state: ChatState): number | null {
  if (state.conversation?.state !== 'assistant' || state.outbox.length > 0) return null;
  const newest = last(withoutGap(state.messages));
  return newest?.kind === 'assistant' && (newest.body.type === 'choices' || newest.body.type === 'step') ? newest.seq : null;
}

/** A step waits for its answer: what is typed now is one. */
export function stepWaits(state: ChatState): boolean {
  const newest = last(withoutGap(state.messages));
  return state.conversation?.state === 'assistant' && newest?.kind === 'assistant' && newest.body.type === 'step';
}

/** What was understood as the answers to steps, by their seq: the message after an answer says it, in the language of the step. Null where there was none. */
export function stepsTold(messages: readonly Message[]): ReadonlyMap<number, string | null> {
  const told = new Map<number, string | null>();
  const asked = new Map<string, number>();
  for (const message of messages) {
    if (message.kind !== 'assistant') continue;
    const { body } = message;
    const noted = body.type === 'step' || body.type === 'answer' ? body.noted : undefined;
    const seq = noted && asked.get(noted.key);
    if (noted && seq !== undefined) told.set(seq, noted.said ?? noted.answer);
    if (body.type === 'step') asked.set(body.key, message.seq);
  }
  return told;
}

/** Messages for the resident that came while the window was hidden. */
export function unreadCount(state: ChatState): number {
  if (state.shown || !isOngoing(state)) return 0;
  const from = state.seen.conversationId === state.conversation?.id ? state.seen.seq : 0;
  return withoutGap(state.messages).filter((message) => message.seq > from && isForResident(message)).length;
}
/** A chat that is about to be closed behind a closed window is news as well. */
const isForResident = (message: Message): boolean =>
  message.kind === 'advisor' ||
  message.kind === 'assistant' ||
  (message.kind === 'notice' && message.notice.type === 'silence' && (message.notice.step === 'nudged' || message.notice.step === 'warned'));

/** The conversation a command is about; null starts one. A finished chat is never written to. */
export const openConversationId = (state: ChatState): string | null => (isOngoing(state) ? (state.conversation?.id ?? null) : null);
