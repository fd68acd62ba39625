import { stemOf, wordsOf } from './words.ts';

/** Groups of words and short phrases that mean the same, found by their stems. */
export type Synonyms = {
  /** Each phrase, as stems with spaces between, and the group that it is of. */
  groups: Map<string, string>;
  /** How many words the longest phrase has. */
  longest: number;
};

/** Reads lines of words and phrases with commas between; the first of a line names its group. */
export function readSynonyms(text: string): Synonyms {
  const groups = new Map<string, string>();
  let longest = 1;
  for (const line of text.split('\n')) {
    const phrases = line
      .split(',')
      .map((phrase) => wordsOf(phrase).map(stemOf).join(' '))
      .filter(Boolean);
    const [name] = phrases;
    if (name === undefined) continue;
    for (const phrase of phrases) {
      groups.set(phrase, name);
      longest = Math.max(longest, phrase.split(' ').length);
    }
  }
  return { groups, longest };
}

/** The groups whose phrases stand in a text, the longest at each place first; a word counts in one phrase. */
export function conceptsOf(words: readonly string[], { groups, longest }: Synonyms): string[] {
  const stems = words.map(stemOf);
  const found: string[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    for (let length = Math.min(longest, stems.length - at); length > 0; length -= 1) {
      const group = groups.get(length === 1 ? (stems[at] ?? '') : stems.slice(at, at + length).join(' '));
      if (group === undefined) continue;
      found.push(group);
      at += length - 1;
      break;
    }
  }
  return found;
}
