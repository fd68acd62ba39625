import * as v from 'valibot';
import { commands, events } from './commands.ts';
import { AnswerBody } from './message.ts';
import { surgeActs, surgeLimits, surgeReasons } from './surge.ts';
import { Id, TeamRef, Time } from './vocabulary.ts';

const Version = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A surge as staff see it. It is on from `startsAt` until `endsAt`, or until `endedAt` where it was ended before; both are instants. */
export const Surge = v.object({
  id: Id,
  siteId: Id,
  siteName: v.string(),
  /** IANA name, in which its times are said. */
  timeZone: v.string(),
  reason: v.picklist(surgeReasons),
  otherReason: v.nullable(v.string()),
  startsAt: Time,
  endsAt: Time,
  endedAt: v.nullable(Time),
  extendsHours: v.boolean(),
  teams: v.array(TeamRef),
  /** Whose people have more seats: the site's teams and those that join in. */
  servingTeamIds: v.array(Id),
  extraCapacity: v.number(),
  banner: v.string(),
  pinned: v.nullable(v.object({ articleId: Id, question: v.string() })),
  /** Whole names. */
  createdBy: v.string(),
  createdAt: Time,
  endedBy: v.nullable(v.string()),
  version: Version,
});
export type Surge = v.InferOutput<typeof Surge>;

/** `by` null: nobody, the time had come. `endsAt` as it was from then on. */
export const SurgeChange = v.object({ surgeId: Id, act: v.picklist(surgeActs), at: Time, by: v.nullable(v.string()), endsAt: Time });
export type SurgeChange = v.InferOutput<typeof SurgeChange>;

const SurgeSite = v.object({
  id: Id,
  name: v.string(),
  timeZone: v.string(),
  teams: v.array(v.object({ ...TeamRef.entries, members: v.number() })),
});
export type SurgeSite = v.InferOutput<typeof SurgeSite>;

const changed = v.object({ surge: Surge });
const ofSurge = { surgeId: Id, version: Version };

/** All of supervisors and admins. `plan` has the form of SurgePlan; one that cannot be is refused as `invalid` with a problem for each field, and nothing is kept. */
export const surgeCommands = commands({
  /** `current` are on or to come, the first first; `past` are over, the newest first, `surgeLimits.historyPage` at most. */
  'surge.list': {
    payload: v.strictObject({}),
    result: v.object({ now: Time, sites: v.array(SurgeSite), current: v.array(Surge), past: v.array(Surge), changes: v.array(SurgeChange) }),
  },
  /** On at once, or planned. While another is on at this site it is refused as `changedMeanwhile`, with who started that one and when. */
  'surge.start': { payload: v.strictObject({ siteId: Id, plan: v.unknown() }), result: changed },
  /** `version` is the one that was read: after a change by somebody else it is refused as `changedMeanwhile`. One that is over is refused as `surgeOver`. */
  'surge.change': { payload: v.strictObject({ ...ofSurge, plan: v.unknown() }), result: changed },
  /** Ends one that is on, now; cancels one that is planned. */
  'surge.end': { payload: v.strictObject(ofSurge), result: changed },
  /** Articles of a site, best first, with their answers. Nothing typed: none. */
  'article.find': {
    payload: v.strictObject({ siteId: Id, text: v.pipe(v.string(), v.trim(), v.maxLength(surgeLimits.searchLength, 'tooLong')) }),
    result: v.object({ articles: v.array(v.object({ answer: AnswerBody, service: v.string() })) }),
  },
});

export const surgeEvents = events({
  /** Every surge that is on, is to come, or was over a short while ago. */
  'surge.changed': v.object({ surges: v.array(Surge) }),
});
export type SurgeCommands = typeof surgeCommands;
