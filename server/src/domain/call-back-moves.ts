import { callBackLimits } from '@frontdesk/shared/call-back.ts';
import type { CallBack, NextTry } from './call-back.ts';
import type { Context, Effect } from './conversation.ts';
import { endOffers, notice, type EventOf, type Move } from './moves.ts';

/** Both rows stay when another time is agreed; each names the time that it is about, and the machine knows a stale one by it. */
const owed = ({ from, to }: NextTry): Effect[] => [
  { type: 'owe', kind: 'callBack.due', dueAt: from, payload: { from } },
  { type: 'owe', kind: 'callBack.late', dueAt: to, payload: { to } },
];

/** Asked for by the resident, or by their advisor, whose seat it frees. The first request keeps its time. */
export const promised = (context: Context, event: EventOf<'callBack.promised'>): Move => {
  const { from, to, soon, name, phone, typed, reason, triesMost } = event.callBack;
  const callBack: CallBack = { name, phone, typed, reason, from, to, soon, askedAt: event.at, lateAt: null, triesMost, tries: [] };
  const staffId = context.advisorId;
  return {
    context: {
      teamId: context.teamId ?? event.teamId,
      teamName: context.teamName ?? event.teamName,
      requestedAt: context.requestedAt ?? event.at,
      offers: [],
      attempts: [],
      advisorId: null,
      advisorFirstName: null,
      waitingSince: null,
      needs: { ...(context.teamId === null ? event.needs : context.needs), ...(staffId === null ? {} : { returningTo: staffId }) },
      callBack,
    },
    effects: [
      ...endOffers(context.offers),
      ...(staffId === null ? [] : [{ type: 'releaseSeat', staffId } as const]),
      notice({ type: 'callBackPromised', reference: event.reference, firstName: event.firstName, from, to, soon, details: { name, phone: typed, reason } }),
      ...owed({ from, to, soon }),
    ],
  };
};

/** Its time has come: it waits in its team's queue from now on. */
export const due = (_: Context, event: EventOf<'callBack.due'>): Move => ({ context: { teamQueuedAt: event.at, attempts: [] } });

/** Nobody rang in the time that was promised. It is said, once for each promise, and it waits on. */
export const late = (context: Context, event: EventOf<'callBack.late'>): Move => ({
  context: { callBack: context.callBack && { ...context.callBack, lateAt: event.at } },
  effects: [notice({ type: 'callBackLate' })],
});

export const cancelled = (context: Context): Move => ({
  context: { offers: [], waitingSince: null, outcome: 'callBackCancelled' },
  effects: [...endOffers(context.offers), notice({ type: 'callBackCancelled' })],
});

/** Whoever took it is on a call from now on: no chat is offered to them while they ring. */
export const thenRings =
  <E extends EventOf<'offer.accepted' | 'advisor.took'>>(move: (context: Context, event: E) => Move) =>
  (context: Context, event: E): Move => {
    const done = move(context, event);
    if (context.callBack === null) return done;
    const effects = (done.effects ?? []).map((effect) =>
      effect.type === 'append' && effect.draft.kind === 'notice' && effect.draft.notice.type === 'joined'
        ? notice({ type: 'callBackTaken', firstName: event.firstName })
        : effect,
    );
    return { ...done, effects: [...effects, { type: 'beginCall', staffId: event.staffId }] };
  };

/** Whoever rang is on the call no more. */
export const afterCall =
  <E extends EventOf<'advisor.transferred' | 'advisor.lost'>>(move: (context: Context, event: E) => Move) =>
  (context: Context, event: E): Move => {
    const done = move(context, event);
    const { callBack } = context;
    if (callBack === null) return done;
    // While somebody rang, a promise that ran out was not said to be broken.
    const late: Effect[] = callBack.lateAt === null ? [{ type: 'owe', kind: 'callBack.late', dueAt: callBack.to, payload: { to: callBack.to } }] : [];
    return { ...done, effects: [...(done.effects ?? []), { type: 'endCall', staffId: event.staffId }, ...late] };
  };

type Tried = EventOf<'callBack.tried'>;

const withTry = (context: Context, { at, staffId, firstName, outcome }: Tried): CallBack | null =>
  context.callBack && { ...context.callBack, tries: [...context.callBack.tries, { at, staffId, firstName, outcome }].slice(-callBackLimits.triesKept) };

const tried = (context: Context, event: Tried, next: NextTry | null): Effect[] => [
  { type: 'endCall', staffId: event.staffId },
  notice({
    type: 'callBackTried',
    firstName: event.firstName,
    outcome: event.outcome,
    tries: (context.callBack?.tries.length ?? 0) + 1,
    next: next && { from: next.from, to: next.to, soon: next.soon },
  }),
];

/** They spoke: wrap-up holds the seat, as after a chat. */
export const reached = (context: Context, event: Tried): Move => ({
  context: { callBack: withTry(context, event), answeredAt: context.answeredAt ?? event.at, seatHeld: true, waitingSince: null },
  effects: [
    ...tried(context, event, null),
    { type: 'owe', kind: 'wrapUp.lapse', dueAt: event.at + event.rules.wrapUpSeconds * 1000, payload: { staffId: event.staffId } },
  ],
});

/** Not reached, and not to be tried again. */
export const triedOut = (context: Context, event: Tried): Move => ({
  context: { callBack: withTry(context, event), waitingSince: null, outcome: 'notReached' },
  effects: [{ type: 'releaseSeat', staffId: event.staffId }, ...tried(context, event, null)],
});

/** Another time, be it that nobody answered or that they asked for it. */
export const triedAgain = (context: Context, event: Tried): Move => {
  const callBack = withTry(context, event);
  const { next } = event;
  if (!callBack || !next) return {};
  return {
    context: { callBack: { ...callBack, from: next.from, to: next.to, soon: next.soon, lateAt: null }, advisorId: null, advisorFirstName: null, attempts: [] },
    effects: [{ type: 'releaseSeat', staffId: event.staffId }, ...tried(context, event, next), ...owed(next)],
  };
};
