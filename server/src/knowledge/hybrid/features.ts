import { hashOf } from '../text/hash-of.ts';
import { stemOf } from '../text/words.ts';

/** Kinds of features, each normalised for itself: stems (with concepts), pairs of stems, and runs of three to five characters. */
export const kinds = 3;

const seeds = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b] as const;

/** What a text is compared by: for each kind, the 32-bit hashes of its features with how often each stands in it. */
export type Features = Map<number, number>[];

/** `concepts` name what groups of words mean alike; they stand beside the words. */
export function featuresOf(words: readonly string[], concepts: readonly string[]): Features {
  const found: Features = Array.from({ length: kinds }, () => new Map<number, number>());
  const add = (kind: 0 | 1 | 2, text: string): void => {
    const hash = hashOf(text, seeds[kind]);
    const counts = found[kind];
    counts?.set(hash, (counts.get(hash) ?? 0) + 1);
  };
  let before = '';
  for (const word of words) {
    const stem = stemOf(word);
    add(0, stem);
    if (before !== '') add(1, `${before} ${stem}`);
    before = stem;
    const edged = `^${word}$`;
    for (let length = 3; length <= 5; length += 1) {
      for (let at = 0; at + length <= edged.length; at += 1) add(2, edged.slice(at, at + length));
    }
  }
  for (const concept of concepts) add(0, `=${concept}`);
  return found;
}
