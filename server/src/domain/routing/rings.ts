import type { Ring, TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Work } from './work.ts';

const startOf = (work: Work, ring: Ring): number => work.queuedAt + ring.fromSeconds * 1000;

/** The ring that a piece of work is in, from 0. A clock that is behind the entry is in the first. */
export function ringAt(work: Work, rules: TeamRules, now: number): { index: number; ring: Ring } {
  const [first] = rules.rings;
  if (!first) throw new Error('A team has no rings.');
  const index = Math.max(
    0,
    rules.rings.findLastIndex((ring) => startOf(work, ring) <= now),
  );
  return { index, ring: rules.rings[index] ?? first };
}

/** When the next ring begins, if any is left. */
export function nextRingAt(work: Work, rules: TeamRules, now: number): number | null {
  const next = rules.rings.find((ring) => startOf(work, ring) > now);
  return next ? startOf(work, next) : null;
}
