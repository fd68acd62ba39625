/** Seeded chance: the same seed gives the same day. Numbers from 0 up to 1. */
export type Chance = () => number;

/** Mulberry32: 32 bits of state, plenty for shaping a crowd, and nothing that a library would do better. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A chance of its own for one person, so that their day does not depend on how many others there are. */
export const personal = (seed: number, person: number): Chance => seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(person + 1, 0x85ebca6b));

export const happens = (chance: Chance, share: number): boolean => chance() < share;
export const within = (chance: Chance, least: number, most: number): number => least + chance() * (most - least);
export const wholeWithin = (chance: Chance, least: number, most: number): number => Math.floor(within(chance, least, most + 1));
export const pick = <T>(chance: Chance, from: readonly [T, ...T[]]): T => from[Math.floor(chance() * from.length)] ?? from[0];

/** Human times: mostly near the median, now and then much longer. `spread` is the standard deviation of the logarithm. */
export function around(chance: Chance, median: number, spread = 0.5): number {
  // Box-Muller; 1 - x, so that the logarithm never sees 0.
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return median * Math.exp(spread * normal);
}
