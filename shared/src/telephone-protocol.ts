import * as v from 'valibot';
import { commands } from './commands.ts';
import { limits } from './limits.ts';
import { Id, TeamRef, Time } from './vocabulary.ts';

/** Why a call may have an advisor: nobody waits in the chats, or the team leaves so many to the telephone however many wait. */
export const telephoneGrants = ['nothingWaits', 'leftToTelephone'] as const;
/**
 * Why not. `chatsWaiting`: a chat waits that this person, or one of these people, would be needed for within its deadline. `chatsHeldOut`: a chat is held out to a
 * colleague, and nobody else would be left if it is missed. `notFree`: the advisor who was asked for is not.
 */
export const telephoneRefusals = ['chatsWaiting', 'chatsHeldOut', 'notFree', 'nobodyFree', 'nobodySignedIn', 'outOfHours'] as const;
export type TelephoneReason = (typeof telephoneGrants)[number] | (typeof telephoneRefusals)[number];
export const telephoneReasons = [...telephoneGrants, ...telephoneRefusals] as const;

/** How a call ended: by the telephone system, by the advisor's choice of a status, after the longest time a call may take, or reserved and never reported. */
export const callEndings = ['reported', 'advisor', 'tooLong', 'unclaimed'] as const;
export type CallEnding = (typeof callEndings)[number];

/** The telephone system's own name of a call. */
export const CallId = v.pipe(v.string('invalid'), v.minLength(1, 'emptyText'), v.maxLength(128, 'tooLong'), v.regex(/^[\x21-\x7e]+$/, 'callIdForm'));
/** The id or the email address of an advisor. */
const Advisor = v.pipe(v.string('invalid'), v.trim(), v.minLength(1, 'emptyText'), v.maxLength(limits.emailLength, 'tooLong'));
const Moment = v.pipe(v.string('invalid'), v.isoTimestamp('momentForm'));

/** `POST /api/telephone/calls`. `at`: when it began, if not now, as in 2026-12-07T14:30:00Z. */
export const CallBegan = v.strictObject({ advisor: Advisor, callId: CallId, at: v.optional(Moment) });
/** `POST /api/telephone/may-take`. `team`: an id. `advisor`: asks about one person. */
export const MayTake = v.strictObject({ team: Id, advisor: v.optional(Advisor) });

/** Times are as in 2026-12-07T14:30:00.000Z. */
export const CallView = v.object({
  callId: v.string(),
  advisor: v.object({ id: Id, email: v.string(), firstName: v.string(), lastName: v.string() }),
  startedAt: v.string(),
  endedAt: v.nullable(v.string()),
  ending: v.nullable(v.picklist(callEndings)),
});
export type CallView = v.InferOutput<typeof CallView>;
export const CallAnswer = v.object({ ok: v.literal(true), call: CallView });
export const CallsAnswer = v.object({ ok: v.literal(true), calls: v.array(CallView) });

const waits = {
  sentence: v.string(),
  /** Chats that bear on the answer, and how long the first of them has waited. */
  waiting: v.number(),
  longestSeconds: v.number(),
};
export const MayTakeAnswer = v.variant('allowed', [
  v.object({
    ok: v.literal(true),
    allowed: v.literal(true),
    reason: v.picklist(telephoneGrants),
    ...waits,
    advisor: CallView.entries.advisor,
    /** The advisor is kept free until then: report the call before. */
    reservedUntil: v.string(),
  }),
  v.object({ ok: v.literal(true), allowed: v.literal(false), reason: v.picklist(telephoneRefusals), ...waits, retryAfterSeconds: v.number() }),
]);
export type MayTakeAnswer = v.InferOutput<typeof MayTakeAnswer>;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Calls and questions in one view, at the most. */
export const telephoneListed = { calls: 200, questions: 20 };

export const telephoneCommands = commands({
  /** Supervisors and admins. Calls going on, the longest first, and what was asked since midnight, the newest first. */
  'telephone.read': {
    payload: v.strictObject({}),
    result: v.object({
      now: Time,
      since: Time,
      calls: v.array(
        v.object({
          staffId: Id,
          name: v.string(),
          startedAt: Time,
          /** `byHand`: the advisor chose On a call. `reserved`: promised to a call that was not reported yet. */
          how: v.picklist(['telephone', 'reserved', 'byHand']),
        }),
      ),
      today: v.object({
        allowed: Count,
        refused: Count,
        reasons: v.array(v.object({ reason: v.picklist(telephoneReasons), count: Count })),
        /** Calls that ended by themselves, because nobody said that they had. */
        tooLong: Count,
      }),
      lately: v.array(
        v.object({
          id: Id,
          at: Time,
          team: TeamRef,
          reason: v.picklist(telephoneReasons),
          waiting: Count,
          longestSeconds: Count,
          /** Whom it went to, by name. */
          advisor: v.nullable(v.string()),
        }),
      ),
    }),
  },
});
export type TelephoneCommands = typeof telephoneCommands;
