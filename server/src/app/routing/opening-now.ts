import { openingAt, type Opening, type WeeklyHours } from '../../domain/hours.ts';

type Kept = { opening: Opening; from: number; until: number };

/** Working out hours takes a millisecond or two, and every page view of a council's site asks: kept until they change, an hour at most. */
const kept = new Map<string, Kept>();
const keptFor = 60 * 60 * 1000;
const keptMost = 1_000;

export function openingNow(hours: WeeklyHours, now: number): Opening {
  const key = JSON.stringify(hours);
  const known = kept.get(key);
  if (known && known.from <= now && now < known.until) return known.opening;
  const opening = openingAt(hours, now);
  if (kept.size >= keptMost) kept.clear();
  kept.set(key, { opening, from: now, until: Math.min(opening.changesAt ?? Infinity, now + keptFor) });
  return opening;
}
