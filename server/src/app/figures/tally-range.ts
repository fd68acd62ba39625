import { countInTurns, type Counted, type Fact, type Scope, type TargetOf } from '../../domain/figures/count-facts.ts';
import { daysOf, edgesOf, type Range, type Step } from '../../domain/figures/intervals.ts';
import { measureInTurns } from '../../domain/figures/measure-hands.ts';
import { addTally, newTally, type Tally } from '../../domain/figures/tally.ts';
import { dutyAt, listDuty } from '../../store/duty.ts';
import { listEndedAfter, listFacts, listInHand } from '../../store/events.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { dutyOf, factInHand, factOf, withoutEnded } from './facts-of-rows.ts';

/** Rows of one reading, of a day, and of a whole report: of the latter two, more than the busiest council has. */
const pageOf = 2_000;
const dayMost = 200_000;
const rowsMost = 6_000_000;
/** Advisors measured in one turn of the event loop. */
const peopleOf = 20;
/** A further contact within this is not a first-contact resolution. */
const againWithin = 7 * 86_400_000;

export type Wanted = Range & { step: Step; scope: Scope; timeZone: string; now: number; siteOf: (teamId: string) => string | undefined; targetOf: TargetOf };
/** Tallies by group, and by the beginning of the interval; `ends` tells where an interval ends. `all` is everything in scope together. */
export type Tallied = { ends: Map<number, number>; groups: Map<string, Map<number, Tally>>; all: Map<number, Tally> };

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Counts a range day by day, the last day first: a row tells when what it ends began, so that whatever ends later than a day has been read before it. No more
 * than a day's rows are held at a time. Refused as figuresTooMany past `most` groups in intervals.
 */
export async function tallyRange(deps: Deps, wanted: Wanted, most: number): Promise<Tallied> {
  const { from, to, step, scope, timeZone, now } = wanted;
  const tallied: Tallied = { ends: new Map(), groups: new Map(), all: new Map() };
  let held = 0;
  // In this order: what ends between the two readings is in both, and not in neither.
  const inHand = (await deps.store.read((tx) => listInHand(tx, to, dayMost))).map((row) => factInHand(row, now));
  let later = [...(await deps.store.read((tx) => listEndedAfter(tx, to, dayMost))).map(factOf), ...inHand];
  let read = later.length;

  for (const day of daysOf({ from, to }, timeZone).reverse()) {
    const own = await factsOfDay(deps, day, now);
    if ((read += own.length) > rowsMost) throw new RefusedError('figuresTooMany');
    const facts = [...own, ...withoutEnded(later, own)];
    const duties = (await deps.store.read(async (tx) => [...(await dutyAt(tx, day.from)), ...(await listDuty(tx, day.from, day.to, dayMost))])).map(dutyOf);
    const edges = edgesOf(day, step);
    const tally = async (within: Scope): Promise<Counted> => {
      const counted: Counted = new Map();
      for (const _ of countInTurns(counted, facts, edges, day.to, now, within, wanted.targetOf)) await pause();
      await pause();
      let people = 0;
      for (const _ of measureInTurns(counted, facts, duties, edges, Math.min(day.to, now), within, wanted.siteOf)) if (++people % peopleOf === 0) await pause();
      await pause();
      return counted;
    };
    edges.forEach((edge, index) => tallied.ends.set(edge, edges[index + 1] ?? day.to));
    const keyOf = (interval: number): number => (step === 'none' ? from : (edges[interval] ?? day.from));
    for (const [group, ofGroup] of await tally(scope)) held += merge(within(tallied.groups, group), ofGroup, keyOf);
    if (scope.by === 'all') tallied.all = tallied.groups.get('') ?? tallied.all;
    else for (const [, ofAll] of await tally({ ...scope, by: 'all' })) merge(tallied.all, ofAll, keyOf);
    if (held > most) throw new RefusedError('figuresTooMany');
    later = facts.filter((fact) => Math.min(fact.since ?? fact.at, fact.firstSince ?? fact.at) < day.from);
    await pause();
  }
  if (step === 'none') tallied.ends = new Map([[from, to]]);
  return tallied;
}

function within(groups: Map<string, Map<number, Tally>>, group: string): Map<number, Tally> {
  const known = groups.get(group) ?? new Map<number, Tally>();
  groups.set(group, known);
  return known;
}

/** Answers how many are new. */
function merge(into: Map<number, Tally>, counted: ReadonlyMap<number, Tally>, keyOf: (interval: number) => number): number {
  const before = into.size;
  for (const [interval, tally] of counted) {
    const key = keyOf(interval);
    const known = into.get(key) ?? newTally();
    addTally(known, tally);
    into.set(key, known);
  }
  return into.size - before;
}

/** A page at a time, so that others have their turn in between: an embedded database answers without a pause. */
async function factsOfDay(deps: Deps, day: Range, now: number): Promise<Fact[]> {
  const facts: Fact[] = [];
  let [from, most] = [day.from, pageOf];
  for (;;) {
    const page = { from, to: day.to, most, judgedTo: now - againWithin, againWithin };
    const rows = await deps.store.read((tx) => listFacts(tx, page));
    await pause();
    const last = rows.at(-1);
    if (rows.length < most || !last) return [...facts, ...rows];
    // Others of the same moment may be on the next page, which begins with it.
    const whole = rows.filter((row) => row.at < last.at);
    most = whole.length === 0 ? most * 2 : pageOf;
    if (facts.push(...whole) > dayMost || most > dayMost) throw new RefusedError('figuresTooMany');
    from = last.at;
  }
}
