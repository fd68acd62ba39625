import { checkServers, checkShare, checkWithin, checkWork, erlangs, inverseErlangB, type Staffed, type Work } from './erlang-c.ts';
import { integrals } from './integrals.ts';

/**
 * Erlang A: as Erlang C, but those who wait give up, each after a time of their own that varies as the exponential distribution does.
 * C. Palm, 1946; the formulae by the virtual wait V, the wait of somebody who never gives up, are those of A. Mandelbaum and S. Zeltyn,
 * "Service Engineering in Action: The Palm/Erlang-A Queue" (2007).
 */
export type Patient = {
  /** The mean time after which one who waits would give up, had nobody answered. Not the mean wait of those who gave up, which is shorter. */
  patienceSeconds: number;
};
export type Asked = Staffed & Patient & { withinSeconds: number; shortAbandonSeconds: number };

/** Shares of all requests, from 0 to 1. */
export type Outlook = {
  /** Answered in time / (all - those who gave up within the short time), as the service level is reported everywhere else. */
  serviceLevel: number;
  answeredWithin: number;
  shortAbandons: number;
  abandoned: number;
  mustWait: number;
  /** The mean wait in seconds of those who are answered; null when nobody is. */
  speedOfAnswer: number | null;
  /** The share of their time that servers are busy; null when there are none. */
  occupancy: number | null;
};

function checkPatience({ patienceSeconds }: Patient): void {
  if (!(Number.isFinite(patienceSeconds) && patienceSeconds > 0)) throw new RangeError(`Patience must be more than 0 seconds, not ${patienceSeconds}.`);
}

/** Nobody is there: everyone waits until they give up. */
function unstaffed({ perHour, patienceSeconds, shortAbandonSeconds }: Asked): Outlook {
  const lost = perHour > 0 ? 1 : 0;
  const shortAbandons = lost * -Math.expm1(-shortAbandonSeconds / patienceSeconds);
  const answered = 1 - lost;
  return { serviceLevel: answered, answeredWithin: answered, shortAbandons, abandoned: lost, mustWait: lost, speedOfAnswer: lost ? null : 0, occupancy: null };
}

/** Throws RangeError when a number is not one that the formulae can mean. */
export function outlook(asked: Asked): Outlook {
  checkWork(asked);
  checkServers(asked.servers);
  checkPatience(asked);
  checkWithin(asked.withinSeconds);
  checkWithin(asked.shortAbandonSeconds);
  const { perHour, ahtSeconds, servers, patienceSeconds, withinSeconds, shortAbandonSeconds } = asked;
  if (servers === 0) return unstaffed(asked);
  if (perHour === 0) return { serviceLevel: 1, answeredWithin: 1, shortAbandons: 0, abandoned: 0, mustWait: 0, speedOfAnswer: 0, occupancy: 0 };
  // Time is counted in mean patiences, so that the rate of giving up is 1.
  const [lambda, work] = [(perHour * patienceSeconds) / 3600, (servers * patienceSeconds) / ahtSeconds];
  const [within, short] = [withinSeconds / patienceSeconds, shortAbandonSeconds / patienceSeconds];
  const found = integrals({ lambda, work, within, short });

  // E of the paper is 1 / B(n - 1); all integrals are divided by the greatest value of what is integrated, which may be past the range of a number.
  const none = inverseErlangB(servers - 1, erlangs(asked)) * found.unit;
  const whole = none + lambda * found.all;
  const share = (integral: number): number => (lambda * integral) / whole;
  const mustWait = share(found.all);
  const atOnce = 1 - mustWait;
  const abandoned = share(found.givingUp);
  const answeredWithin = atOnce + share(found.stayingWithin);
  const shortAbandons = share(found.givingUpSoon);
  return {
    serviceLevel: Math.min(1, answeredWithin / (1 - shortAbandons)),
    answeredWithin,
    shortAbandons,
    abandoned,
    mustWait,
    speedOfAnswer: (share(found.waitOfStaying) / (atOnce + share(found.staying))) * patienceSeconds,
    occupancy: Math.min(1, (erlangs(asked) * (atOnce + share(found.staying))) / servers),
  };
}

/** The fewest servers that reach a service level; 0 when there is no work. Never more than Erlang C asks for by much, so the search ends. */
export function serversNeededWithPatience(asked: Work & Patient & { withinSeconds: number; shortAbandonSeconds: number; share: number }): number {
  checkShare(asked.share);
  const reaches = (servers: number): boolean => outlook({ ...asked, servers }).serviceLevel >= asked.share;
  if (reaches(0)) return 0;
  let [below, most] = [0, 1];
  while (!reaches(most)) [below, most] = [most, most * 2];
  // More servers never answer fewer in time, so halving finds the first.
  while (most - below > 1) {
    const middle = Math.floor((below + most) / 2);
    if (reaches(middle)) most = middle;
    else below = middle;
  }
  return most;
}
