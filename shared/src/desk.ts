import * as v from 'valibot';
import { DeskCallBack } from './call-back.ts';
import { FigureCurve, FigureNumbers, figureTargets } from './figures-protocol.ts';
import { Contact } from './message.ts';
import { Silence } from './silence.ts';
import { Page } from './text-fields.ts';
import { UrgentKind } from './urgent.ts';
import { waitFields } from './waiting.ts';
import { conversationStates, Id, roles, Seq, statuses, TeamRef, Time } from './vocabulary.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the assistant asked the resident before an answer, and what they said, in the order of asking. */
export const NotedFact = v.object({ ask: v.string(), answer: v.string() });
export type NotedFact = v.InferOutput<typeof NotedFact>;

/** The signed-in person. `load` and `capacity` count chats. */
export const Me = v.object({
  id: Id,
  firstName: v.string(),
  lastName: v.string(),
  email: v.string(),
  role: v.picklist(roles),
  teams: v.array(TeamRef),
  status: v.picklist(statuses),
  statusSince: Time,
  /** On a call that the telephone system reported, or kept for one; by choosing another status the person ends it here. */
  onTelephone: v.optional(v.boolean()),
  capacity: Count,
  load: Count,
});
export type Me = v.InferOutput<typeof Me>;

/** A conversation as staff see it. All times are the server's, in epoch milliseconds. */
export const DeskConversation = v.object({
  id: Id,
  reference: v.string(),
  state: v.picklist(conversationStates),
  headSeq: Seq,
  team: v.nullable(TeamRef),
  /** "Resident" until a name is known. */
  residentName: v.string(),
  contact: v.nullable(Contact),
  page: v.nullable(Page),
  language: v.string(),
  startedAt: Time,
  /** The first request for a person: nothing resets it. */
  requestedAt: v.nullable(Time),
  /** Entry to the present team's queue; later than `requestedAt` after a transfer. */
  teamQueuedAt: v.nullable(Time),
  /** The first acceptance, and the first message by a person. */
  acceptedAt: v.nullable(Time),
  answeredAt: v.nullable(Time),
  /** The resident's oldest message that no person has answered yet; null when it is the resident's turn. */
  waitingSince: v.nullable(Time),
  advisor: v.nullable(v.object({ id: Id, firstName: v.string() })),
  transfers: Count,
  /** Null unless the resident is to be rung, or was. */
  callBack: v.nullable(DeskCallBack),
  /** What the resident wrote may tell of danger: it stands first in the queue. */
  urgent: v.nullable(UrgentKind),
  noted: v.array(NotedFact),
  /** While it is the resident's turn, where the team's chats end by silence. */
  silence: v.nullable(Silence),
});
export type DeskConversation = v.InferOutput<typeof DeskConversation>;

export const Offer = v.object({
  id: Id,
  conversationId: Id,
  team: TeamRef,
  residentName: v.string(),
  /** The resident's last words, shortened. */
  preview: v.string(),
  page: v.nullable(Page),
  requestedAt: Time,
  expiresAt: Time,
  urgent: v.nullable(UrgentKind),
  noted: v.array(NotedFact),
  /** The note of a transfer, when this offer comes from one. */
  note: v.nullable(v.string()),
  /** Null for a chat. */
  callBack: v.nullable(DeskCallBack),
});
export type Offer = v.InferOutput<typeof Offer>;

/** A team's queue now. `available` have a free seat; `signedIn` are connected in any status but Offline. */
export const QueueSummary = v.object({
  team: TeamRef,
  waiting: Count,
  longestSince: v.nullable(Time),
  /** Since when the first of them has been in this queue: later than `longestSince` for one that was passed on or came back. */
  inQueueSince: v.nullable(Time),
  /** Chats and calls in it that may tell of danger: how many, and of which kind the first is. Null where there are none. A server of before says nothing of them. */
  urgent: v.optional(v.nullable(v.object({ count: Count, kind: UrgentKind })), null),
  /** Supervisors are alerted to one that has been in it for so long. */
  alertSeconds: Count,
  available: Count,
  signedIn: Count,
  /** The team's promise, and when a clock turns amber: seconds. */
  targetSeconds: Count,
  atRiskSeconds: Count,
  /** Of somebody who would join it now. */
  ...waitFields,
});
export type QueueSummary = v.InferOutput<typeof QueueSummary>;

/**
 * Service level today: `withinTarget / (offered - shortAbandons)`, by first message of a person; `acceptedWithinTarget` is the same by
 * acceptance. `offered` counts requests for a person that have been answered, given up, or have waited past the target. `share` is from 0 to 1,
 * null when nothing counts yet.
 */
export const TeamFigures = v.object({
  team: v.nullable(TeamRef),
  waiting: Count,
  longestSince: v.nullable(Time),
  available: Count,
  atCapacity: Count,
  away: Count,
  offered: Count,
  shortAbandons: Count,
  withinTarget: Count,
  acceptedWithinTarget: Count,
  share: v.nullable(v.number()),
  ...figureTargets,
  /** All figures of the day so far, and its service level by quarters of an hour. */
  day: FigureNumbers,
  curve: FigureCurve,
});
export type TeamFigures = v.InferOutput<typeof TeamFigures>;

export const PersonFigures = v.object({
  id: Id,
  name: v.string(),
  role: v.picklist(roles),
  teams: v.array(TeamRef),
  status: v.picklist(statuses),
  statusSince: Time,
  onTelephone: v.optional(v.boolean()),
  load: Count,
  capacity: Count,
});

/** `all` has no team. `since` is midnight at the site. */
export const Figures = v.object({
  now: Time,
  since: Time,
  ...figureTargets,
  all: TeamFigures,
  teams: v.array(TeamFigures),
  people: v.array(PersonFigures),
});
export type Figures = v.InferOutput<typeof Figures>;
