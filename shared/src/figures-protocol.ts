import * as v from 'valibot';
import { commands } from './commands.ts';
import { Id, Time } from './vocabulary.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Not rounded: screens round, and sums are made of the counts. */
const Seconds = v.number();
/** From 0 to 1; null when there is nothing to be a part of. */
const Share = v.nullable(v.number());
const Average = v.nullable(Seconds);

/** The figures of one group in one span of time: each share with its parts. What each is, and by which clock: docs/figures.md. */
export const FigureNumbers = v.object({
  offered: Count,
  shortAbandons: Count,
  answered: Count,
  withinTarget: Count,
  /** `withinTarget / (offered - shortAbandons)` */
  serviceLevel: Share,
  accepted: Count,
  acceptedWithinTarget: Count,
  acceptedLevel: Share,
  abandoned: Count,
  /** Of `abandoned` and `shortAbandons`: wrote a message instead of waiting. */
  messagesInstead: Count,
  /** Of `offered`, and neither `abandoned` nor `shortAbandons`: asked for a call while they waited, which is no abandonment. */
  callsInstead: Count,
  /** `abandoned / (offered - shortAbandons)` */
  abandonment: Share,
  averageAnswerSeconds: Average,
  averageAcceptSeconds: Average,
  longestWaitSeconds: Average,
  handled: Count,
  averageHandleSeconds: Average,
  averageChatSeconds: Average,
  averageWrapUpSeconds: Average,
  /** Chats at once, while there was at least one. */
  concurrency: v.nullable(v.number()),
  effectiveHandleSeconds: Average,
  availableSeconds: Seconds,
  occupiedSeconds: Seconds,
  occupancy: Share,
  seatSeconds: Seconds,
  usedSeatSeconds: Seconds,
  /** Above 1 where chats that wait on the resident let an advisor take more than their seats. */
  seatUse: Share,
  transferred: Count,
  returned: Count,
  /** `transferred / handled` */
  transferShare: Share,
  conversations: Count,
  contained: Count,
  leftWithoutSaying: Count,
  containment: Share,
  /** Chats that ended long enough ago to tell. */
  judged: Count,
  resolvedFirst: Count,
  firstContactResolution: Share,
});
export type FigureNumbers = v.InferOutput<typeof FigureNumbers>;

/** What the service level is counted by; null where teams with different ones are counted together, each by its own. */
export const figureTargets = { targetSeconds: v.nullable(v.number()), shortAbandonSeconds: v.nullable(v.number()) };

export const figureIntervals = [15, 60, 'day', 'none'] as const;
export const figureGroups = ['all', 'site', 'team', 'advisor'] as const;
export type FigureInterval = (typeof figureIntervals)[number];
export type FigureGroup = (typeof figureGroups)[number];

/** The most days of one report, and rows of one answer. A file may have more rows than a screen. */
export const figureLimits = { days: 366, rows: 5_000, fileRows: 200_000 } as const;

export const FigureQuery = v.pipe(
  v.strictObject({
    from: Time,
    to: Time,
    interval: v.optional(v.picklist(figureIntervals), 'none'),
    by: v.optional(v.picklist(figureGroups), 'all'),
    siteId: v.optional(Id),
    teamId: v.optional(Id),
    staffId: v.optional(Id),
  }),
  v.check(({ from, to }) => from < to, 'rangeBackward'),
  // A day more, for a range of whole days in which a day has 25 hours.
  v.check(({ from, to }) => to - from <= (figureLimits.days + 1) * 86_400_000, 'rangeTooLong'),
);
export type FigureQuery = v.InferOutput<typeof FigureQuery>;

export const FigureRow = v.object({
  from: Time,
  to: Time,
  /** The site, team or advisor; null for all together. */
  group: v.nullable(v.object({ id: Id, name: v.string() })),
  ...figureTargets,
  ...FigureNumbers.entries,
});
export type FigureRow = v.InferOutput<typeof FigureRow>;

/** The service level by interval: `withinTarget / counted`. Intervals in which nothing counts are left out. */
export const FigureCurve = v.array(v.object({ from: Time, counted: Count, withinTarget: Count }));
export type FigureCurve = v.InferOutput<typeof FigureCurve>;

export const FigureReport = v.object({
  from: Time,
  to: Time,
  now: Time,
  timeZone: v.string(),
  ...figureTargets,
  /** The whole range, with all groups together. */
  total: FigureNumbers,
  /** In order of time, then of name; spans and groups in which nothing was are left out. */
  rows: v.array(FigureRow),
  /** All groups together by interval, for a curve. */
  curve: FigureCurve,
});
export type FigureReport = v.InferOutput<typeof FigureReport>;

export const figuresCommands = commands({
  /** Supervisors and admins. Refused as figuresTooMany beyond `figureLimits`. */
  'figures.report': { payload: FigureQuery, result: FigureReport },
});
export type FiguresCommands = typeof figuresCommands;
