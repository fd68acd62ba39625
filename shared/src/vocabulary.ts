import * as v from 'valibot';

/**
 * Where a conversation stands. `offered` and `wrapUp` are staff matters; a resident sees `queued` and `closed`. `callBack`: the resident is to be rung, and the
 * time for it has not come; from then on it is queued, offered and assigned like any other, and to the resident a call-back still.
 */
export const conversationStates = ['assistant', 'queued', 'offered', 'assigned', 'wrapUp', 'closed', 'leftMessage', 'callBack'] as const;
export type ConversationState = (typeof conversationStates)[number];

export const residentStates = ['assistant', 'queued', 'assigned', 'leftMessage', 'callBack', 'closed'] as const;
export type ResidentState = (typeof residentStates)[number];

export const roles = ['advisor', 'supervisor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What an advisor can set themselves to. Only `available` is offered chats. */
export const ownStatuses = ['available', 'busy', 'onACall', 'break', 'offline'] as const;
/** `away` is set by routing, after misses in a row. */
export const statuses = [...ownStatuses, 'away'] as const;
export type Status = (typeof statuses)[number];
export type OwnStatus = (typeof ownStatuses)[number];

/** Disposition codes an advisor picks in wrap-up. */
export const advisorOutcomes = ['resolved', 'adviceGiven', 'referred', 'followUp', 'noReply', 'abuse'] as const;
export type AdvisorOutcome = (typeof advisorOutcomes)[number];

/**
 * Outcomes nobody picks: the assistant's answer helped; left the queue; left the assistant without saying; wrote a message; could not be reached by telephone;
 * called a call-back off.
 */
export type Outcome = AdvisorOutcome | 'contained' | 'abandoned' | 'leftWithoutSaying' | 'leftMessage' | 'notReached' | 'callBackCancelled';

/** Whether a person can be asked for: `outOfHours` wins over `nobodySignedIn`. */
export const availabilities = ['available', 'nobodySignedIn', 'outOfHours'] as const;

export const Time = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A span of time, not a moment. */
export const Milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Seq = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));
/** Made by the client, once for each message, so that a retry can be told from a second message. */
export const ClientMessageId = v.pipe(v.string(), v.minLength(8), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));
/** The primary part of a BCP 47 tag, in small letters: pl, cy, yue. */
export const Language = v.pipe(v.string('language'), v.regex(/^[a-z]{2,3}$/, 'language'));
export const TeamRef = v.object({ id: Id, name: v.string() });
export type TeamRef = v.InferOutput<typeof TeamRef>;
