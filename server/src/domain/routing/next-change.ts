import type { Desk } from './choose.ts';
import { askAgainAt, isCooling, isSpare } from './eligible.ts';
import { nextRingAt } from './rings.ts';
import type { Work } from './work.ts';

/**
 * The earliest moment at which the same facts could give another pass: a ring begins, somebody's cool-down ends, or somebody may be asked again for
 * what they missed. Null while nobody is left to ask: then only news can change anything. Ranks may change places before that, but they decide
 * only who comes first when somebody becomes free, and that is news.
 */
export function nextChange(desk: Desk, work: readonly Work[]): number | null {
  const spare = desk.roster.people.filter((person, place) => isSpare(person) && !desk.roster.asked[place]);
  if (spare.length === 0 || work.length === 0) return null;
  const names = new Set(spare.map((person) => person.staffId));
  const teams = new Set(spare.flatMap((person) => person.teamIds));
  let next = Infinity;
  const consider = (at: number | null): void => {
    if (at !== null && at > desk.now && at < next) next = at;
  };
  for (const person of spare) if (isCooling(person, desk.now)) consider(person.cooldownUntil);
  for (const one of work) {
    const rules = desk.rulesOf(one.teamId);
    if (!teams.has(one.teamId) && !rules.overflowTeamIds.some((teamId) => teams.has(teamId))) continue;
    consider(nextRingAt(one, rules, desk.now));
    for (const attempt of one.attempts) {
      if (attempt.how === 'missed' && names.has(attempt.staffId)) consider(askAgainAt(attempt.at, rules.missCooldownSeconds));
    }
  }
  return next === Infinity ? null : next;
}
