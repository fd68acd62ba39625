import { probeOf, similarities, type Corpus } from './corpus.ts';
import type { Row } from './lexical.ts';

/** Who owns each line: the place of an article; from the number of articles on, a kind of lines that no article answers. */
export type Owners = Int32Array;

/** For each article, lines of others that are likest to its own, likest first. */
export type Rivals = Int32Array[];

/** Lines of others that an article is told apart from: at least these, and more where it has many lines of its own. */
const rivalsLeast = 50;
const rivalsPerLine = 1.5;
/** Lines of its own that an article is known by; more cost the cube. */
export const ownMost = 420;
/** A line that is less like than this is nobody's rival. */
const rivalFrom = 0.02;

export const rivalCount = (own: number): number => Math.max(rivalsLeast, Math.round(own * rivalsPerLine));

export function linesByOwner(owners: Owners, articles: number): number[][] {
  const own = Array.from({ length: articles }, (): number[] => []);
  owners.forEach((owner, line) => void own[owner]?.push(line));
  return own;
}

/** Finds each article's rivals: twice as many as are used, for some are held out while it is measured. */
export function findRivals(corpus: Corpus, rows: readonly Row[], owners: Owners, articles: number): Rivals {
  const found = new Float32Array(owners.length);
  const nearest = new Float32Array(owners.length);
  return linesByOwner(owners, articles).map((lines) => {
    nearest.fill(0);
    for (const line of lines.slice(0, ownMost)) {
      const row = rows[line];
      if (!row) continue;
      similarities(corpus, probeOf(corpus, row, line), found);
      for (let other = 0; other < found.length; other += 1) if ((found[other] ?? 0) > (nearest[other] ?? 0)) nearest[other] = found[other] ?? 0;
    }
    for (const line of lines) nearest[line] = 0;
    return likest(nearest, rivalCount(lines.length) * 2);
  });
}

const shelves = 512;
const shelfOf = (likeness: number): number => Math.min(shelves - 1, Math.floor(likeness * shelves));

/** The likest lines, likest first. Sorts none but those that may be among them: most lines are a little like most others. */
function likest(nearest: Float32Array, most: number): Int32Array {
  const counts = new Int32Array(shelves);
  for (let line = 0; line < nearest.length; line += 1) {
    const shelf = shelfOf(nearest[line] ?? 0);
    counts[shelf] = (counts[shelf] ?? 0) + 1;
  }
  let lowest = shelves - 1;
  for (let sum = counts[lowest] ?? 0; sum < most && lowest > 0; sum += counts[lowest] ?? 0) lowest -= 1;
  const others: number[] = [];
  for (let line = 0; line < nearest.length; line += 1) {
    const likeness = nearest[line] ?? 0;
    if (likeness > rivalFrom && shelfOf(likeness) >= lowest) others.push(line);
  }
  return Int32Array.from(others.sort((a, b) => (nearest[b] ?? 0) - (nearest[a] ?? 0) || a - b).slice(0, most));
}
