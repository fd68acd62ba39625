import porter2 from 'wink-porter2-stemmer';

/** Longer messages are looked at this far; a resident's message has at most 4,000 characters. */
const wordsMost = 250;

const contractions: readonly [RegExp, string][] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/'(?:ll|ve|re|d|m)\b/g, ''],
  [/'s\b/g, ''],
  [/'/g, ''],
];

/** The words of a text: lower case, apostrophes and contractions taken out, accents folded, numbers as one sign each of their length. */
export function wordsOf(text: string): string[] {
  // Apostrophes first: folding makes a space of the acute accent that some type for one.
  let plain = text
    .replace(/[’‘`´]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  for (const [pattern, by] of contractions) plain = plain.replace(pattern, by);
  const found = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.slice(0, wordsMost).map((word) => (/^\p{N}+$/u.test(word) ? '#'.repeat(Math.min(word.length, 6)) : word.slice(0, 30)));
}

const stems = new Map<string, string>();
const stemsMost = 50_000;

/** The Porter 2 stem of a word as `wordsOf` gives it. Kept, for the same words come again and again. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = porter2(word);
  if (stems.size >= stemsMost) stems.clear();
  stems.set(word, stem);
  return stem;
}
