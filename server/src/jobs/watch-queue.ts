import type { Deps } from '../app/deps.ts';
import { logFailure } from '../callers/log-failure.ts';
import { repairAbsences } from '../app/routing/absence.ts';
import { repairResidentAbsences } from '../app/routing/resident-absence.ts';
import { drainQueue } from '../app/routing/drain-queue.ts';
import { isStaffed, peopleThere } from '../app/routing/people-there.ts';
import { queueLengths } from '../store/queue-places.ts';
import { tellAvailability } from '../app/routing/tell-availability.ts';
import { tellQueues } from '../app/routing/tell-queue.ts';
import { toldPlaces } from '../app/routing/told-places.ts';

const sweepEvery = 1_000;
/** A process that died had residents whose absence nobody noted; they keep their place for minutes, so there is no hurry. */
const residentsEvery = 10;
/** How long a wait will be changes with time alone, too. */
const waitsEvery = 10;

/**
 * Offers out and tells about the queues whenever one changed: many changes while a pass runs make one more pass. The sweep each second repairs
 * what an event missed, counts it, and notices the edges of opening hours.
 */
export function queueWatch(getDeps: () => Deps) {
  const changed = new Set<string>();
  let running: Promise<void> | null = null;
  let availability = new Map<string, string>();
  let repaired = 0;
  let sweeps = 0;
  let stopped = false;
  const told = toldPlaces();
  /** Teams whose last pass failed, or told not all: the sweep tells them again. */
  const missed = new Set<string>();
  /** Whether anyone of a team was there when its queue was told last. */
  const staffed = new Map<string, boolean>();

  async function pass(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (changed.size > 0) {
      const teamIds = [...changed].filter(Boolean);
      changed.clear();
      try {
        await drainQueue(getDeps());
        const there = await peopleThere(getDeps());
        teamIds.forEach((id) => staffed.set(id, isStaffed(there, id)));
        (await tellQueues(getDeps(), teamIds, there, told)).forEach((id) => missed.add(id));
        availability = await tellAvailability(getDeps(), availability);
      } catch (error) {
        teamIds.forEach((teamId) => missed.add(teamId));
        throw error;
      }
    }
  }
  const guarded = (work: () => Promise<void>) =>
    work().catch((error: unknown) => logFailure(getDeps().log, error, 'a pass over the queue failed; the sweep tries again'));

  function queueChanged(teamId: string): void {
    if (stopped) return;
    changed.add(teamId);
    running ??= guarded(pass).finally(() => {
      running = null;
      if (changed.size > 0) queueChanged('');
    });
  }

  /** Tells the queues of teams that everyone has left, or that someone came back to, since they were told. */
  async function noticeStaffing(): Promise<void> {
    const there = await peopleThere(getDeps());
    for (const { id } of there.teams) {
      const now = isStaffed(there, id);
      if (staffed.has(id) && staffed.get(id) !== now) queueChanged(id);
      staffed.set(id, now);
    }
  }

  async function sweep(): Promise<void> {
    if (running) return;
    // Another process may have changed them, and word of it may be lost.
    if (await getDeps().settings.refresh()) queueChanged('');
    missed.forEach((teamId) => queueChanged(teamId));
    missed.clear();
    getDeps().count.repaired('absence', await repairAbsences(getDeps()));
    if (sweeps++ % residentsEvery === 0) await repairResidentAbsences(getDeps());
    await noticeStaffing();
    if (sweeps % waitsEvery === 0) (await getDeps().store.read(queueLengths)).forEach(({ teamId }) => queueChanged(teamId));
    const made = await drainQueue(getDeps());
    getDeps().count.repaired('offer', made);
    if (made > 0) getDeps().log.warn({ repaired: (repaired += made) }, 'the sweep made offers that an event had missed');
    availability = await tellAvailability(getDeps(), availability);
  }
  let interval: NodeJS.Timeout | null = null;
  let following: (() => void)[] = [];

  /** What residents are told of their places is heard from every process; after a break of the line between them, nobody knows. */
  function followTold(): () => void {
    const { live, clock } = getDeps();
    const stops = [live.subscribe((envelope) => told.hear(envelope, clock())), live.onReturn(told.forget)];
    return () => stops.forEach((stop) => stop());
  }

  /** Somebody changed a setting or a surge, here or elsewhere: it is in force from the next pass on. */
  const followSettings = (): (() => void) =>
    getDeps().live.subscribe(({ event }) => {
      if (event === 'setting.changed' || event === 'surge.changed') void guarded(async () => void ((await getDeps().settings.refresh()) && queueChanged('')));
    });

  return {
    queueChanged,
    start() {
      if (following.length === 0) following = [followSettings(), followTold()];
      interval ??= setInterval(() => void guarded(sweep), sweepEvery);
    },
    async stop() {
      stopped = true;
      following.forEach((stop) => stop());
      if (interval) clearInterval(interval);
      await running;
    },
  };
}
