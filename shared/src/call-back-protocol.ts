import * as v from 'valibot';
import { callBackFields, tryOutcomes, WindowChoice, WindowOffer } from './call-back.ts';
import { commands, events } from './commands.ts';
import { DeskConversation } from './desk.ts';
import { Page } from './text-fields.ts';
import { Id, TeamRef, Time } from './vocabulary.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const choices = v.object({
  now: Time,
  /** Empty when no time can be had. */
  windows: v.array(WindowOffer),
  /** What the form begins with: the resident's last words, shortened, and the name they gave. */
  reason: v.string(),
  name: v.string(),
});

/** `conversation` is the form of the answer to every act of a resident. */
export const residentCallBackCommands = <C extends v.GenericSchema>(conversation: C) =>
  commands({
    /** The times that can be had now. */
    'callBack.choices': { payload: v.strictObject({ conversationId: v.nullable(Id) }), result: choices },
    /**
     * Asks to be rung, from the assistant or from the queue, whose place is kept. Refused as `phoneNotReal`, `phoneNotRung`, `callBackTime`, `callBackFull` or
     * `callBackAlready`. The same again is a retry and gets the first answer.
     */
    'callBack.ask': { payload: v.strictObject({ conversationId: v.nullable(Id), ...callBackFields, page: v.optional(Page) }), result: conversation },
    /** Refused as `callBackOver` when it is over, and as `callBackUnderWay` while an advisor rings. */
    'callBack.cancel': { payload: v.strictObject({ conversationId: Id }), result: conversation },
  });

/** A team's call-backs: to be rung now, at a later time, and those of either whose time has passed. */
export const CallBackCounts = v.object({ team: TeamRef, due: Count, later: Count, overdue: Count });
export type CallBackCounts = v.InferOutput<typeof CallBackCounts>;

export const advisorCallBackCommands = commands({
  'callBack.choices': { payload: v.strictObject({ conversationId: Id }), result: choices },
  /** Promises the resident of one's own chat a call; the chat leaves the desk and its seat. */
  'callBack.promise': { payload: v.strictObject({ conversationId: Id, ...callBackFields }), result: v.object({}) },
  /** What came of ringing. `window` is for `askedLater` alone. */
  'callBack.record': {
    payload: v.strictObject({ conversationId: Id, outcome: v.picklist(tryOutcomes), window: v.nullable(WindowChoice) }),
    /** `next`: when it is tried again; null when it is not. `writeTo`: where the resident can be written to, when there will be no further try. */
    result: v.object({ next: v.nullable(WindowOffer), writeTo: v.nullable(v.string()) }),
  },
  /** Call-backs of the caller's teams, of every team for supervisors and admins: what is to be rung first comes first. */
  'callBack.list': {
    payload: v.strictObject({}),
    result: v.object({ now: Time, callBacks: v.array(DeskConversation), counts: v.array(CallBackCounts) }),
  },
});

export const advisorCallBackEvents = events({
  /** To supervisors and admins: a promised time has passed without a call. */
  'callBack.late': v.object({ reference: v.string(), teamName: v.string() }),
});

export type AdvisorCallBackCommands = typeof advisorCallBackCommands;
