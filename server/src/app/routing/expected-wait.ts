import type { Wait } from '@frontdesk/shared/waiting.ts';
import { estimateWait, type Estimate, type Unknown } from '../../domain/waiting/estimate-wait.ts';
import { learnWaits, type Learned } from '../../domain/waiting/learn-waits.ts';
import { sayRange } from '../../domain/waiting/say-range.ts';
import { listPlaces } from '../../store/queue-places.ts';
import { listStays } from '../../store/queue-stays.ts';
import type { Deps } from '../deps.ts';
import type { PeopleThere } from './people-there.ts';

/** Older waits say little of today's people. */
const since = 2 * 60 * 60_000;
/** In two hours a large county has as many; the newest count. */
const staysMost = 1000;
/** What is learnt of a team is good for so long: it moves with every wait that ends, but not by much. */
const learnedFor = 5_000;
const placesMost = 10_000;

const kept = new WeakMap<Deps, Map<string, { at: number; learned: Promise<Learned> }>>();

/** What a team's recent waits say, read anew every five seconds at most by each process. */
export function learnedOf(deps: Deps, teamId: string): Promise<Learned> {
  const now = deps.clock();
  const ofTeams = kept.get(deps) ?? new Map<string, { at: number; learned: Promise<Learned> }>();
  kept.set(deps, ofTeams);
  const known = ofTeams.get(teamId);
  if (known && Math.abs(now - known.at) < learnedFor) return known.learned;
  const learned = deps.store.read(async (tx) => learnWaits(await listStays(tx, teamId, now - since, staysMost), now));
  const next = { at: now, learned };
  ofTeams.set(teamId, next);
  // A reading that failed is not kept.
  learned.catch(() => ofTeams.get(teamId) === next && ofTeams.delete(teamId));
  return learned;
}

export type Seats = { seats: number; free: number };

/** What the people of a team who are Available can take, and how much of it is free. */
export function seatsOf(there: PeopleThere, teamId: string): Seats {
  const available = there.staff.filter((person) => person.presence.status === 'available' && person.teamIds.includes(teamId));
  return {
    seats: available.reduce((sum, { presence }) => sum + presence.capacity, 0),
    free: available.reduce((sum, { presence }) => sum + Math.max(0, Math.floor(presence.capacity + presence.relief / 100 - presence.load)), 0),
  };
}

/** `unoffered`: how many wait up to this place, itself included, and are not held out to anybody. */
export const estimateAt = (learned: Learned, { seats, free }: Seats, unoffered: number): Estimate | Unknown =>
  estimateWait(learned, { ahead: Math.max(0, unoffered - free), seats });

/** The same in the steps it is told in. */
export function waitAt(learned: Learned, seats: Seats, unoffered: number): Wait {
  const estimate = estimateAt(learned, seats, unoffered);
  if (typeof estimate === 'string') return { wait: null, waitUnknown: estimate };
  const range = sayRange(estimate);
  return range ? { wait: range, waitUnknown: null } : { wait: null, waitUnknown: 'notMoving' };
}

/** Of somebody who would join a team's queue now: how many wait already, and milliseconds until a person, or why they cannot be foretold. */
export async function predictedWait(deps: Deps, there: PeopleThere, teamId: string): Promise<{ waiting: number; wait: Estimate | Unknown }> {
  const learned = await learnedOf(deps, teamId);
  const places = await deps.store.read((tx) => listPlaces(tx, teamId, placesMost));
  const unoffered = places.filter((one) => !one.offered).length;
  return { waiting: places.length, wait: estimateAt(learned, seatsOf(there, teamId), unoffered + 1) };
}
