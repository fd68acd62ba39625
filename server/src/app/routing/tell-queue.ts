import type { Learned } from '../../domain/waiting/learn-waits.ts';
import { listByIds } from '../../store/conversations.ts';
import { listPlaces } from '../../store/queue-places.ts';
import { reachFront } from '../../store/queue-stays.ts';
import { residentView, type Standing } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { learnedOf, seatsOf, waitAt, type Seats } from './expected-wait.ts';
import { isStaffed, type PeopleThere } from './people-there.ts';
import { queueSummaries } from './queue-summaries.ts';
import { callFrom } from './standing.ts';
import type { ToldPlaces } from './told-places.ts';

/** The places told; those further back learn theirs when they sync or move up. */
const toldMost = 1000;
/** The first so many are told at once; those behind, whose wait is long, at most once in `farEvery` milliseconds. */
const nearMost = 10;
const farEvery = 2_000;
const batch = 200;

type Place = { id: string; offered: boolean };

/**
 * Tells everyone in some teams' queues whose place or wait changed, and all staff how the queues stand. Answers the teams of which some were
 * left for later.
 */
export async function tellQueues(deps: Deps, teamIds: readonly string[], there: PeopleThere, told: ToldPlaces): Promise<string[]> {
  const later: string[] = [];
  for (const teamId of teamIds) {
    const places = await deps.store.read((tx) => listPlaces(tx, teamId, toldMost));
    if (places.length === 0) continue;
    const seats = seatsOf(there, teamId);
    const front = places.find((one) => !one.offered);
    // When all seats are taken, how long the first one stands there is how long a seat takes to come free.
    if (front && seats.seats > 0 && seats.free === 0 && told.isNewFront(teamId, front.id)) {
      await deps.store.transaction((tx) => reachFront(tx, front.id, deps.clock(), seats.seats));
    }
    const { targetSeconds } = deps.settings.rulesOf(teamId);
    const standings = standingsOf(places, await learnedOf(deps, teamId), seats, { targetSeconds, someoneThere: isStaffed(there, teamId) });
    const now = deps.clock();
    const due = [...standings].filter(([id, standing]) => told.isNew(id, standing, now));
    const near = due.filter(([, { position }]) => position <= nearMost);
    const all = due.length === near.length || told.mayTellFar(teamId, now, farEvery);
    if (!all) later.push(teamId);
    await tellPlaces(deps, new Map(all ? due : near));
  }
  deps.live.publish({ to: 'allStaff', event: 'queue.changed', payload: { queues: await queueSummaries(deps, there) } });
  return later;
}

type OfTeam = Pick<Standing, 'targetSeconds' | 'someoneThere'>;

function standingsOf(places: readonly Place[], learned: Learned, seats: Seats, ofTeam: OfTeam): Map<string, Standing> {
  let unoffered = 0;
  return new Map(
    places.map(({ id, offered }, index) => {
      if (!offered) unoffered += 1;
      return [id, { position: index + 1, callFrom: null, ...ofTeam, ...waitAt(learned, seats, offered ? 0 : unoffered) }];
    }),
  );
}

async function tellPlaces(deps: Deps, standings: ReadonlyMap<string, Standing>): Promise<void> {
  const ids = [...standings.keys()];
  for (let from = 0; from < ids.length; from += batch) {
    for (const one of await deps.store.read((tx) => listByIds(tx, ids.slice(from, from + batch)))) {
      // Somebody who has a person meanwhile was told so.
      if (one.state !== 'queued' && one.state !== 'offered') continue;
      const standing = standings.get(one.id);
      const { teamId, requestedAt } = one.context;
      const offered = teamId === null || requestedAt === null ? null : callFrom(requestedAt, deps.settings.rulesOf(teamId));
      const conversation = residentView(one, standing ? { ...standing, callFrom: offered } : null);
      deps.live.publish({ to: 'resident', siteId: one.siteId, residentHash: one.residentHash, event: 'conversation.changed', payload: { conversation } });
    }
  }
}
