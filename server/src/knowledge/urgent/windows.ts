import type { Sentence } from './sentences.ts';

/** Words of a window, and from one window's beginning to the next one's. */
const size = 12;
const step = 6;
/** A message of few words more is one window itself. */
const spare = 4;
/** Sentences of fewer words say nothing by themselves. */
const wordsLeast = 3;

/**
 * The parts of a long message that are looked at by themselves, so that one line in passing is not lost among others: its sentences, and windows of those that
 * run on without a stop, as what is dictated does. None for a short one.
 */
export function windowsOf(sentences: readonly Sentence[]): Sentence[] {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  if (words <= size + spare) return [];
  const whole = sentences.length > 1 ? sentences.filter((sentence) => sentence.words.length >= wordsLeast) : [];
  return [...whole, ...sentences.flatMap(cut)];
}

function cut({ words, stems, meanings }: Sentence): Sentence[] {
  if (words.length <= size + spare) return [];
  const count = Math.ceil((words.length - size) / step) + 1;
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [at * step, at * step + size];
    return { words: words.slice(from, to), stems: stems.slice(from, to), meanings: meanings.slice(from, to) };
  });
}
