import type { Estimate } from './estimate-wait.ts';

export type Range = { lowSeconds: number; highSeconds: number };

const minute = 60;
/** In seconds: up to `to`, ranges are said in steps of `by`. Nobody can use "17 to 23 minutes" better than "15 to 25". */
const grains = [
  { to: 10 * minute, by: minute },
  { to: 60 * minute, by: 5 * minute },
  { to: 240 * minute, by: 15 * minute },
] as const;
/** Beyond this it is no answer, whatever the figures say. */
const mostSeconds = 240 * minute;

const grainOf = (seconds: number): number => grains.find((one) => seconds <= one.to)?.by ?? 15 * minute;

/** The range in the steps it is said in, the low end down and the high end up, so that it holds at least as often. Null when it is too long to be of use. */
export function sayRange({ low, high }: Estimate): Range | null {
  const [from, to] = [low / 1000, high / 1000];
  if (to > mostSeconds) return null;
  const highSeconds = Math.max(minute, Math.ceil(to / grainOf(to)) * grainOf(to));
  return { lowSeconds: Math.floor(from / grainOf(from)) * grainOf(from), highSeconds };
}
