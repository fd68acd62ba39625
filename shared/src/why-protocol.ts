import * as v from 'valibot';
import { commands } from './commands.ts';
import { conversationStates, Id, TeamRef, Time } from './vocabulary.ts';

/** What became of one person for one conversation, in one pass of routing. */
export const reasons = [
  'chosen',
  'askedNow',
  'betterPlaced',
  'takenByOther',
  'holdsAnOffer',
  'noFreeSeat',
  'keptForCalls',
  'coolingDown',
  'missedThis',
  'declinedThis',
  'lentOut',
  'overflowNotYet',
  'missingSkill',
  'otherLanguage',
  'notAvailable',
  'notConnected',
  'otherTeam',
] as const;
export type Reason = (typeof reasons)[number];

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One thing that happened to a conversation on its way to a person, oldest first. A `decision` says who was considered and why each was or was not asked:
 * `ring` counts from 1, `rank` is the place among all that waited, `points` are what it ranked by, in seconds of waiting; a person's `score` is their open
 * chats in hundredths of a seat, the fewest asked first, and null for who could not be asked. `by` is a whole name, "resident" or "system".
 */
export const WhyStep = v.variant('type', [
  v.object({
    type: v.literal('decision'),
    at: Time,
    ring: Count,
    rank: Count,
    points: v.number(),
    waived: v.array(v.object({ need: v.picklist(['skill', 'preferredSkill', 'language']), name: v.string() })),
    considered: v.array(v.object({ name: v.string(), score: v.nullable(v.number()), why: v.picklist(reasons) })),
  }),
  v.object({ type: v.literal('offer'), at: Time, endedAt: v.nullable(Time), name: v.string(), result: v.nullable(v.string()) }),
  v.object({
    type: v.literal('change'),
    at: Time,
    event: v.string(),
    by: v.string(),
    before: v.nullable(v.picklist(conversationStates)),
    after: v.nullable(v.picklist(conversationStates)),
  }),
]);
export type WhyStep = v.InferOutput<typeof WhyStep>;

/** A request for a person, for the list to choose from. */
export const RoutedConversation = v.object({
  id: Id,
  reference: v.string(),
  team: v.nullable(TeamRef),
  state: v.picklist(conversationStates),
  requestedAt: Time,
  acceptedAt: v.nullable(Time),
  answeredAt: v.nullable(Time),
  advisorFirstName: v.nullable(v.string()),
  transfers: Count,
});
export type RoutedConversation = v.InferOutput<typeof RoutedConversation>;

/** Supervisors and admins. */
export const whyCommands = commands({
  /** The newest requests for a person, `limits.queuePage` at most; with a reference, or the beginning of one, those that it fits. */
  'routing.list': {
    payload: v.strictObject({ reference: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20))) }),
    result: v.object({ now: Time, conversations: v.array(RoutedConversation) }),
  },
  /** How a conversation found its person, step by step; `more` when there were too many steps to show. */
  'routing.why': {
    payload: v.strictObject({ conversationId: Id }),
    result: v.object({ conversation: RoutedConversation, steps: v.array(WhyStep), more: v.boolean() }),
  },
});
export type WhyCommands = typeof whyCommands;
