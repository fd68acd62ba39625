import { choose, type Desk } from './choose.ts';
import { readDemands, type Demand } from './demand.ts';
import { openOf } from './eligible.ts';
import { explain, explainBriefly } from './explain.ts';
import { keepForCalls } from './keep-for-calls.ts';
import { keepLending } from './lend.ts';
import { nextChange } from './next-change.ts';
import { rank, type Ranked } from './rank.ts';
import { drawUpRoster } from './roster.ts';
import type { Candidate, Decision, Pairing, Pass, RulesOf, Work, WorkKind } from './work.ts';

/** Pieces of work that one pass explains person by person: those offered first, then those at the head of the queue. Others offered name only whom they went to. */
export const explainedMost = 20;

const kinds: readonly WorkKind[] = ['chat', 'callBack', 'call'];

type Wanting = Ranked & { demand: Demand; out: number; chosen: string[] };

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
  const decide = (one: Wanting): void => {
    if (explained.has(one.work.id) || explained.size < explainedMost) {
      explained.add(one.work.id);
      decisions.set(one.work.id, explain(desk, one.demand, one, one.chosen));
    } else decisions.set(one.work.id, explainBriefly(desk, one.demand, one, one.chosen));
  };

  const offer = (one: Wanting): boolean => {
    const choice = choose(desk, one.demand, one.work);
    const person = choice && roster.people[choice.place];
    if (!person) return false;
    one.out += 1;
    one.chosen.push(person.staffId);
    decide(one);
    if (choice.lender !== null && person.lent === 0) lending.lend(choice.lender);
    desk.telephone.take(choice.place);
    roster.asked[choice.place] = true;
    roster.left -= 1;
    pairings.push({ workId: one.work.id, staffId: person.staffId, ring: one.demand.ring, score: openOf(person) });
    return true;
  };

  const ranked = rank(work, rulesOf, now);
  const unmet: Wanting[] = [];
  for (const kind of kinds) {
    let wanting = ranked
      .filter((one) => one.work.kind === kind)
      .map((one): Wanting => ({ ...one, demand: demandOf(one.work), out: one.work.offeredTo.length, chosen: [] }));
    for (let out = 0; wanting.length > 0; out++) {
      wanting = wanting.filter((one) => one.out < one.demand.offers);
      const stuck = new Set<Wanting>();
      for (const one of wanting) if (one.out === out && (roster.left === 0 || !offer(one))) stuck.add(one);
      unmet.push(...[...stuck].filter((one) => one.chosen.length === 0));
      wanting = wanting.filter((one) => !stuck.has(one));
    }
  }
  for (const one of unmet.sort((a, b) => a.place - b.place)) {
    if (explained.size >= explainedMost) break;
    decide(one);
  }
  return { pairings, decisions: [...decisions.values()], nextAt: nextChange(desk, work) };
}
