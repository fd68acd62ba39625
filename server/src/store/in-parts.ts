/** Engines take a limited number of values in one statement: many rows go in parts. */
const most = 100;

export function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += most) parts.push(all.slice(from, from + most));
  return parts;
}
