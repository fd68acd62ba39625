import { curveOf, momentsOf, quantileOf, type Curve, type Moments } from './survival.ts';

/** One conversation's stay in one team's queue. Times are epoch milliseconds. */
export type Stay = {
  queuedAt: number;
  /** When it stood at the front while every seat was taken, and how many seats there were. Null if a seat was free when its turn came. */
  frontAt: number | null;
  seats: number | null;
  /** The first offer. */
  offeredAt: number | null;
  endedAt: number | null;
  /** Null while it waits. */
  how: 'accepted' | 'left' | null;
};

/** What recent waits say of a team. */
export type Learned = {
  /** Milliseconds x seats from the front to an offer: how long one seat takes to come free. Who left, and who is still there, is cut off. */
  place: Curve;
  placeMoments: Moments | undefined;
  /** Milliseconds from the first offer until somebody accepted. */
  pickUp: Curve;
  pickUpMoments: Moments | undefined;
  /** Of those who wait, so many give up in a millisecond. */
  leaving: number;
  /** Milliseconds x seats that the front has stood since it got there; null when nothing blocks it. */
  frontFor: number | null;
};

export function learnWaits(stays: readonly Stay[], now: number): Learned {
  const upTo = ({ endedAt }: Stay) => endedAt ?? now;
  const fronts = stays.flatMap((one) =>
    one.frontAt === null || one.seats === null
      ? []
      : [{ time: Math.max(0, (one.offeredAt ?? upTo(one)) - one.frontAt) * one.seats, ended: one.offeredAt !== null, open: one.endedAt === null }],
  );
  const place = curveOf(fronts);
  const pickUp = curveOf(
    stays.flatMap((one) => (one.offeredAt === null ? [] : [{ time: Math.max(0, upTo(one) - one.offeredAt), ended: one.how === 'accepted' }])),
  );
  const waited = stays.reduce((sum, one) => sum + Math.max(0, upTo(one) - one.queuedAt), 0);
  const standing = fronts.filter((one) => !one.ended && one.open).map((one) => one.time);
  return {
    place,
    placeMoments: momentsOf(place),
    pickUp,
    pickUpMoments: momentsOf(pickUp),
    leaving: waited > 0 ? stays.filter((one) => one.how === 'left').length / waited : 0,
    frontFor: standing.length > 0 ? Math.max(...standing) : null,
  };
}

/** Half of those who asked lately had a person within so many milliseconds, whoever gave up cut off; undefined when it cannot be known. */
export const typicalWait = (stays: readonly Stay[], now: number): number | undefined =>
  quantileOf(curveOf(stays.map((one) => ({ time: Math.max(0, (one.endedAt ?? now) - one.queuedAt), ended: one.how === 'accepted' }))), 0.5);
