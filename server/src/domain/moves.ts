import type { Context, ConversationEvent, Draft, Effect, OfferResult, StandingOffer } from './conversation.ts';
import { withAsked, withTold } from './form/form.ts';
import { lookAt, silentFrom } from './silence.ts';

/** What one event changes in the context, and what it asks for. Both are worked out from the state before it. */
export type Move = { context?: Partial<Context>; effects?: Effect[] };
export type EventOf<T extends ConversationEvent['type']> = Extract<ConversationEvent, { type: T }>;

const append = (draft: Draft): Effect => ({ type: 'append', draft });
export const notice = (value: Extract<Draft, { kind: 'notice' }>['notice']): Effect => append({ kind: 'notice', notice: value });

/** Whom to ring is said at once, and once for each kind in a row: what is done besides is for people. */
const numbersFor = (context: Context, { urgent }: EventOf<'resident.wrote'>): Effect[] =>
  urgent && context.urgent !== urgent.kind ? [append({ kind: 'assistant', body: { type: 'urgent', ...urgent } })] : [];

export const residentWrote = (context: Context, event: EventOf<'resident.wrote'>): Move => ({
  context: {
    waitingSince: context.waitingSince ?? (context.advisorId ? event.at : null),
    silence: null,
    ...(event.urgent && { urgent: event.urgent.kind }),
  },
  effects: [append({ kind: 'resident', text: event.text, clientMessageId: event.clientMessageId }), ...numbersFor(context, event)],
});

/** The assistant owes an answer: a row, so that a crash between the question and the answer loses neither. */
export const questionAsked = (context: Context, event: EventOf<'resident.wrote'>): Move => ({
  ...(event.urgent ? { context: { urgent: event.urgent.kind } } : {}),
  effects: [...(residentWrote(context, event).effects ?? []), { type: 'owe', kind: 'assistant.answer', dueAt: event.at, payload: { forSeq: event.nextSeq } }],
});

export const assistantAnswered = (context: Context, event: EventOf<'assistant.answered'>): Move => {
  const said = [...(event.lead ? [event.lead] : []), { body: event.body, teamId: event.teamId }];
  const answers = said.flatMap(({ body, teamId }, place) =>
    body.type === 'answer' ? [{ seq: event.nextSeq + place, articleId: body.articleId, teamId, helped: null }] : [],
  );
  return {
    context: {
      answeredUpTo: event.forSeq,
      ...formAfter(context, event),
      ...(answers.length > 0 ? { answers: [...context.answers, ...answers].slice(-50) } : {}),
      ...(event.body.type === 'noAnswer' ? { unanswered: context.unanswered + 1, misses: (context.misses ?? 0) + 1 } : {}),
      ...(event.body.type === 'answer' ? { misses: 0, lastAsked: { question: event.question ?? '', articleId: event.body.articleId } } : {}),
      pending: event.body.type === 'choices' ? { question: event.question ?? '', options: event.body.options } : null,
    },
    effects: said.map(({ body }) => append({ kind: 'assistant', body })),
  };
};

/** What was told in answer to a step, and the step that waits now. What asks nothing ends the steps that were under way. */
function formAfter(context: Context, { body, form, told, teamId }: EventOf<'assistant.answered'>): Partial<Context> {
  const known = told ? withTold(context, told) : {};
  if (body.type !== 'step' || !form) return { ...known, form: null, ...(body.type === 'answer' ? { about: null } : {}) };
  return { ...known, asked: withAsked({ ...context, ...known }, body.key), form, about: { articleId: form.articleId, teamId }, misses: 0 };
}

const rated = (event: EventOf<'answer.rated'>): Effect => notice({ type: 'rated', answerSeq: event.answerSeq, helped: event.helped });
const answersRated = (context: Context, event: EventOf<'answer.rated'>) =>
  context.answers.map((answer) => (answer.seq === event.answerSeq ? { ...answer, helped: event.helped } : answer));

export const contained = (context: Context, event: EventOf<'answer.rated'>): Move => ({
  context: { answers: answersRated(context, event), outcome: 'contained' },
  effects: [rated(event), notice({ type: 'ended', by: 'assistant', firstName: null })],
});

type Asking = EventOf<'answer.rated' | 'person.requested'>;
/** A message that asked for a person is read by that. */
const readUpTo = (event: Asking): Partial<Context> => ({
  pending: null,
  form: null,
  ...('forSeq' in event && event.forSeq !== undefined ? { answeredUpTo: event.forSeq } : {}),
});
const sayFirst = (event: Asking): Effect[] => ('say' in event && event.say ? [append({ kind: 'assistant', body: event.say })] : []);

