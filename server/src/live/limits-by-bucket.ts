import type { Bucket } from './live.ts';

export type Limits = Record<Bucket, { points: number; seconds: number }>;

/** So many acts in so many seconds. Generous to a person, tight for a script. */
export const limitsByBucket: Limits = {
  /** Attempts for one address and network address together. */
  signIn: { points: 10, seconds: 300 },
  /** A library's or school's network is one address for many people. */
  connect: { points: 600, seconds: 60 },
  start: { points: 120, seconds: 60 },
  residentMessage: { points: 20, seconds: 10 },
  residentCommand: { points: 60, seconds: 10 },
  advisorCommand: { points: 200, seconds: 10 },
  /** Tries at cancelling by reference, from one address or at one reference. */
  callBack: { points: 10, seconds: 300 },
  /** Each may read months. */
  report: { points: 30, seconds: 60 },
  /** Files of articles sent by one person, to be checked or brought in: each may hold thousands. */
  import: { points: 40, seconds: 60 },
  /** Checks of all links that one person asks for: each asks other people's servers. */
  linkCheck: { points: 5, seconds: 300 },
  /** Drafts of one advisor: each may cost the council money. */
  draft: { points: 10, seconds: 60 },
  /** Signed requests of one key, or from one address before the key is known: a busy telephone system makes a few a second. */
  signed: { points: 600, seconds: 60 },
};

export const raisedLimits = (factor: number): Limits =>
  Object.fromEntries(Object.entries(limitsByBucket).map(([bucket, { points, seconds }]) => [bucket, { points: points * factor, seconds }])) as Limits;
