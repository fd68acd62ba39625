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
