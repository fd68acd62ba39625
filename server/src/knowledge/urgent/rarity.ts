import { placesMost, type Evidence } from './evidence.ts';

/** Rarity is kept in 255 steps of this: the logarithm of how many messages there are for one that has the feature. */
export const rarityStep = 0.05;

/** How rare the features of each place are among the lessons. What was never seen is as rare as what was seen once. */
export function rarityOf(lessons: readonly Evidence[]): Uint8Array {
  const counts = new Uint32Array(placesMost);
  for (const { places } of lessons) for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => Math.min(255, Math.round(Math.log(1 + lessons.length / Math.max(1, count)) / rarityStep)));
}

export const rarityBy =
  (rarity: Uint8Array) =>
  (place: number): number =>
    (rarity[place] ?? 0) * rarityStep;
