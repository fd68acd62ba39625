import { hashOf } from '../text/hash-of.ts';

/** Of all runs of three characters that either line has, this share is in both. */
const alike = 0.4;
/** Lines are compared that share the least hashes of three runs, in one of twelve bands (MinHash): alike ones nearly always do. */
const bands = 12;
const rows = 3;

/** For each line the number of the group of lines that are nearly alike, directly or by others. */
export function groupsOfAlike(texts: readonly string[]): number[] {
  const runs = texts.map(runsOf);
  const leader = texts.map((_, at) => at);
  const leading = (at: number): number => {
    let place = at;
    while (leader[place] !== place) place = leader[place] = leader[leader[place] ?? 0] ?? 0;
    return place;
  };
  const firsts = new Map<string, number>();
  runs.forEach((some, at) => {
    const least = leastHashes(some);
    for (let band = 0; band < bands; band += 1) {
      const key = `${band} ${least.slice(band * rows, (band + 1) * rows).join(' ')}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, at);
      else if (areAlike(some, runs[first] ?? new Set())) leader[leading(at)] = leading(first);
    }
  });
  return texts.map((_, at) => leading(at));
}

function runsOf(text: string): Set<number> {
  const plain = ` ${text.toLowerCase().replace(/\s+/g, ' ').trim()} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => hashOf(plain.slice(at, at + 3))));
}

function leastHashes(runs: ReadonlySet<number>): number[] {
  return Array.from({ length: bands * rows }, (_, which) => {
    let least = 0xffffffff;
    for (const run of runs) least = Math.min(least, mixed(run, which));
    return least;
  });
}

function mixed(run: number, which: number): number {
  let hash = Math.imul(run ^ Math.imul(which + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function areAlike(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  let both = 0;
  for (const run of some) if (others.has(run)) both += 1;
  return both >= alike * (some.size + others.size - both);
}
