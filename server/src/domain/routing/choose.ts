import type { Demand } from './demand.ts';
import { hasRoomFor, isCooling, isSpare, standingOf } from './eligible.ts';
import type { Telephone } from './keep-for-calls.ts';
import type { Lending } from './lend.ts';
import { stepTo, type Line } from './line.ts';
import { knows, speaks } from './needs.ts';
import type { Roster } from './roster.ts';
import type { RulesOf, Work } from './work.ts';

/** What a pass has used up so far, and what it goes by. */
export type Desk = { roster: Roster; lending: Lending; telephone: Telephone; rulesOf: RulesOf; now: number };

/** `lender`: the team that lends this person; null for one of the work's own team. */
export type Choice = { place: number; lender: string | null };

/** No longer to be had for this work in this pass, whoever asks. */
export const isTaken = (desk: Desk, work: Work, place: number): boolean =>
  (desk.roster.asked[place] ?? false) || (work.kind === 'chat' && desk.telephone.isKept(place));

type Found = { fresh: number | null; again: number | null };

/** The fittest of a line who has not let this work go, and the fittest who has and may be asked again. Looks past as many people as let it go. */
function lookInto(line: Line, desk: Desk, work: Work): Found {
  const found: Found = { fresh: null, again: null };
  const cooldown = desk.rulesOf(work.teamId).missCooldownSeconds;
  const isGone = (place: number) => isTaken(desk, work, place);
  for (let at = stepTo(line, 0, isGone); at < line.places.length; at = stepTo(line, at + 1, isGone)) {
    const place = line.places[at] ?? 0;
    const standing = standingOf(work, desk.roster.people[place]?.staffId ?? '', cooldown, desk.now);
    if (standing === 'fresh') return { ...found, fresh: place };
    if (standing === 'again') found.again ??= place;
  }
  return found;
}

/** Of teams that lend, those with room whose people the person is one of. */
export const lenderOf = (desk: Desk, demand: Demand, place: number): string | null => {
  const teams = desk.roster.people[place]?.teamIds ?? [];
  return demand.lenders.find(({ teamId }) => teams.includes(teamId) && desk.lending.hasRoom(teamId))?.teamId ?? null;
};

/** The advisor who served this resident a while ago, if free now: preferred skills count less than knowing the story. */
function returningTo(desk: Desk, demand: Demand, work: Work): Choice | null {
  const place = work.returningTo === null ? undefined : desk.roster.placeOf.get(work.returningTo);
  const person = place === undefined ? undefined : desk.roster.people[place];
  if (place === undefined || !person || !isSpare(person) || isCooling(person, desk.now) || isTaken(desk, work, place)) return null;
  if (!hasRoomFor(work.kind, person)) return null;
  const waived = new Set(demand.needs.waived.filter(({ need }) => need === 'skill').map(({ name }) => name));
  const required = work.required.filter((skill) => !waived.has(skill));
  if (!knows(person, required) || !speaks(person, demand.needs.language)) return null;
  if (standingOf(work, person.staffId, desk.rulesOf(work.teamId).missCooldownSeconds, desk.now) !== 'fresh') return null;
  if (person.teamIds.includes(work.teamId)) return { place, lender: null };
  const lender = lenderOf(desk, demand, place);
  return lender === null ? null : { place, lender };
}

/** The returning resident's advisor; else the fittest of the team; else, where the ring reaches out, the fittest who is lent. Who missed it comes last. */
export function choose(desk: Desk, demand: Demand, work: Work): Choice | null {
  const known = returningTo(desk, demand, work);
  if (known) return known;
  const own = lookInto(demand.own, desk, work);
  if (own.fresh !== null) return { place: own.fresh, lender: null };
  const others = demand.lenders.filter(({ teamId }) => desk.lending.hasRoom(teamId)).map(({ line }) => lookInto(line, desk, work));
  // A place is a place in the order of fitness.
  const fittest = (of: (found: Found) => number | null): number | null => {
    const places = others.map(of).filter((place) => place !== null);
    return places.length === 0 ? null : Math.min(...places);
  };
  const lent = fittest((found) => found.fresh);
  if (lent !== null) return { place: lent, lender: lenderOf(desk, demand, lent) };
  if (own.again !== null) return { place: own.again, lender: null };
  const lentAgain = fittest((found) => found.again);
  return lentAgain === null ? null : { place: lentAgain, lender: lenderOf(desk, demand, lentAgain) };
}
