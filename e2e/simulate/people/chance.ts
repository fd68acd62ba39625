import type { Chance } from '../../../server/src/domain/simulation/chance.ts';

export { happens, personal, seeded, type Chance } from '../../../server/src/domain/simulation/chance.ts';

export const within = (chance: Chance, least: number, most: number): number => least + chance() * (most - least);
export const wholeWithin = (chance: Chance, least: number, most: number): number => Math.floor(within(chance, least, most + 1));
export const pick = <T>(chance: Chance, from: readonly [T, ...T[]]): T => from[Math.floor(chance() * from.length)] ?? from[0];

/** Human times: mostly near the median, now and then much longer. `spread` is the standard deviation of the logarithm. */
export function around(chance: Chance, median: number, spread = 0.5): number {
  // Box-Muller; 1 - x, so that the logarithm never sees 0.
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return median * Math.exp(spread * normal);
}
