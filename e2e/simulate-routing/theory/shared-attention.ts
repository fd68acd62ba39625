import type { Load } from './erlang-c.ts';

/**
 * Advisors who share their attention: with k chats each of them goes on at progress[k - 1] / k of its own pace, and chats are spread evenly. A birth
 * and death chain: with j chats at n advisors, the work done is that of j spread evenly; past n x seats it is n x progress[seats - 1], and who comes
 * waits. The wait of those is a sum of exponential steps at that rate, as in Erlang C, whose formula this is where progress is 1, 2, 3 ...
 * Chats end unevenly and are not moved, so this is a little kinder than life below full.
 */
export function answeredWithinShared(load: Load, advisors: number, seats: number, progress: readonly number[], seconds: number): number {
  const arrivals = load.perHour / 3600;
  const workOf = (chats: number): number => (chats === 0 ? 0 : (progress[chats - 1] ?? 0));
  const rate = (j: number): number => {
    const [each, more] = [Math.floor(j / advisors), j % advisors];
    return ((advisors - more) * workOf(each) + more * workOf(each + 1)) / load.ahtSeconds;
  };
  const places = advisors * seats;
  const full = rate(places);
  if (arrivals >= full) return 0;
  let weight = 1;
  let below = 1;
  for (let j = 1; j < places; j++) {
    weight *= arrivals / rate(j);
    below += weight;
    if (below > 1e200) [weight, below] = [weight / 1e200, below / 1e200];
  }
  const atFull = weight * (arrivals / full);
  const waiting = atFull / (1 - arrivals / full);
  return 1 - (waiting / (below + waiting)) * Math.exp(-(full - arrivals) * seconds);
}
