import { serviceLevel } from '../service-level.ts';
import type { Asker } from './people.ts';
import type { World } from './world.ts';

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
const mean = (numbers: readonly number[]): number | null =>
  share(
    numbers.reduce((sum, number) => sum + number, 0),
    numbers.length,
  );
const most = (numbers: readonly number[]): number => numbers.reduce((high, number) => Math.max(high, number), 0);
const at = (numbers: readonly number[], quantile: number): number | null =>
  [...numbers].sort((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length * quantile) - 1)] ?? null;

const endOfWait = (asker: Asker, now: number): number => asker.answeredAt ?? asker.leftAt ?? asker.promisedAt ?? now;

/** The figures of chats, as council and contact centres count them: from the request to a person's first words. Seconds, and shares from 0 to 1. */
export function figuresOf(world: World) {
  const { now, counts, desks } = world;
  const chats = world.askers.filter((asker) => asker.kind === 'chat');
  const calls = world.askers.filter((asker) => asker.kind === 'call');
  const levels = [...new Set(chats.map((asker) => asker.teamId))].map((teamId) => {
    const rules = world.rulesOf(teamId);
    const own = chats.filter((asker) => asker.teamId === teamId);
    return { ...serviceLevel(own, now, rules.targetSeconds * 1000, rules.shortAbandonSeconds * 1000), targetSeconds: rules.targetSeconds };
  });
  const sum = (of: (level: (typeof levels)[number]) => number): number => levels.reduce((total, level) => total + of(level), 0);
  const abandoned = chats.filter((asker) => asker.leftAt !== null).length;
  const shortAbandons = sum((level) => level.shortAbandons);
  const counted = chats.length - shortAbandons;
  const waits = chats.flatMap((asker) => (asker.answeredAt === null ? [] : [(asker.answeredAt - asker.requestedAt) / 1000]));
  const promised = chats.filter((asker) => asker.promisedAt !== null);
  const made = promised.filter((asker) => asker.calledBackAt !== null);
  const time = (of: keyof (typeof desks)[number]['time']): number => desks.reduce((total, desk) => total + desk.time[of], 0);
  return {
    targetSeconds: [...new Set(levels.map((level) => level.targetSeconds))],
    offered: chats.length,
    answered: waits.length,
    shortAbandons,
    withinTarget: sum((level) => level.withinTarget),
    serviceLevel: share(
      sum((level) => level.withinTarget),
      counted,
    ),
    serviceLevelByAcceptance: share(
      sum((level) => level.acceptedWithinTarget),
      counted,
    ),
    averageWait: mean(waits),
    waitP95: at(waits, 0.95),
    longestWait: most(chats.map((asker) => (endOfWait(asker, now) - asker.requestedAt) / 1000)),
    abandoned,
    abandonment: share(abandoned - shortAbandons, counted),
    contained: counts.contained,
    callBacks: {
      promised: promised.length,
      made: made.length,
      outstanding: promised.length - made.length,
      averageWait: mean(made.map((asker) => ((asker.calledBackAt ?? 0) - (asker.promisedAt ?? 0)) / 1000)),
    },
    calls: { offered: calls.length, answered: calls.filter((asker) => asker.answeredAt !== null).length },
    /** Neither answered, nor promised a call, nor gone of their own will. */
    leftWithSilence: world.askers.filter((asker) => asker.answeredAt === null && asker.promisedAt === null && asker.leftAt === null).length,
    offers: { made: counts.offers, missed: counts.missed, declined: counts.declined, withdrawn: counts.withdrawn, setAway: counts.setAway },
    occupancy: share(time('busy'), time('present')),
    slotUse: share(time('seatsUsed'), time('seatsThere')),
    passes: counts.passes,
    records: counts.records,
  };
}

export type Figures = ReturnType<typeof figuresOf>;
