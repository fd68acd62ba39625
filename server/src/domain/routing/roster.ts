import { byFitness, isCooling, isSpare } from './eligible.ts';
import type { Candidate } from './work.ts';

/** The staff in the order in which they are asked. A person's place in `people` is their name in the rest of a pass. */
export type Roster = {
  people: readonly Candidate[];
  placeOf: ReadonlyMap<string, number>;
  /** Places of a team's people who are connected, in order. */
  connectedIn(teamId: string): readonly number[];
  /** Places of a team's people who could be asked at the start of the pass, in order. */
  askableIn(teamId: string): readonly number[];
  /** Those who have been asked in this pass. */
  asked: boolean[];
  /** How many of those who could be asked are left. */
  left: number;
};

const nobody: readonly number[] = [];

function byTeam(people: readonly Candidate[], wanted: (person: Candidate) => boolean): Map<string, number[]> {
  const teams = new Map<string, number[]>();
  people.forEach((person, place) => {
    if (!wanted(person)) return;
    for (const teamId of new Set(person.teamIds)) {
      const places = teams.get(teamId);
      if (places) places.push(place);
      else teams.set(teamId, [place]);
    }
  });
  return teams;
}

export function drawUpRoster(candidates: readonly Candidate[], now: number): Roster {
  const people = [...candidates].sort(byFitness);
  const isAskable = (person: Candidate) => isSpare(person) && !isCooling(person, now);
  const connected = byTeam(people, (person) => person.connected);
  const askable = byTeam(people, isAskable);
  return {
    people,
    placeOf: new Map(people.map((person, place) => [person.staffId, place])),
    connectedIn: (teamId) => connected.get(teamId) ?? nobody,
    askableIn: (teamId) => askable.get(teamId) ?? nobody,
    asked: people.map(() => false),
    left: people.filter(isAskable).length,
  };
}
