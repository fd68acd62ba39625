import { adopt, takeSync } from './adopt.ts';
import type { ChatEvent } from './events.ts';
import { availabilityAt } from './hours.ts';
import { headOf, merge, withoutGap } from './merge.ts';
import { arrived, change, giveUp, without } from './outbox.ts';
import type { ChatState } from './state.ts';

/** The whole state of the app, event by event. */
export const reduce = (state: ChatState, event: ChatEvent): ChatState => tidy(apply(state, event));

function apply(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'synced':
      return takeSync(state, event.asked, event.result, event.now);
    case 'messageCreated':
      if (event.conversationId !== state.conversation?.id) return strayed(state, event.conversationId);
      return {
        ...state,
        messages: merge(state.messages, [event.message]),
        heardSeq: Math.max(state.heardSeq, event.message.seq),
        typing: event.message.kind === 'advisor' ? null : state.typing,
      };
    case 'conversationChanged':
      return adopt(state, event.conversation, []);
    case 'availabilityChanged':
      return state.site === null ? state : { ...state, site: { ...state.site, availability: event.availability, emergency: event.emergency } };
    case 'hoursTurned':
      return state.site === null
        ? state
        : { ...state, site: { ...state.site, availability: availabilityAt(state.site.availability, event.now + state.offset) } };
    case 'surgeChanged':
      return state.site === null ? state : { ...state, site: { ...state.site, surge: event.surge, invitations: event.invitations } };
    case 'bannerHidden':
      return { ...state, bannerHidden: event.name };
    case 'beat':
      if (event.conversationId !== state.conversation?.id) return strayed(state, event.conversationId);
      return { ...state, heardSeq: Math.max(state.heardSeq, event.headSeq) };
    case 'typingChanged':
      return event.conversationId === state.conversation?.id ? { ...state, typing: event.firstName } : state;
    case 'suggested':
      return { ...state, suggestions: event.answers };
    case 'linkChanged':
      return { ...state, link: event.link };
    case 'turnedAway':
      return { ...state, refusal: event.refusal };
    case 'formOpened':
      return { ...state, formOpen: true, callForm: false, trouble: null };
    case 'callFormOpened':
      return { ...state, callForm: true, callChoices: null, trouble: null };
    case 'callTimesTold':
      return { ...state, callChoices: event.choices };
    case 'formClosed':
      if (state.callForm) return { ...state, callForm: false, trouble: null };
      return { ...state, formOpen: false, formClosedAt: headOf(state.messages), trouble: null };
    case 'startedAnew':
      return startAnew(state);
    case 'windowShown':
      return { ...state, shown: true };
    case 'windowHidden':
      return { ...state, shown: false };
    case 'pageTold':
      return { ...state, page: event.page };
    case 'asked':
    case 'granted':
    case 'declined':
      return applyAsking(state, event);
    default:
      return applySending(state, event);
  }
}

type Asking = Extract<ChatEvent, { type: 'asked' | 'granted' | 'declined' }>;
function applyAsking(state: ChatState, event: Asking): ChatState {
  if (event.type === 'asked') return { ...state, asking: event.asked, trouble: null };
  if (event.type === 'declined')
    return { ...state, asking: null, trouble: { asked: event.asked, sentence: event.sentence, ...(event.code === undefined ? {} : { code: event.code }) } };
  const next = { ...adopt(state, event.conversation, []), asking: null, trouble: null };
  if (event.asked === 'calling') return { ...next, formOpen: false, callForm: false };
  if (event.asked === 'leaving') return { ...next, formOpen: false, leftContact: event.contact ?? null };
  // Asked for a person and still with the assistant: nobody is there, so the message form is the answer.
  return event.asked === 'person' && event.conversation.state === 'assistant' ? { ...next, formOpen: true } : next;
}

type Sending = Extract<ChatEvent, { type: 'written' | 'sent' | 'refusedToSend' | 'gaveUp' | 'triedAgain' | 'discarded' }>;
function applySending(state: ChatState, event: Sending): ChatState {
  const { outbox } = state;
  switch (event.type) {
    case 'written': {
      const { clientMessageId, text, now } = event;
      return { ...state, outbox: [...outbox, { clientMessageId, text, writtenAt: now, since: now, state: 'sending', sentence: null }] };
    }
    case 'sent': {
      const { clientMessageId, seq, at } = event;
      const text = outbox.find((entry) => entry.clientMessageId === clientMessageId)?.text;
      const messages = text === undefined ? [] : [{ kind: 'resident' as const, seq, at, text, clientMessageId }];
      return { ...adopt(state, event.conversation, messages), outbox: change(outbox, clientMessageId, { state: 'sent', sentence: null }) };
    }
    case 'refusedToSend':
      return { ...state, outbox: change(outbox, event.clientMessageId, { state: 'notSent', sentence: event.sentence }) };
    case 'gaveUp':
      return { ...state, outbox: giveUp(outbox, event.before) };
    case 'triedAgain':
      return { ...state, outbox: change(outbox, event.clientMessageId, { state: 'sending', since: event.now, sentence: null }) };
    case 'discarded':
      return { ...state, outbox: without(outbox, event.clientMessageId) };
  }
}

/** News of a conversation that is not on this page: another tab began one. What was put away is no news. */
const strayed = (state: ChatState, conversationId: string): ChatState => (conversationId === state.putAway ? state : { ...state, stray: true });

function startAnew(state: ChatState): ChatState {
  const unsent = state.outbox.filter((entry) => entry.state !== 'sent');
  const putAway = state.conversation?.id ?? state.putAway;
  return {
    ...state,
    putAway,
    conversation: null,
    messages: [],
    heardSeq: 0,
    outbox: unsent,
    formOpen: false,
    formClosedAt: 0,
    leftContact: null,
    callForm: false,
    trouble: null,
    typing: null,
  };
}

/** Holds after every event: what is in the transcript is not in the outbox, and what is on screen has been seen. */
function tidy(state: ChatState): ChatState {
  const outbox = arrived(state.outbox, withoutGap(state.messages));
  const conversationId = state.conversation?.id ?? null;
  const head = headOf(state.messages);
  const unseen = state.shown && (state.seen.conversationId !== conversationId || state.seen.seq !== head);
  if (outbox === state.outbox && !unseen) return state;
  return { ...state, outbox, seen: unseen ? { conversationId, seq: head } : state.seen };
}
