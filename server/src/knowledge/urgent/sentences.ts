import { mended, spellingOf, type Spelling } from '../text/spelling.ts';
import { isEnglish } from '../text/word-list.ts';
import { stemOf, wordsOf } from '../text/words.ts';
import { concepts } from './concepts.ts';

/** A sentence's words with their typing mistakes mended, their stems, and what each of them means. */
export type Sentence = { words: readonly string[]; stems: readonly string[]; meanings: readonly (readonly string[])[] };

/** A resident's message has no more characters. */
const charactersMost = 4_000;
/** Words of a whole message that are read. */
const wordsMost = 400;

const nothing: readonly string[] = [];
const meanings = new Map<string, string[]>();
for (const [name, words] of Object.entries(concepts)) {
  for (const word of words.split(' ')) {
    const stem = stemOf(word);
    const there = meanings.get(stem) ?? [];
    if (!there.includes(name)) meanings.set(stem, [...there, name]);
  }
}

let spelling: Spelling | undefined;

/** Mends to the words of the concepts alone: what else is misspelt does not matter here. */
function spellingOfConcepts(): Spelling {
  const counts = new Map<string, number>();
  for (const word of Object.values(concepts).flatMap((words) => words.split(' '))) {
    const root = word.replace(/e$/, '');
    for (const form of [`${word}s`, `${root}ed`, `${root}ing`]) if (!counts.has(form)) counts.set(form, 1);
    counts.set(word, 3);
  }
  return spellingOf(counts, isEnglish);
}

export function sentencesOf(text: string): Sentence[] {
  spelling ??= spellingOfConcepts();
  const sentences: Sentence[] = [];
  let read = 0;
  for (const part of text.slice(0, charactersMost).split(/[.!?;\n]+/)) {
    const words = mended(wordsOf(part), spelling).slice(0, wordsMost - read);
    if (words.length === 0) continue;
    read += words.length;
    const stems = words.map(stemOf);
    sentences.push({ words, stems, meanings: stems.map((stem) => meanings.get(stem) ?? nothing) });
  }
  return sentences;
}
