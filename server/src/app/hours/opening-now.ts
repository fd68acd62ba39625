import { openingAt, type Opening, type Override, type Schedule } from '../../domain/hours.ts';

type Kept = { opening: Opening; from: number; until: number };

/** Every page view of a council's site asks: what was worked out is kept until it changes, an hour at most. The last few: now, and the edges after it. */
const kept = new WeakMap<Schedule, Kept[]>();
const keptFor = 60 * 60 * 1000;
const keptMost = 8;

/** What is ordered above the hours comes and goes, so nothing is kept while there is any. */
export function openingNow(schedule: Schedule, now: number, overrides: readonly Override[] = []): Opening {
  if (overrides.length > 0) return openingAt(schedule, now, overrides);
  const all = kept.get(schedule) ?? [];
  const known = all.find(({ from, until }) => from <= now && now < until);
  if (known) return known.opening;
  const opening = openingAt(schedule, now);
  kept.set(schedule, [{ opening, from: now, until: Math.min(opening.changesAt ?? Infinity, now + keptFor) }, ...all].slice(0, keptMost));
  return opening;
}