/** A request for a person, by either road: the clock of the promise starts here, once. */
export const queued = (context: Context, event: EventOf<'answer.rated' | 'person.requested'>): Move => {
  const { admission } = event;
  const rating = event.type === 'answer.rated' ? event : null;
  const reason = rating ? 'notHelped' : (event.type === 'person.requested' && event.reason) || 'asked';
  return {
    context: {
      ...readUpTo(event),
      ...(rating ? { answers: answersRated(context, rating) } : {}),
      teamId: admission.teamId,
      teamName: admission.teamName,
      requestedAt: context.requestedAt ?? event.at,
      teamQueuedAt: event.at,
      waitingSince: event.at,
      attempts: [],
      ...(admission.open ? { needs: admission.needs } : {}),
    },
    effects: [...(rating ? [rated(rating)] : []), ...sayFirst(event), notice({ type: 'queued', teamName: admission.teamName, reason })],
  };
};

/** Nobody is there: the conversation stays with the assistant, and the resident is told and can leave a message. */
export const nobodyAvailable = (context: Context, event: EventOf<'answer.rated' | 'person.requested'>): Move => {
  const { admission } = event;
  const rating = event.type === 'answer.rated' ? event : null;
  return {
    context: { ...readUpTo(event), ...(rating ? { answers: answersRated(context, rating) } : {}) },
    effects: [
      ...(rating ? [rated(rating)] : []),
      ...sayFirst(event),
      ...(admission.open ? [] : [notice({ type: 'nobodyAvailable', reason: admission.reason, opensAt: admission.opensAt })]),
    ],
  };
};

export const messageLeft = (context: Context, event: EventOf<'message.left'>): Move => ({
  context: {
    teamId: context.teamId ?? event.teamId,
    teamName: context.teamName ?? event.teamName,
    offers: [],
    outcome: 'leftMessage',
    waitingSince: event.at,
  },
  effects: [...endOffers(context.offers), notice({ type: 'messageLeft', reference: event.reference, text: event.text, contact: event.contact })],
});

/** Takes back offers that stand; the seat that each held goes back. */
export const endOffers = (offers: readonly StandingOffer[], result: OfferResult = 'withdrawn'): Effect[] =>
  offers.flatMap(({ id, staffId }): Effect[] => [
    { type: 'closeOffer', offerId: id, staffId, result },
    { type: 'releaseSeat', staffId },
  ]);
const besides = (context: Context, offerId: string): StandingOffer[] => context.offers.filter((offer) => offer.id !== offerId);

/** The resident leaves before a person came. */
export const givenUp = (context: Context): Move => ({
  context: { offers: [], waitingSince: null, outcome: context.requestedAt === null ? 'leftWithoutSaying' : 'abandoned' },
  effects: [...endOffers(context.offers), notice({ type: 'ended', by: 'resident', firstName: null })],
});

export const offerMade = (context: Context, event: EventOf<'offer.made'>): Move => ({
  context: { offers: [...context.offers, { id: event.offerId, staffId: event.staffId, expiresAt: event.expiresAt }] },
  effects: [
    { type: 'claimSeat', staffId: event.staffId },
    { type: 'openOffer', offerId: event.offerId, staffId: event.staffId, expiresAt: event.expiresAt },
    { type: 'owe', kind: 'offer.expire', dueAt: event.expiresAt, payload: { offerId: event.offerId } },
  ],
});

const joined = (context: Context, event: EventOf<'offer.accepted' | 'advisor.took'>): Move => ({
  context: { offers: [], advisorId: event.staffId, advisorFirstName: event.firstName, acceptedAt: context.acceptedAt ?? event.at },
  effects: [{ type: 'markAccepted', staffId: event.staffId }, notice({ type: 'joined', firstName: event.firstName, teamName: event.teamName })],
});

/** The first to accept has it: for the others it is withdrawn, and no miss. */
export const offerAccepted = (context: Context, event: EventOf<'offer.accepted'>): Move => {
  const { context: remembers, effects = [] } = joined(context, event);
  return {
    ...(remembers ? { context: remembers } : {}),
    effects: [
      { type: 'closeOffer', offerId: event.offerId, staffId: event.staffId, result: 'accepted' },
      ...endOffers(besides(context, event.offerId)),
      ...effects,
    ],
  };
};

/** Picked from the queue by hand: whoever it is held out to no longer has it, and the seat is claimed now. */
export const chatTaken = (context: Context, event: EventOf<'advisor.took'>): Move => {
  const { context: remembers, effects = [] } = joined(context, event);
  return { ...(remembers ? { context: remembers } : {}), effects: [...endOffers(context.offers), { type: 'claimSeat', staffId: event.staffId }, ...effects] };
};

