import { gammaQuantile } from './gamma-quantile.ts';
import type { Learned } from './learn-waits.ts';
import { quantileOf } from './survival.ts';

/** Milliseconds: a fifth of waits are shorter than `low`, half than `middle`, four fifths than `high`. */
export type Estimate = { low: number; middle: number; high: number };
export type Unknown = 'tooFewWaits' | 'nobodyThere' | 'notMoving';

/** Where somebody stands: `ahead` seats have to come free first, theirs included, with 0 when one is free already; `seats` are what the people there can take. */
export type Place = { ahead: number; seats: number };

/** With fewer ends seen, one slow chat would move the whole range. */
export const endsLeast = 8;
/** A front that has stood longer than 99 in 100 would: the seats do not come free as they did. */
const standsAtMost = Math.log(100);

/**
 * How long the wait from a place will be, or why that cannot be said. Each place takes as long as a seat takes to come free among `seats`, less those ahead who give up
 * (Whitt, "Predicting queueing delays", 1999), and then somebody has to accept. The sum of the places is drawn as a Gamma distribution with the
 * mean and variance of its parts, widened by how uncertain the means themselves are after so few waits.
 */
export function estimateWait(learned: Learned, { ahead, seats }: Place): Estimate | Unknown {
  if (seats <= 0) return 'nobodyThere';
  const { place, placeMoments, pickUp, pickUpMoments } = learned;
  if (pickUp.ends < endsLeast || !pickUpMoments) return 'tooFewWaits';
  if (ahead <= 0) return ofPickUp(learned);
  if (place.ends < endsLeast || !placeMoments) return 'tooFewWaits';
  const unseen = place.steps.at(-1)?.survival ?? 1;
  const stuck = learned.frontFor !== null && learned.frontFor > Math.max(place.steps.at(-1)?.time ?? 0, standsAtMost * placeMoments.mean);
  if (stuck || unseen > 0.5) return 'notMoving';

  const { steps, squares } = placesLeft(ahead, (learned.leaving * placeMoments.mean) / seats);
  const mean = (placeMoments.mean * steps) / seats + pickUpMoments.mean;
  const ofPlaces = (placeMoments.variance * squares + placeMoments.meanVariance * steps ** 2) / seats ** 2;
  const variance = ofPlaces + pickUpMoments.variance + pickUpMoments.meanVariance;
  return { low: gammaQuantile(mean, variance, 'low'), middle: gammaQuantile(mean, variance, 'middle'), high: gammaQuantile(mean, variance, 'high') };
}

/** A seat is free: all that is left is somebody's accepting, read from the curve itself. */
function ofPickUp({ pickUp }: Learned): Estimate | Unknown {
  const [low, middle, high] = [0.2, 0.5, 0.8].map((share) => quantileOf(pickUp, share));
  return low === undefined || middle === undefined || high === undefined ? 'notMoving' : { low, middle, high };
}

/**
 * Seats that have to come free for `ahead` places, when those in front may leave as well: the place behind `n` others moves at the rate of seats plus `n` times
 * `leaving`, the share of one who waits that leaves in the time of one seat. Answers the sum of the parts of a place, and the sum of their squares.
 */
export function placesLeft(ahead: number, leaving: number): { steps: number; squares: number } {
  let [steps, squares] = [0, 0];
  for (let others = 0; others < ahead; others++) {
    const part = 1 / (1 + others * leaving);
    steps += part;
    squares += part ** 2;
  }
  return { steps, squares };
}
