import type { Asked } from './erlang-a.ts';

/** What the formulae are held against, worked out in two other ways; shares of all requests, times in seconds. */
export type Measured = {
  answeredWithin: number;
  shortAbandons: number;
  abandoned: number;
  mustWait: number;
  /** The mean time in the queue of all, answered or not. */
  inQueue: number;
  busy: number;
};

/** How many are there, in the steady state: the chain of births and deaths, solved number by number until what is left cannot matter. */
function steadyState(lambda: number, mu: number, theta: number, servers: number): number[] {
  const logs = [0];
  for (let j = 1; j <= servers || (logs[j - 1] ?? 0) > Math.max(...logs) - 60; j++) {
    logs.push((logs[j - 1] ?? 0) + Math.log(lambda / (Math.min(j, servers) * mu + Math.max(0, j - servers) * theta)));
  }
  const most = Math.max(...logs);
  const sum = logs.reduce((all, log) => all + Math.exp(log - most), 0);
  return logs.map((log) => Math.exp(log - most) / sum);
}

/** One who finds everyone busy moves up as others are answered or give up, and may give up: followed through time by Runge and Kutta's steps. */
function follow(arrivals: number[], mu: number, theta: number, servers: number, seconds: number): { answered: number; lost: number } {
  const steps = 2000;
  const h = seconds / steps;
  // The places in the queue, first of all the next in turn; then who was answered, then who gave up.
  let now = [...arrivals, 0, 0];
  const size = arrivals.length;
  const slope = (at: number[]): number[] => {
    const change = at.map(() => 0);
    for (let i = 0; i < size; i++) {
      const here = at[i] ?? 0;
      const up = (servers * mu + i * theta) * here;
      change[i] = (change[i] ?? 0) - up - theta * here;
      const to = i === 0 ? size : i - 1;
      change[to] = (change[to] ?? 0) + up;
      change[size + 1] = (change[size + 1] ?? 0) + theta * here;
    }
    return change;
  };
  const plus = (a: number[], b: number[], times: number) => a.map((value, i) => value + times * (b[i] ?? 0));
  for (let i = 0; i < steps; i++) {
    const k1 = slope(now);
    const k2 = slope(plus(now, k1, h / 2));
    const k3 = slope(plus(now, k2, h / 2));
    const k4 = slope(plus(now, k3, h));
    now = now.map((value, j) => value + (h / 6) * ((k1[j] ?? 0) + 2 * (k2[j] ?? 0) + 2 * (k3[j] ?? 0) + (k4[j] ?? 0)));
  }
  return { answered: now[size] ?? 0, lost: now[size + 1] ?? 0 };
}

/** By the chain of births and deaths alone: no integral, and no virtual wait. */
export function byChain({ perHour, ahtSeconds, servers, patienceSeconds, withinSeconds, shortAbandonSeconds }: Asked): Measured {
  const [lambda, mu, theta] = [perHour / 3600, 1 / ahtSeconds, 1 / patienceSeconds];
  const states = steadyState(lambda, mu, theta, servers);
  const waiting = states.slice(servers);
  const mustWait = waiting.reduce((sum, share) => sum + share, 0);
  const queue = waiting.reduce((sum, share, k) => sum + k * share, 0);
  const found = waiting.filter((share) => share > 1e-13);
  return {
    answeredWithin: 1 - mustWait + follow(found, mu, theta, servers, withinSeconds).answered,
    shortAbandons: follow(found, mu, theta, servers, shortAbandonSeconds).lost,
    abandoned: (queue * theta) / lambda,
    mustWait,
    inQueue: queue / lambda,
    busy: states.reduce((sum, share, j) => sum + share * Math.min(j, servers), 0) / servers,
  };
}

/** The same chances from the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** By playing out so many requests, first come first served, after a tenth more that fill the queue. */
export function byPlay(asked: Asked, requests: number, seed: number): Measured {
  const { perHour, ahtSeconds, servers, patienceSeconds, withinSeconds, shortAbandonSeconds } = asked;
  const chance = chances(seed);
  const draw = (mean: number): number => -mean * Math.log(1 - chance());
  const freeAt = Array.from({ length: servers }, () => 0);
  const sum = { answeredWithin: 0, shortAbandons: 0, abandoned: 0, mustWait: 0, inQueue: 0, busy: 0 };
  const unmeasured = requests / 10;
  let at = 0;
  let from = 0;
  for (let i = 0; i < requests + unmeasured; i++) {
    at += draw(3600 / perHour);
    if (i === unmeasured) from = at;
    const [patience, handling] = [draw(patienceSeconds), draw(ahtSeconds)];
    const first = freeAt.indexOf(Math.min(...freeAt));
    const wait = Math.max(0, (freeAt[first] ?? 0) - at);
    const answered = wait <= patience;
    if (answered) freeAt[first] = at + wait + handling;
    if (i < unmeasured) continue;
    if (answered && wait <= withinSeconds) sum.answeredWithin += 1;
    if (!answered && patience <= shortAbandonSeconds) sum.shortAbandons += 1;
    if (!answered) sum.abandoned += 1;
    if (wait > 0) sum.mustWait += 1;
    sum.inQueue += Math.min(wait, patience);
    if (answered) sum.busy += handling;
  }
  const share = (of: number) => of / requests;
  return {
    answeredWithin: share(sum.answeredWithin),
    shortAbandons: share(sum.shortAbandons),
    abandoned: share(sum.abandoned),
    mustWait: share(sum.mustWait),
    inQueue: share(sum.inQueue),
    busy: sum.busy / (servers * (at - from)),
  };
}
