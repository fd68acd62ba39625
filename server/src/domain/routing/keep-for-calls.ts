import { isSpare } from './eligible.ts';
import type { Roster } from './roster.ts';
import type { Candidate, RulesOf } from './work.ts';

/** Whom chats leave to the telephone, counted on through one pass. */
export type Telephone = {
  /** A chat for this person would leave too few. Once true it stays true for the rest of the pass. */
  isKept(place: number): boolean;
  take(place: number): void;
};

/** Could take a call: nothing open and nothing held out. */
const isClear = (person: Candidate): boolean => isSpare(person) && person.load === 0;

/** A team's `phoneLeast` people without a chat, those on a call among them. */
export function keepForCalls(roster: Roster, rulesOf: RulesOf): Telephone {
  const left = new Map<string, number>();
  const least = new Map<string, number>();
  for (const person of roster.people) {
    for (const teamId of person.teamIds) {
      if (!least.has(teamId)) least.set(teamId, rulesOf(teamId).phoneLeast);
      if (isClear(person) || (person.connected && person.onCall)) left.set(teamId, (left.get(teamId) ?? 0) + 1);
    }
  }
  if ([...least.values()].every((number) => number === 0)) return { isKept: () => false, take: () => undefined };
  return {
    isKept: (place) => {
      const person = roster.people[place];
      return person !== undefined && isClear(person) && person.teamIds.some((teamId) => (left.get(teamId) ?? 0) <= (least.get(teamId) ?? 0));
    },
    take: (place) => {
      const person = roster.people[place];
      if (person && isClear(person)) for (const teamId of person.teamIds) left.set(teamId, (left.get(teamId) ?? 0) - 1);
    },
  };
}
