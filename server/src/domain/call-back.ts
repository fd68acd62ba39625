import type { CallWindow, TryOutcome } from '@frontdesk/shared/call-back.ts';

/** What of a conversation there is to ring about. Times are epoch milliseconds. */
export type CallBack = {
  name: string;
  /** E.164, as phone-number.ts reads it, and as it was written. */
  phone: string;
  typed: string;
  reason: string;
  /** When it is promised: by `to` at the latest. `soon`: as soon as somebody is free. */
  from: number;
  to: number;
  soon: boolean;
  askedAt: number;
  /** When the promised time had passed without a call; null while no promise is broken. */
  lateAt: number | null;
  /** So many tries in vain, and it is given up: as the team's rules were when it was promised. */
  triesMost: number;
  tries: { at: number; staffId: string; firstName: string; outcome: TryOutcome }[];
};

/** Those that did not reach the resident. */
export const triesInVain = ({ tries }: CallBack): number => tries.filter(({ outcome }) => outcome === 'noAnswer' || outcome === 'wrongNumber').length;

/**
 * The time it waits since, as routing ranks it: one that is wanted soon from the first request for a person, so that a place in the queue is kept; any other
 * from when it is due. Times of one length end in the order they begin, so what is overdue stays on top.
 */
export const waitsSince = ({ soon, from, tries }: CallBack, requestedAt: number | null): number =>
  soon && tries.length === 0 ? Math.min(from, requestedAt ?? from) : from;

export type NextTry = CallWindow & { soon: boolean };
