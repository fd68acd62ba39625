import * as v from 'valibot';
import { typedText } from './text-fields.ts';
import { Id } from './vocabulary.ts';

export const surgeReasons = ['weather', 'admissions', 'elections', 'incident', 'other'] as const;
export type SurgeReason = (typeof surgeReasons)[number];

/** How long a surge may be and how far ahead it may be planned, in days; lengths of text in UTF-16 code units. */
export const surgeLimits = {
  bannerLength: 200,
  reasonLength: 60,
  extraMost: 3,
  teamsMost: 20,
  longestDays: 31,
  aheadDays: 366,
  plannedMost: 50,
  /** Surges that are over, in one answer. */
  historyPage: 50,
  /** Articles in one answer to a search, and letters of what is searched for. */
  foundMost: 8,
  searchLength: 200,
} as const;

/** A time on the wall of the site's time zone, as a form has it: "2026-12-07T20:00". */
export const WallTime = v.pipe(v.string('timeForm'), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'timeForm'));

/** Minutes: after the start or, of a surge that is on or planned already, after its present end. */
export const SurgeEnd = v.variant('by', [
  v.strictObject({
    by: v.literal('minutes'),
    minutes: v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(1, 'atLeast:1'), v.maxValue(1440, 'atMost:1440')),
  }),
  v.strictObject({ by: v.literal('time'), at: WallTime }),
]);

/** What a supervisor fills in. Problems of a field have its name as their path. */
export const SurgePlan = v.strictObject({
  reason: v.picklist(surgeReasons, 'chooseReason'),
  /** The words of "other"; of the other reasons it is null. */
  otherReason: v.nullable(typedText(surgeLimits.reasonLength)),
  /** Null: at once, or as it was, when it is on already. */
  starts: v.nullable(WallTime),
  ends: SurgeEnd,
  extendsHours: v.boolean(),
  /** Teams that join in: asked at once for chats of every team of the site. */
  teamIds: v.pipe(v.array(Id), v.maxLength(surgeLimits.teamsMost, 'teamsMany')),
  /** Chats that each advisor takes on top of their own number. */
  extraCapacity: v.pipe(
    v.number('wholeNumber'),
    v.integer('wholeNumber'),
    v.minValue(0, 'atLeast:0'),
    v.maxValue(surgeLimits.extraMost, `atMost:${surgeLimits.extraMost}`),
  ),
  /** Empty: no banner. */
  banner: v.pipe(v.string(), v.trim(), v.maxLength(surgeLimits.bannerLength, 'tooLong')),
  pinnedArticleId: v.nullable(Id),
});
export type SurgePlan = v.InferOutput<typeof SurgePlan>;

/** What was done to a surge. `began` and `reverted` are the clock's, the others somebody's. */
export const surgeActs = ['started', 'planned', 'began', 'extended', 'changed', 'ended', 'cancelled', 'reverted'] as const;
export type SurgeAct = (typeof surgeActs)[number];
