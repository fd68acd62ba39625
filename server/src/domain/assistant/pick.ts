import { lastOfAll, ordinals } from './said-words.ts';
import { plainOf } from './plain.ts';

const places = new Map(ordinals.flatMap((said, place) => said.map((one): [string, number] => [plainOf(one), place])));
const lasts = new Set(lastOfAll.map(plainOf));

/** Which of so many things a message names by its place, "2" or "the second one"; -1 where it names none that there is. */
export function placeSaid(plain: string, count: number): number {
  const place = lasts.has(plain) ? count - 1 : (places.get(plain) ?? -1);
  return place < count ? place : -1;
}
