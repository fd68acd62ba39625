import { assign, setup } from 'xstate';
import * as callBacks from './call-back-moves.ts';
import { triesInVain } from './call-back.ts';
import { newContext, type Context, type ConversationEvent, type Effect } from './conversation.ts';
import { isOpen, withTold } from './form/form.ts';
import * as moves from './moves.ts';
import type { EventOf, Move } from './moves.ts';
import { dueStep } from './silence.ts';
import * as silences from './silence-moves.ts';

type Now = { context: Context; event: ConversationEvent };

/** The two actions of a transition: what it asks for, then what it remembers. */
const does = <T extends ConversationEvent['type']>(move: (context: Context, event: EventOf<T>) => Move) => ({
  actions: [
    { type: 'effects' as const, params: ({ context, event }: Now) => move(context, event as EventOf<T>).effects ?? [] },
    { type: 'remember' as const, params: ({ context, event }: Now) => move(context, event as EventOf<T>).context ?? {} },
  ],
});

const isUnrated = ({ context, event }: Now) =>
  event.type === 'answer.rated' && context.answers.some((answer) => answer.seq === event.answerSeq && answer.helped === null);
/** Each message is read once, by an answer or as a request for a person. */
const isUnread = ({ context, event }: Now) => event.type === 'person.requested' && (event.forSeq === undefined || event.forSeq > context.answeredUpTo);
const isUnanswered = ({ context, event }: Now) => event.type === 'assistant.answered' && event.forSeq > context.answeredUpTo;
/** A step whose fact was told meanwhile, or that was asked often enough, is not asked. */
const mayAsk = ({ context, event }: Now) =>
  event.type !== 'assistant.answered' || event.body.type !== 'step' || isOpen(event.told ? withTold(context, event.told) : context, event.body.key);
const offerOf = ({ context, event }: Now) => ('offerId' in event ? context.offers.find((offer) => offer.id === event.offerId) : undefined);
const isOffered = (now: Now) => offerOf(now) !== undefined;
/** Others still have it on their screen. */
const isNotLast = ({ context }: Now) => context.offers.length > 1;
const isOfferedToThem = (now: Now) => 'staffId' in now.event && offerOf(now)?.staffId === now.event.staffId;
/** The step that is due now: a message of the resident's in between, or more time, has made it stale. */
const isDue = ({ context, event }: Now) => context.silence !== null && dueStep(context.silence, event.rules, event.at) === event.type;
const isTheirs = ({ context, event }: Now) => 'staffId' in event && context.advisorId === event.staffId;

const isChat = ({ context }: Now) => context.callBack === null;
/** By whom it may be promised: by the resident while no advisor has the chat, else by the advisor who has it. */
const mayPromise = ({ context, event }: Now) => event.type === 'callBack.promised' && context.callBack === null && context.advisorId === event.staffId;
const isLate = ({ context, event }: Now) => event.type === 'callBack.late' && context.callBack?.to === event.to && context.callBack.lateAt === null;
const isRinging = (now: Now) => isTheirs(now) && now.context.callBack !== null;
const isTriedOut = (now: Now): boolean => {
  const { context, event } = now;
  if (!isRinging(now) || event.type !== 'callBack.tried' || !context.callBack) return false;
  return event.outcome === 'wrongNumber' || (event.outcome === 'noAnswer' && triesInVain(context.callBack) + 1 >= context.callBack.triesMost);
};

/** What waits to be rung can be called off by its resident, and can be late. */
const waitsToRing = {
  'callBack.cancelled': { guard: 'isCallBack', target: 'closed', ...does(callBacks.cancelled) },
  'callBack.late': { guard: 'isLate', ...does(callBacks.late) },
} as const;
const promised = { 'callBack.promised': { guard: 'mayPromise', target: 'callBack', ...does(callBacks.promised) } } as const;