/** The place in the queue is kept: only who let it go is remembered. */
const letGo =
  (how: 'missed' | 'declined') =>
  (context: Context, event: EventOf<'offer.declined' | 'offer.expired'>): Move => {
    const offer = context.offers.find((one) => one.id === event.offerId);
    if (!offer) return {};
    const { staffId } = offer;
    const { missCooldownSeconds, missesUntilAway } = event.rules;
    return {
      context: { offers: besides(context, offer.id), attempts: [...context.attempts, { staffId, at: event.at, how }].slice(-50) },
      effects: [
        ...endOffers([offer], how === 'declined' ? 'declined' : 'expired'),
        how === 'declined'
          ? { type: 'forgetMisses', staffId }
          : { type: 'markMissed', staffId, cooldownUntil: event.at + missCooldownSeconds * 1000, awayAfter: missesUntilAway },
      ],
    };
  };
export const offerDeclined = letGo('declined');
export const offerExpired = letGo('missed');
export const offerWithdrawn = (context: Context, event: EventOf<'offer.withdrawn'>): Move => ({
  context: { offers: besides(context, event.offerId) },
  effects: endOffers(context.offers.filter((offer) => offer.id === event.offerId)),
});

/** It is the resident's turn from here on. The row that looks after a silence is written once, not with every message. */
export const advisorWrote = (context: Context, event: EventOf<'advisor.wrote'>): Move => {
  const dueAt = lookAt(silentFrom(event.at), event.rules);
  // Where a team's chats do not end by silence, there is none to speak of.
  const silence = dueAt === null ? null : silentFrom(event.at);
  const { text, clientMessageId, firstName, teamName } = event;
  return {
    context: { answeredAt: context.answeredAt ?? event.at, waitingSince: null, silence },
    effects: [
      append({ kind: 'advisor', text, clientMessageId, firstName, teamName }),
      ...(dueAt === null ? [] : [{ type: 'oweOnce', kind: 'resident.silent', dueAt } as const]),
    ],
  };
};

/** The first request's time is kept; the new team's own clock starts. */
export const transferred = (context: Context, event: EventOf<'advisor.transferred'>): Move => ({
  context: {
    teamId: event.toTeamId,
    teamName: event.toTeamName,
    teamQueuedAt: event.at,
    advisorId: null,
    advisorFirstName: null,
    attempts: [],
    transfers: context.transfers + 1,
    note: event.note,
    silence: null,
    waitingSince: context.waitingSince ?? event.at,
  },
  effects: [
    { type: 'releaseSeat', staffId: event.staffId },
    notice({ type: 'transferred', fromFirstName: event.firstName, teamName: event.toTeamName, note: event.note }),
  ],
});

/** The advisor is gone: back to the queue, in front by its first time of asking. */
export const advisorLost = (context: Context, event: EventOf<'advisor.lost'>): Move => ({
  context: { teamQueuedAt: event.at, advisorId: null, advisorFirstName: null, attempts: [], silence: null, waitingSince: context.waitingSince ?? event.at },
  effects: [{ type: 'releaseSeat', staffId: event.staffId }, notice({ type: 'queued', teamName: context.teamName ?? '', reason: 'returned' })],
});

type Ending = EventOf<'resident.ended' | 'advisor.ended' | 'silence.closed'>;

const endedNotice = ({ silence }: Context, event: Ending): Extract<Draft, { kind: 'notice' }>['notice'] => {
  if (event.type === 'advisor.ended') return { type: 'ended', by: 'advisor', firstName: event.firstName };
  if (event.type === 'resident.ended') return { type: 'ended', by: 'resident', firstName: null };
  return {
    type: 'ended',
    by: 'silence',
    firstName: null,
    silentSeconds: Math.round((event.at - (silence?.since ?? event.at)) / 1000),
    reference: event.reference,
  };
};

export const wrapUpStarted = (context: Context, event: Ending): Move => ({
  context: { seatHeld: true, waitingSince: null, silence: null },
  effects: [
    notice(endedNotice(context, event)),
    { type: 'owe', kind: 'wrapUp.lapse', dueAt: event.at + event.rules.wrapUpSeconds * 1000, payload: { staffId: context.advisorId ?? '' } },
  ],
});

export const wrapUpLapsed = (_: Context, event: EventOf<'wrapUp.lapsed'>): Move => ({
  context: { seatHeld: false },
  effects: [{ type: 'releaseSeat', staffId: event.staffId }],
});

export const finished = (context: Context, event: EventOf<'outcome.picked'>): Move => ({
  context: { outcome: event.outcome, seatHeld: false },
  effects: context.seatHeld ? [{ type: 'releaseSeat', staffId: event.staffId }] : [],
});
