import * as v from 'valibot';
import { commands } from './commands.ts';
import { staffingLimits } from './staffing-limits.ts';
import { Id, TeamRef, Time } from './vocabulary.ts';

type Limits = { least: number; most: number };
const number = ({ least, most }: Limits) => v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
const whole = (limits: Limits) => v.pipe(number(limits), v.integer());
const Share = v.number();
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What so many advisors come to. `serviceLevel` and the other shares are from 0 to 1. `speedOfAnswer`: the mean wait in seconds of those who are answered; null
 * where waits have no end or nobody is answered. `occupancy` is null where nobody is there; `abandoned` where the method assumes that nobody gives up.
 */
export const StaffingRow = v.object({
  advisors: Count,
  serviceLevel: Share,
  speedOfAnswer: v.nullable(v.number()),
  occupancy: v.nullable(Share),
  abandoned: v.nullable(Share),
});
export type StaffingRow = v.InferOutput<typeof StaffingRow>;

/** `advisors` are there for chats, of `rostered` on the rota. `rows`: two fewer to two more. */
export const StaffingAnswer = v.object({ advisors: Count, rostered: Count, rows: v.array(StaffingRow) });
export type StaffingAnswer = v.InferOutput<typeof StaffingAnswer>;

/** A figure from the past, and from how many it was found; `seconds` is null when those are too few, which are fewer than `least`. */
const Found = v.object({ seconds: v.nullable(v.number()), sample: Count, least: Count });

/**
 * `weeks`, four at the most, have figures; with fewer than two the rest is null. `mean`, `least` and `most` are requests in the interval; `perHour` is the mean as if
 * it were open for a whole hour.
 */
export const ExpectedRequests = v.object({
  at: Time,
  openMinutes: Count,
  weeks: Count,
  mean: v.nullable(v.number()),
  least: v.nullable(Count),
  most: v.nullable(Count),
  perHour: v.nullable(v.number()),
});
export type ExpectedRequests = v.InferOutput<typeof ExpectedRequests>;

/**
 * Why a day says nothing of an ordinary one. `nothing`: nobody of the whole site asked for a person, so that it cannot be told from a day that was closed.
 */
export const leftOutReasons = ['bankHoliday', 'special', 'surge', 'closed', 'nothing'] as const;
export type LeftOut = (typeof leftOutReasons)[number];

export const StaffingForecast = v.object({
  now: Time,
  timeZone: v.string(),
  /** What can be asked for: sites and their teams. */
  sites: v.array(v.object({ id: Id, name: v.string(), teams: v.array(TeamRef) })),
  siteId: Id,
  /** Null for all teams of the site. */
  teamId: v.nullable(Id),
  /** Open hours from the present one to the end of tomorrow, and open quarters of an hour from the present one. */
  hours: v.array(ExpectedRequests),
  quarters: v.array(ExpectedRequests),
  /**
   * The days that it comes from, newest first, by local date: of each weekday the newest four that are ordinary, of the last eight weeks, and those that were left
   * out between. `name`: what people call such a day.
   */
  days: v.array(v.object({ date: v.string(), leftOut: v.nullable(v.picklist(leftOutReasons)), name: v.nullable(v.string()) })),
  /** From finished chats of the last 28 days, the newest first, as many as are needed. */
  handling: Found,
  /** `sample` gave up, of `waited`. */
  patience: v.object({ ...Found.entries, waited: Count }),
  /** Signed in and Available, with a free seat or without; and signed in with any status. */
  available: Count,
  signedIn: Count,
  /** How many chats at once most of those signed in take, within `staffingLimits`; the default of new staff when nobody is. */
  chatsAtOnce: Count,
  withinSeconds: v.number(),
  shortAbandonSeconds: v.number(),
});
export type StaffingForecast = v.InferOutput<typeof StaffingForecast>;

/** All for supervisors and admins alone. */
export const staffingCommands = commands({
  /**
   * How many advisors it takes. Erlang C: `serviceLevel` is answered in time / all, and nobody gives up. Erlang A, with a patience: answered in time /
   * (all - those who gave up within `shortAbandonSeconds`).
   */
  'staffing.plan': {
    payload: v.strictObject({
      /** Requests an hour, for each interval. */
      perHour: v.pipe(v.array(number(staffingLimits.perHour)), v.minLength(1), v.maxLength(staffingLimits.intervals)),
      ahtSeconds: number(staffingLimits.ahtSeconds),
      chatsAtOnce: whole(staffingLimits.chatsAtOnce),
      sharePercent: number(staffingLimits.share),
      withinSeconds: number(staffingLimits.withinSeconds),
      shortAbandonSeconds: number(staffingLimits.shortAbandonSeconds),
      /** Null leaves Erlang A out. */
      patienceSeconds: v.nullable(number(staffingLimits.patienceSeconds)),
      shrinkagePercent: number(staffingLimits.shrinkage),
    }),
    result: v.object({
      /** How many times as fast an advisor works through chats who has so many at once. */
      factor: v.number(),
      effectiveAhtSeconds: v.number(),
      /** In the order they were asked for. */
      plans: v.array(v.object({ perHour: v.number(), erlangC: StaffingAnswer, erlangA: v.nullable(StaffingAnswer) })),
    }),
  },
  /** Without a site, the first one; without a team, all of the site. */
  'staffing.forecast': {
    payload: v.strictObject({ siteId: v.nullable(Id), teamId: v.nullable(Id) }),
    result: StaffingForecast,
  },
});
