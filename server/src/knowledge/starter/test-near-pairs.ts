/** Of all runs of three characters that either of two texts has, so many are in both of near-duplicates (Jaccard's likeness). */
const alike = 0.6;

/** A text's runs of three characters. */
function runsOf(text: string): Set<string> {
  const plain = ` ${text.toLowerCase().replace(/\s+/g, ' ').trim()} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)));
}

/** So many of a text's rarest runs its near-duplicates have, at least: the more, the fewer texts are compared whole. */
const rareMost = 8;

/**
 * Near-duplicates among lines, or of lines with others. Whatever is so like a text has some of its rarest runs: were all but a few of these missing, too few would
 * be left in common. So only texts with several rare ones in common are compared, and the measuring sets with fifty thousand lines in a few seconds.
 */
export function nearPairs(lines: readonly string[], others: readonly string[] = lines): string[] {
  const runs = others.map(runsOf);
  const counts = new Map<string, number>();
  for (const those of runs) for (const run of those) counts.set(run, (counts.get(run) ?? 0) + 1);
  /** By a run, the texts of whose rarest it is. */
  const having = new Map<string, number[]>();
  const needed = runs.map((those, place) => {
    const inCommon = Math.ceil(alike * those.size);
    const rare = Math.min(rareMost, inCommon);
    const rarest = [...those].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0)).slice(0, those.size - inCommon + rare);
    for (const run of rarest) having.set(run, [...(having.get(run) ?? []), place]);
    return rare;
  });
  const found = new Uint8Array(others.length);
  return lines.flatMap((text, at) => {
    const own = lines === others ? (runs[at] ?? new Set<string>()) : runsOf(text);
    const near: number[] = [];
    const touched: number[] = [];
    for (const run of own)
      for (const place of having.get(run) ?? []) {
        touched.push(place);
        const count = (found[place] = (found[place] ?? 0) + 1);
        if (count === needed[place] && (lines !== others || place > at) && isNear(own, runs[place] ?? new Set())) near.push(place);
      }
    for (const place of touched) found[place] = 0;
    return near.map((place) => `${text} | ${others[place] ?? ''}`);
  });
}

function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (Math.min(one.size, other.size) < alike * Math.max(one.size, other.size)) return false;
  let both = 0;
  for (const run of one) if (other.has(run)) both += 1;
  return both >= alike * (one.size + other.size - both);
}
