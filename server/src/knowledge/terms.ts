import porter2 from 'wink-porter2-stemmer';
import { stopWords } from './stop-words.ts';

const fold = (word: string): string => word.toLowerCase().replace(/['’]/g, '');

/** The stem of a word; null for one that says nothing about the subject. */
export const termOf = (word: string): string | null => (word.length < 2 || stopWords.has(fold(word)) ? null : porter2(fold(word)));

/** The different terms of a text, in order of the alphabet. */
export const termsOf = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(/[\n\r\p{Z}\p{P}]+/u)
        .filter(Boolean)
        .flatMap((word) => termOf(word) ?? []),
    ),
  ].sort();
