/**
 * Erlang C: requests arrive at random at an even rate, handling times vary as the exponential distribution does, everyone waits until they are answered.
 * A. K. Erlang, 1917; the recursion for the Erlang B formula is that of Cooper, Introduction to Queueing Theory (1981), and needs no factorials: it is
 * stable for many thousands of servers.
 */

/** `perHour`: requests an hour. `ahtSeconds`: what one request keeps one server busy. */
export type Work = { perHour: number; ahtSeconds: number };
export type Staffed = Work & { servers: number };

/** More than this is a slip of the finger, and would take seconds to work out. */
export const serversMost = 100_000;

/** Throws RangeError when a number is not one that the formulae can mean. */
export function checkWork({ perHour, ahtSeconds }: Work): void {
  if (!(Number.isFinite(perHour) && perHour >= 0)) throw new RangeError(`Requests an hour must be 0 or more, not ${perHour}.`);
  if (!(Number.isFinite(ahtSeconds) && ahtSeconds > 0)) throw new RangeError(`A handling time must be more than 0 seconds, not ${ahtSeconds}.`);
}

export function checkServers(servers: number): void {
  if (!(Number.isInteger(servers) && servers >= 0 && servers <= serversMost)) throw new RangeError(`Servers must be a whole number, not ${servers}.`);
}

export function checkWithin(withinSeconds: number): void {
  if (!(Number.isFinite(withinSeconds) && withinSeconds >= 0)) throw new RangeError(`A time to answer must be 0 seconds or more, not ${withinSeconds}.`);
}

export function checkShare(share: number): void {
  if (!(share > 0 && share < 1)) throw new RangeError(`A share to reach must lie between 0 and 1, not ${share}.`);
}

/** Offered work in erlangs: how many servers would be busy if nobody ever had to wait. */
export const erlangs = ({ perHour, ahtSeconds }: Work): number => (perHour * ahtSeconds) / 3600;

/** One step of the recursion: 1 / B(n) from 1 / B(n - 1). The inverse may grow to Infinity, where B is 0 for every purpose. */
const nextInverse = (inverse: number, servers: number, load: number): number => 1 + (servers / load) * inverse;

/** 1 / B(servers, load), where B is the share turned away if nobody could wait. At least 1; Infinity without load. */
export function inverseErlangB(servers: number, load: number): number {
  let inverse = 1;
  for (let n = 1; n <= servers; n++) inverse = nextInverse(inverse, n, load);
  return inverse;
}

/** C from B: n B / (n - a (1 - B)), for n > a. */
const waitingFrom = (inverse: number, servers: number, load: number): number => servers / ((servers - load) * inverse + load);

/** The probability that a request has to wait at all. 1 when there is more work than the servers can do: the queue then grows without end. */
export function probabilityOfWaiting(staffed: Staffed): number {
  checkWork(staffed);
  checkServers(staffed.servers);
  const load = erlangs(staffed);
  if (load === 0) return 0;
  return load >= staffed.servers ? 1 : waitingFrom(inverseErlangB(staffed.servers, load), staffed.servers, load);
}

const shareWithin = (waiting: number, servers: number, load: number, inHandlings: number): number => 1 - waiting * Math.exp((load - servers) * inHandlings);

/** The share of requests answered within so many seconds, of all that are made, from 0 to 1. Nobody gives up in this model. */
export function waitWithin(asked: Staffed & { withinSeconds: number }): number {
  checkWithin(asked.withinSeconds);
  const waiting = probabilityOfWaiting(asked);
  if (waiting === 1) return 0;
  return shareWithin(waiting, asked.servers, erlangs(asked), asked.withinSeconds / asked.ahtSeconds);
}

/** The mean wait in seconds of all who are answered; Infinity when there is more work than the servers can do. */
export function speedOfAnswer(staffed: Staffed): number {
  const waiting = probabilityOfWaiting(staffed);
  if (waiting === 0) return 0;
  return waiting === 1 ? Infinity : (waiting * staffed.ahtSeconds) / (staffed.servers - erlangs(staffed));
}

/** The share of their time that servers are busy, 1 at the most; null when there are none. */
export function occupancy(staffed: Staffed): number | null {
  checkWork(staffed);
  checkServers(staffed.servers);
  return staffed.servers === 0 ? null : Math.min(1, erlangs(staffed) / staffed.servers);
}

/** The fewest servers that answer a share within so many seconds; 0 when there is no work. Throws RangeError when that is past `serversMost`. */
export function serversNeeded(asked: Work & { withinSeconds: number; share: number }): number {
  checkWork(asked);
  checkWithin(asked.withinSeconds);
  checkShare(asked.share);
  const load = erlangs(asked);
  if (load === 0) return 0;
  let inverse = 1;
  for (let servers = 1; servers <= serversMost; servers++) {
    inverse = nextInverse(inverse, servers, load);
    if (servers <= load) continue;
    if (shareWithin(waitingFrom(inverse, servers, load), servers, load, asked.withinSeconds / asked.ahtSeconds) >= asked.share) return servers;
  }
  throw new RangeError(`That would take more than ${serversMost} servers.`);
}
