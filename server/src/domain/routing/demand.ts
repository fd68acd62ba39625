import { hasRoomFor } from './eligible.ts';
import type { Lending } from './lend.ts';
import { lineOf, type Line } from './line.ts';
import { knows, speaks, stillHeld, weighNeeds, type Needs } from './needs.ts';
import { ringAt } from './rings.ts';
import type { Roster } from './roster.ts';
import type { Candidate, RulesOf, Work, WorkKind } from './work.ts';

/** What one piece of work asks for now, and the lines of those who could take it. */
export type Demand = { needs: Needs; ring: number; offers: number; own: Line; lenders: { teamId: string; line: Line }[] };

/** Pieces of work that ask for the same share their lines, so that a pass sorts people once and filters them once for each kind of demand. */
export function readDemands(roster: Roster, rulesOf: RulesOf, lending: Lending, now: number): (work: Work) => Demand {
  const needsOf = weighNeeds(roster, rulesOf, lending);
  const lines = new Map<string, Line>();
  const demands = new Map<string, Demand>();

  const lineFor = (teamId: string, needs: Needs, kind: WorkKind): Line => {
    const key = JSON.stringify([teamId, needs.skills, needs.language, kind]);
    const known = lines.get(key);
    if (known) return known;
    const fits = (place: number): boolean => {
      const person = roster.people[place] as Candidate;
      return hasRoomFor(kind, person) && speaks(person, needs.language) && knows(person, needs.skills);
    };
    const line = lineOf(roster.askableIn(teamId).filter(fits));
    lines.set(key, line);
    return line;
  };

  const read = (work: Work): Demand => {
    const rules = rulesOf(work.teamId);
    const { index, ring } = ringAt(work, rules, now);
    const needs = needsOf(work, ring);
    const lenders = ring.overflow ? rules.overflowTeamIds.filter((teamId) => teamId !== work.teamId) : [];
    return {
      needs,
      ring: index,
      offers: ring.offers,
      own: lineFor(work.teamId, needs, work.kind),
      lenders: lenders.map((teamId) => ({ teamId, line: lineFor(teamId, needs, work.kind) })),
    };
  };

  const likeOthers = (work: Work): Demand => {
    const { index } = ringAt(work, rulesOf(work.teamId), now);
    const key = JSON.stringify([work.teamId, index, work.kind, work.language, work.required, work.preferred]);
    const known = demands.get(key);
    if (known) return known;
    const demand = read(work.attempts.length === 0 ? work : { ...work, attempts: [] });
    demands.set(key, demand);
    return demand;
  };

  return (work) => {
    const demand = likeOthers(work);
    // Who declined may decide what is insisted on: then such work has a demand of its own.
    return !work.attempts.some((attempt) => attempt.how === 'declined') || stillHeld(demand.needs, work, roster) ? demand : read(work);
  };
}
