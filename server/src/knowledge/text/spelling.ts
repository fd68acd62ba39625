import { distance } from 'fastest-levenshtein';

/** Words that a mistyped one may have been meant to be. */
export type Spelling = {
  /** How often each word stands in the articles' lines. */
  counts: Map<string, number>;
  isWord: (word: string) => boolean;
  /** Words by their first letter and length. */
  shelves: Map<string, string[]>;
};

/** A word that stands this often in the lines is meant as it stands. */
const knownFrom = 3;
const shortest = 4;
/** Unknown words of a text that are looked up. One with more of them is nothing that can be read, and others wait meanwhile. */
const mendedMost = 40;

export function spellingOf(counts: Map<string, number>, isWord: (word: string) => boolean): Spelling {
  const shelves = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (word.length < shortest || word.startsWith('#')) continue;
    if (count < knownFrom && !isWord(word)) continue;
    const shelf = `${word[0] ?? ''}${word.length}`;
    const there = shelves.get(shelf);
    if (there) there.push(word);
    else shelves.set(shelf, [word]);
  }
  return { counts, isWord, shelves };
}

/**
 * Words with their likely typing mistakes mended, to words of the articles: one letter wrong, missing, doubled or two changed places; two mistakes in a long
 * word. Words of the language and words that stand often in the articles are left alone.
 */
export function mended(words: readonly string[], spelling: Spelling): string[] {
  let left = mendedMost;
  return words.map((word) => (isKnown(word, spelling) || left-- <= 0 ? word : mend(word, spelling)));
}

const isKnown = (word: string, { counts, isWord }: Spelling): boolean =>
  word.length < shortest || word.startsWith('#') || (counts.get(word) ?? 0) >= knownFrom || isWord(word);

function mend(word: string, { counts, shelves }: Spelling): string {
  const most = word.length >= 8 ? 2 : 1;
  let best = word;
  let bestCost = most + 0.5;
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const other of shelves.get(`${word[0] ?? ''}${length}`) ?? []) {
      const cost = costOf(word, other);
      if (cost > most + 0.4) continue;
      // Of words equally far, the one that is said more often.
      const full = cost - Math.min(0.3, Math.log(1 + (counts.get(other) ?? 0)) / 30);
      if (full < bestCost) [best, bestCost] = [other, full];
    }
  }
  return best;
}

/** Letters that changed places are one mistake. */
function costOf(word: string, other: string): number {
  const apart = distance(word, other);
  if (apart !== 2 || word.length !== other.length) return apart;
  for (let at = 0; at + 1 < word.length; at += 1) {
    if (word[at] === other[at]) continue;
    return word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2) ? 1 : 2;
  }
  return apart;
}
