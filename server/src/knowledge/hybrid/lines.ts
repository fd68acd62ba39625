import { createHash } from 'node:crypto';
import { conceptsOf, type Synonyms } from '../text/synonyms.ts';
import { mended, type Spelling } from '../text/spelling.ts';
import { wordsOf } from '../text/words.ts';
import { featuresOf, type Features } from './features.ts';
import { modelVersion, type MissLine } from './model.ts';

/** What is learnt from: each article's question and phrasings, and lines that no article answers. */
export type Lesson = {
  /** `isOwn`: of a subject of the council's own, of which the pack has no phrasings. */
  articles: { id: string; lines: string[]; isOwn: boolean }[];
  misses: MissLine[];
  /** Whether such lines are told apart from articles, as where the articles are of the same subjects; or are only there to measure with. */
  teachesMisses: boolean;
  synonyms: string;
};

/** How the kinds of lines begin that are of a topic for which there is no article. */
export const noArticle = 'no-article/';

/** Names a lesson: the same for the same articles, phrasings and lines. */
export const keyOf = (lesson: Lesson, encoder: string): string =>
  createHash('sha256')
    .update(JSON.stringify([modelVersion, encoder, lesson]))
    .digest('base64url')
    .slice(0, 32);

/** Nine figures and more, in groups or not, are of a card, an account or a telephone, and say nothing of what is asked. */
const wordsIn = (text: string): string[] => wordsOf(text.replace(/\d(?:[ -]?\d){8,}/g, ' '));

export const readText = (text: string, spelling: Spelling, synonyms: Synonyms): Features => {
  const words = mended(wordsIn(text), spelling);
  return featuresOf(words, conceptsOf(words, synonyms));
};

export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