/** The life of a conversation. Pure: no clock, no timers, no actors; durable timers send their events back in. */
export const machine = setup({
  types: { context: {} as Context, events: {} as ConversationEvent },
  actions: {
    effects: (_, _effects: Effect[]) => undefined,
    remember: assign((_, patch: Partial<Context>) => patch),
  },
  guards: {
    helped: (now) => isUnrated(now) && now.event.type === 'answer.rated' && now.event.helped,
    notHelpedAndOpen: (now) => isUnrated(now) && now.event.type === 'answer.rated' && now.event.admission.open,
    isUnrated,
    isUnanswered: (now) => isUnanswered(now) && mayAsk(now),
    isOpen: (now) => isUnread(now) && now.event.type === 'person.requested' && now.event.admission.open,
    isUnread,
    isOffered,
    isOfferedToThem,
    isNewToThem: ({ context, event }) =>
      event.type === 'offer.made' && !context.offers.some((offer) => offer.id === event.offerId || offer.staffId === event.staffId),
    isOfferedToOthersToo: (now) => isOfferedToThem(now) && isNotLast(now),
    isOneOfOffers: (now) => isOffered(now) && isNotLast(now),
    isTheirs,
    isTheirsForOtherTeam: (now) => isTheirs(now) && now.event.type === 'advisor.transferred' && now.context.teamId !== now.event.toTeamId,
    isChat,
    isCallBack: (now) => !isChat(now),
    isTheirChat: (now) => isTheirs(now) && isChat(now),
    mayPromise,
    isLate,
    isCallDue: ({ context, event }) => event.type === 'callBack.due' && context.callBack?.from === event.from,
    isReached: (now) => isRinging(now) && now.event.type === 'callBack.tried' && now.event.outcome === 'reached',
    isTriedOut,
    isTriedAgain: (now) => isRinging(now) && now.event.type === 'callBack.tried' && now.event.next !== null,
    isDue,
    isAsked: ({ context }) => context.silence !== null && context.silence.asked !== null,
    isTheirsAndSilent: (now) => isTheirs(now) && now.context.silence !== null,
    holdsSeat: (now) => isTheirs(now) && now.context.seatHeld,
  },
}).createMachine({
  id: 'conversation',
  initial: 'assistant',
  context: newContext,
  states: {
    assistant: {
      on: {
        'resident.wrote': does(moves.questionAsked),
        'assistant.answered': { guard: 'isUnanswered', ...does(moves.assistantAnswered) },
        'answer.rated': [
          { guard: 'helped', target: 'closed', ...does(moves.contained) },
          { guard: 'notHelpedAndOpen', target: 'queued', ...does(moves.queued) },
          { guard: 'isUnrated', ...does(moves.nobodyAvailable) },
        ],
        'person.requested': [
          { guard: 'isOpen', target: 'queued', ...does(moves.queued) },
          { guard: 'isUnread', ...does(moves.nobodyAvailable) },
        ],
        'message.left': { target: 'leftMessage', ...does(moves.messageLeft) },
        'resident.ended': { target: 'closed', ...does(moves.givenUp) },
        ...promised,
      },
    },
    queued: {
      on: {
        'resident.wrote': { guard: 'isChat', ...does(moves.residentWrote) },
        'message.left': { guard: 'isChat', target: 'leftMessage', ...does(moves.messageLeft) },
        'resident.ended': { guard: 'isChat', target: 'closed', ...does(moves.givenUp) },
        'offer.made': { target: 'offered', ...does(moves.offerMade) },
        'advisor.took': { target: 'assigned', ...does(callBacks.thenRings(moves.chatTaken)) },
        ...promised,
        ...waitsToRing,
      },
    },
    offered: {
      on: {
        'resident.wrote': { guard: 'isChat', ...does(moves.residentWrote) },
        'message.left': { guard: 'isChat', target: 'leftMessage', ...does(moves.messageLeft) },
        'resident.ended': { guard: 'isChat', target: 'closed', ...does(moves.givenUp) },
        'offer.accepted': { guard: 'isOfferedToThem', target: 'assigned', ...does(callBacks.thenRings(moves.offerAccepted)) },
        'offer.made': { guard: 'isNewToThem', ...does(moves.offerMade) },
        'offer.declined': [
          { guard: 'isOfferedToOthersToo', ...does(moves.offerDeclined) },
          { guard: 'isOfferedToThem', target: 'queued', ...does(moves.offerDeclined) },
        ],
        'offer.expired': [
          { guard: 'isOneOfOffers', ...does(moves.offerExpired) },
          { guard: 'isOffered', target: 'queued', ...does(moves.offerExpired) },
        ],
        'offer.withdrawn': [
          { guard: 'isOneOfOffers', ...does(moves.offerWithdrawn) },
          { guard: 'isOffered', target: 'queued', ...does(moves.offerWithdrawn) },
        ],
        'advisor.took': { target: 'assigned', ...does(callBacks.thenRings(moves.chatTaken)) },
        ...promised,
        ...waitsToRing,
      },
    },
    assigned: {
      on: {
        'resident.wrote': { guard: 'isChat', ...does(moves.residentWrote) },
        'resident.ended': { guard: 'isChat', target: 'wrapUp', ...does(moves.wrapUpStarted) },
        'advisor.wrote': { guard: 'isTheirChat', ...does(moves.advisorWrote) },
        'advisor.transferred': { guard: 'isTheirsForOtherTeam', target: 'queued', ...does(callBacks.afterCall(moves.transferred)) },
        'advisor.ended': { guard: 'isTheirChat', target: 'wrapUp', ...does(moves.wrapUpStarted) },
        'advisor.lost': { guard: 'isTheirs', target: 'queued', ...does(callBacks.afterCall(moves.advisorLost)) },
        ...promised,
        'callBack.tried': [
          { guard: 'isReached', target: 'wrapUp', ...does(callBacks.reached) },
          { guard: 'isTriedOut', target: 'closed', ...does(callBacks.triedOut) },
          { guard: 'isTriedAgain', target: 'callBack', ...does(callBacks.triedAgain) },
        ],
        'silence.idled': { guard: 'isDue', ...does(silences.silenceIdled) },
        'silence.nudged': { guard: 'isDue', ...does(silences.silenceNudged) },
        'silence.warned': { guard: 'isDue', ...does(silences.silenceWarned) },
        'silence.closed': { guard: 'isDue', target: 'wrapUp', ...does(moves.wrapUpStarted) },
        'silence.broken': { guard: 'isAsked', ...does(silences.silenceBroken) },
        'silence.extended': { guard: 'isTheirsAndSilent', ...does(silences.silenceExtended) },
      },
    },
    wrapUp: {
      on: {
        'wrapUp.lapsed': { guard: 'holdsSeat', ...does(moves.wrapUpLapsed) },
        'outcome.picked': { guard: 'isTheirs', target: 'closed', ...does(moves.finished) },
      },
    },
    leftMessage: { on: { 'outcome.picked': { target: 'closed', ...does(moves.finished) } } },
    /** The resident is to be rung, and the time for it has not come. */
    callBack: { on: { 'callBack.due': { guard: 'isCallDue', target: 'queued', ...does(callBacks.due) }, ...waitsToRing } },
    closed: {},
  },
});
