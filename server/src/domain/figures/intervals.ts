import { Temporal } from 'temporal-polyfill';

/** Minutes of an interval of the day, whole local days, or the whole range at once. */
export type Step = 15 | 60 | 'day' | 'none';

/** [from, to) in epoch milliseconds. */
export type Range = { from: number; to: number };

/** The local days that touch a range, in order: from midnight to midnight, whatever the clocks do between, and what of it is in the range. */
export function daysOf({ from, to }: Range, timeZone: string): (Range & { midnight: number })[] {
  const days: (Range & { midnight: number })[] = [];
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).startOfDay();
  while (day.epochMilliseconds < to) {
    const next = day.add({ days: 1 }).startOfDay();
    days.push({ midnight: day.epochMilliseconds, from: Math.max(from, day.epochMilliseconds), to: Math.min(to, next.epochMilliseconds) });
    day = next;
  }
  return days;
}

/**
 * Where the intervals of one day begin, in order. Counted in elapsed time from local midnight: a day of 23 hours has 92 quarters of an hour, one of 25 hours
 * 100, and the hour that comes twice is in them twice.
 */
export function edgesOf(day: Range & { midnight: number }, step: Step): number[] {
  if (step === 'day' || step === 'none') return [day.from];
  const length = step * 60_000;
  const edges = [day.from];
  for (let edge = day.midnight + length; edge < day.to; edge += length) if (edge > day.from) edges.push(edge);
  return edges;
}

/** The index of the interval that `at` is in, among edges in order; -1 before the first. */
export function intervalAt(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
