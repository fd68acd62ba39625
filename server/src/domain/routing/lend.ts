import type { Roster } from './roster.ts';
import type { RulesOf } from './work.ts';

/** What a team keeps of its people while others borrow them, counted on through one pass. */
export type Lending = {
  hasRoom(teamId: string): boolean;
  /** Never lends, whatever happens. */
  isShut(teamId: string): boolean;
  /** A person who was not lent before goes to a chat of another team. */
  lend(teamId: string): void;
};

/** `lentBy` says how many of a team's people are lent now; without it, they are counted by `lent`. */
export function keepLending(roster: Roster, rulesOf: RulesOf, lentBy: ((teamId: string) => number) | undefined): Lending {
  const inPass = new Map<string, number>();
  const before = new Map<string, number>();
  const lentBefore = (teamId: string): number => {
    const known = before.get(teamId);
    if (known !== undefined) return known;
    const lent = lentBy?.(teamId) ?? roster.people.filter((person) => person.lent > 0 && person.teamIds.includes(teamId)).length;
    before.set(teamId, lent);
    return lent;
  };
  return {
    hasRoom: (teamId) => {
      const most = rulesOf(teamId).lendMost;
      return most === null || lentBefore(teamId) + (inPass.get(teamId) ?? 0) < most;
    },
    isShut: (teamId) => rulesOf(teamId).lendMost === 0,
    lend: (teamId) => inPass.set(teamId, (inPass.get(teamId) ?? 0) + 1),
  };
}
