import type { FigureCurve, FigureNumbers } from '@frontdesk/shared/figures-protocol.ts';
import { countFacts, type Fact, type Scope } from '../../domain/figures/count-facts.ts';
import { edgesOf } from '../../domain/figures/intervals.ts';
import { measureHands } from '../../domain/figures/measure-hands.ts';
import { ratesOf } from '../../domain/figures/rates.ts';
import { addTally, newTally, type Tally } from '../../domain/figures/tally.ts';
import { dutyAt, listDuty } from '../../store/duty.ts';
import { listEvents, listInHand } from '../../store/events.ts';
import { listTeamsEver } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { lately } from '../lately.ts';
import { curveOf } from './curve.ts';
import { startOfDay } from './start-of-day.ts';
import { dutyOf, factInHand, factOf, withoutEnded } from './facts-of-rows.ts';
import { readTargets, type Said } from './figure-targets.ts';

/** The day so far of everything together (empty id) and of each team; `said`: the targets that it is counted by. */
export type Today = { since: number; of: (teamId: string) => { day: FigureNumbers; curve: FigureCurve }; said: (teamIds: readonly string[]) => Said };

/** Supervisors ask every 3 s each: one reading serves them all. In milliseconds of real time. */
const keptFor = 1_000;
/** A row of another process may be committed a while after its time: so far back is read again, in milliseconds. */
const overlap = 30_000;
/** A very busy day of a large county has a tenth of these. */
const rowsMost = 300_000;

type Known = { since: number; upTo: number; facts: Map<string, Fact> };
/** What this process has read of the day. Rows are only ever added, so that each look reads what is new. */
const knownBy = new WeakMap<Deps, Known>();

async function factsToday(deps: Deps, since: number, now: number): Promise<Fact[]> {
  let known = knownBy.get(deps);
  // Also for a clock that was set back: what was read would be from the future.
  if (known?.since !== since || known.upTo > now + overlap) known = { since, upTo: since, facts: new Map() };
  const from = Math.max(since, known.upTo - overlap);
  const rows = await deps.store.read((tx) => listEvents(tx, from, now + overlap, rowsMost));
  for (const row of rows) known.facts.set(row.id, factOf(row));
  known.upTo = now;
  knownBy.set(deps, known);
  return [...known.facts.values()];
}

async function read(deps: Deps): Promise<Today> {
  const now = deps.clock();
  const since = await startOfDay(deps, now);
  const inHand = (await deps.store.read((tx) => listInHand(tx, now + 1, rowsMost))).map((row) => factInHand(row, now));
  const own = await factsToday(deps, since, now);
  const facts = [...own, ...withoutEnded(inHand, own)];
  const { duties, teams } = await deps.store.read(async (tx) => ({
    duties: [...(await dutyAt(tx, since)), ...(await listDuty(tx, since, now + 1, rowsMost))].map(dutyOf),
    teams: new Map((await listTeamsEver(tx)).map((team) => [team.id, team.siteId])),
  }));
  const targets = await readTargets(deps, since);
  const edges = edgesOf({ midnight: since, from: since, to: now + 1 }, 15);
  const tally = (by: Scope['by']) => {
    const scope: Scope = { by, siteId: null, teamId: null, staffId: null };
    const counted = countFacts(facts, edges, now + 1, now, scope, targets.of);
    measureHands(counted, facts, duties, edges, now, scope, (teamId) => teams.get(teamId));
    return counted;
  };
  const groups = new Map([...tally('team'), ...tally('all')]);
  return {
    since,
    of: (teamId) => dayOf(groups.get(teamId) ?? new Map<number, Tally>(), edges),
    said: (teamIds) => targets.said(teamIds, since, now + 1),
  };
}

function dayOf(intervals: ReadonlyMap<number, Tally>, edges: readonly number[]): { day: FigureNumbers; curve: FigureCurve } {
  const total = newTally();
  for (const tally of intervals.values()) addTally(total, tally);
  const byEdge = new Map([...intervals].map(([interval, tally]) => [edges[interval] ?? 0, tally]));
  return { day: ratesOf(total), curve: curveOf(byEdge) };
}

/** The figures of the day so far, as they were a moment ago. */
export const readToday = lately(read, keptFor);
