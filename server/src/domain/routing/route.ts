import { choose, type Desk } from './choose.ts';
import { readDemands, type Demand } from './demand.ts';
import { openOf } from './eligible.ts';
import { explain, explainBriefly } from './explain.ts';
import { keepForCalls } from './keep-for-calls.ts';
import { keepLending } from './lend.ts';
import { nextChange } from './next-change.ts';
import { rank, type Ranked } from './rank.ts';
import { ringAt } from './rings.ts';
import { drawUpRoster } from './roster.ts';
import type { Candidate, Decision, Pairing, Pass, RulesOf, Work, WorkKind } from './work.ts';

/** Pieces of work that one pass explains person by person: those offered first, then those at the head of the queue. Others offered name only whom they went to. */
export const explainedMost = 20;

const kinds: readonly WorkKind[] = ['chat', 'callBack', 'call'];

/** `out`: to how many it is held out; `offers`: to how many it may be. The demand is read when it is needed. */
type Wanting = { ranked: Ranked; work: Work; demand: Demand | null; out: number; offers: number; chosen: string[] };

/**
 * One pass: who is asked for what, now. Each person is asked for one thing. Within a class, nothing is held out to a second person before all that
 * can be has been held out to a first. What nobody can take holds up nothing behind it. Pure: the same facts in any order give the same pass.
 *
 * `rulesOf` gives a team's rules; `lentBy` how many of a team's people are with other teams' chats (by default counted from `lent`).
 * Cost: sorts the work and the people once, then walks lines that forget who is gone; O(n log n) for a bounded number of kinds of demand.
 */
export function route(work: readonly Work[], candidates: readonly Candidate[], rulesOf: RulesOf, now: number, lentBy?: (teamId: string) => number): Pass {
  const roster = drawUpRoster(candidates, now);
  const lending = keepLending(roster, rulesOf, lentBy);
  const desk: Desk = { roster, lending, telephone: keepForCalls(roster, rulesOf), rulesOf, now };
  const demandOf = readDemands(roster, rulesOf, lending, now);
  const pairings: Pairing[] = [];
  const decisions = new Map<string, Decision>();

  const explained = new Set<string>();
  const demandFor = (one: Wanting): Demand => (one.demand ??= demandOf(one.work));
  const decide = (one: Wanting): void => {
    const inFull = explained.has(one.work.id) || explained.size < explainedMost;
    if (inFull) explained.add(one.work.id);
    decisions.set(one.work.id, (inFull ? explain : explainBriefly)(desk, demandFor(one), one.ranked, one.chosen));
  };

  const offer = (one: Wanting): boolean => {
    const demand = demandFor(one);
    const choice = choose(desk, demand, one.work);
    const person = choice && roster.people[choice.place];
    if (!person) return false;
    one.out += 1;
    one.chosen.push(person.staffId);
    decide(one);
    if (choice.lender !== null && person.lent === 0) lending.lend(choice.lender);
    desk.telephone.take(choice.place);
    roster.asked[choice.place] = true;
    roster.left -= 1;
    pairings.push({ workId: one.work.id, staffId: person.staffId, ring: demand.ring, score: openOf(person) });
    return true;
  };

  const unmet: Wanting[] = [];
  /** Those that want one more person than `out` have: each is asked for, or has to wait. */
  const round = (wanting: readonly Wanting[], out: number): Wanting[] => {
    const still: Wanting[] = [];
    for (const one of wanting) {
      if (one.out >= one.offers) continue;
      if (one.out > out || (roster.left > 0 && offer(one))) still.push(one);
      else if (one.chosen.length === 0) unmet.push(one);
    }
    return still;
  };

  const byKind = new Map(kinds.map((kind): [WorkKind, Wanting[]] => [kind, []]));
  for (const ranked of rank(work, rulesOf, now)) {
    const { ring } = ringAt(ranked.work, rulesOf(ranked.work.teamId), now);
    const one = { ranked, work: ranked.work, demand: null, out: ranked.work.offeredTo.length, offers: ring.offers, chosen: [] };
    byKind.get(one.work.kind)?.push(one);
  }
  for (let wanting of byKind.values()) for (let out = 0; wanting.length > 0; out++) wanting = round(wanting, out);

  for (const one of unmet.sort((a, b) => a.ranked.place - b.ranked.place)) {
    if (explained.size >= explainedMost) break;
    decide(one);
  }
  return { pairings, decisions: [...decisions.values()], nextAt: nextChange(desk, work) };
}
