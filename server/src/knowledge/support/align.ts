import type { Placed } from './read-tokens.ts';

/** So many tries, and a sentence counts as one that fits nowhere. */
const triesMost = 4_000;
const foundMost = 8;

/**
 * Where each word of a sentence stands in its ground: places in the ground's own words. Sentences may change places, clauses within them, and parts within a clause, but
 * none is broken up, and within a part the order stays: so "£48 for the first and £84 for the second" fits nothing that has them the other way round. Empty where there
 * is no such way.
 */
export function aligned(said: readonly Placed[], ground: readonly Placed[]): number[][] {
  const byName = new Map<string, number[]>();
  ground.forEach((token, place) => byName.set(nameOf(token), [...(byName.get(nameOf(token)) ?? []), place]));
  const options = said.map((token) => byName.get(nameOf(token)) ?? []);
  if (options.some((places) => places.length === 0)) return [];
  const found: number[][] = [];
  let tries = 0;

  function step(at: number, places: number[], left: ReadonlySet<string>): void {
    if (found.length >= foundMost || (tries += 1) > triesMost) return;
    if (at === options.length) return void found.push([...places]);
    const last = places.at(-1);
    const from = last === undefined ? undefined : ground[last];
    for (const place of options[at] ?? []) {
      const to = ground[place];
      if (!to || (from && last !== undefined && from.part === to.part && place <= last)) continue;
      const closed = new Set(left);
      if (from) for (const level of levels) if (from[level] !== to[level]) closed.add(`${level} ${from[level]}`);
      if (levels.some((level) => closed.has(`${level} ${to[level]}`))) continue;
      step(at + 1, [...places, place], closed);
    }
  }
  step(0, [], new Set());
  return found;
}

const levels = ['group', 'clause', 'part'] as const;
const nameOf = ({ kind, key }: Placed): string => `${kind} ${key}`;
