/**
 * Erlang C (M/M/n), written here and not taken from the server, so that the two can be held against each other. Source: A. K. Erlang, 1917; the
 * recursion of Erlang B as in ITU-D, Teletraffic Engineering Handbook, section 7.4.
 */
export function erlangC(erlangs: number, servers: number): number {
  if (erlangs >= servers) return 1;
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  return (servers * blocked) / (servers - erlangs * (1 - blocked));
}

export type Load = { perHour: number; ahtSeconds: number };

/** The share answered within so many seconds, where nobody gives up. */
export function answeredWithin({ perHour, ahtSeconds }: Load, servers: number, seconds: number): number {
  const erlangs = (perHour * ahtSeconds) / 3600;
  if (erlangs >= servers) return 0;
  return 1 - erlangC(erlangs, servers) * Math.exp((-(servers - erlangs) * seconds) / ahtSeconds);
}

/** The fewest for whom `share` of requests are answered in time, by whichever theory says what share that is. */
export function fewestFor(share: number, answered: (number: number) => number): number {
  for (let number = 1; number < 100_000; number++) if (answered(number) >= share) return number;
  throw new Error('No number of people is enough.');
}
