import * as v from 'valibot';
import { commands } from './commands.ts';
import { Id, Time } from './vocabulary.ts';

/** `articles`, `gaps`, `changes`: as many as a screen shows. `back`: weeks before this one. `sharesFrom`: of fewer answers to "did this help?" no share is worked out. */
export const weekLimits = { articles: 200, gaps: 10, changes: 50, back: 51, sharesFrom: 5 } as const;

/** How often an article was answered with, and what residents said of it. */
const Helped = { asked: v.number(), yes: v.number(), no: v.number() };
export type Helped = { asked: number; yes: number; no: number };

/** The share of those who answered "did this help?" whom it did; null of fewer than `weekLimits.sharesFrom`. */
export const helpfulShare = ({ yes, no }: Pick<Helped, 'yes' | 'no'>): number | null => (yes + no < weekLimits.sharesFrom ? null : yes / (yes + no));

/** A stretch of time before or after a change. `unanswered`: questions without an answer that are likest to the article. */
const Stretch = v.object({ ...Helped, unanswered: v.number() });
export type Stretch = v.InferOutput<typeof Stretch>;

/** What changes what residents are answered. */
export const weekActs = ['published', 'withdrawn'] as const;
const WeekAct = v.picklist(weekActs);
export type WeekAct = v.InferOutput<typeof WeekAct>;

/** An article that was published or withdrawn. */
export const WeekChange = v.object({
  act: WeekAct,
  articleId: Id,
  question: v.string(),
  at: Time,
  /** By whole name. */
  by: v.string(),
  /** How long the stretches before and after are, each, in milliseconds. */
  length: v.number(),
  before: Stretch,
  after: Stretch,
});
export type WeekChange = v.InferOutput<typeof WeekChange>;

export const Week = v.object({
  /** From Monday 0:00 to the next, by the site's clock; `to` may be to come. */
  from: Time,
  to: Time,
  now: Time,
  timeZone: v.string(),
  /** As in the figures: F17. */
  conversations: v.number(),
  contained: v.number(),
  leftWithoutSaying: v.number(),
  /** Questions to the assistant. */
  questions: v.object({ all: v.number(), answered: v.number(), choices: v.number(), picked: v.number(), none: v.number() }),
  /** Those with the most "no" first. */
  articles: v.array(v.object({ articleId: Id, question: v.string(), ...Helped })),
  /** Groups of open questions of this week, the largest first; `all`: with those of other weeks. */
  gaps: v.array(v.object({ text: v.string(), count: v.number(), all: v.number() })),
  /** Of this week and the week before, the newest first. */
  changes: v.array(WeekChange),
  sites: v.array(v.object({ id: Id, name: v.string() })),
});
export type Week = v.InferOutput<typeof Week>;

export const weekCommands = commands({
  /** Supervisors and admins. `siteId` null: all sites, by the first one's clock. `weeksBack` 0: this week. */
  'week.read': {
    payload: v.strictObject({ siteId: v.nullable(Id), weeksBack: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(weekLimits.back)) }),
    result: v.object({ week: Week }),
  },
});
export type WeekCommands = typeof weekCommands;
