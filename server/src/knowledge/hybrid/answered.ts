import { spellingOf } from '../text/spelling.ts';
import { readSynonyms } from '../text/synonyms.ts';
import { addSimilarities, buildLexical, rowOf } from './lexical.ts';
import { countWords, noArticle, readText, type Lesson } from './lines.ts';
import type { MissLine } from './model.ts';

/** A council's own articles answer what the pack takes for a near miss, where a line of theirs is as like as this. */
const answered = 0.5;

/** The lines of a lesson that no article answers, without lines and whole topics that the council's own articles do answer. */
export function withoutAnswered({ articles, misses, synonyms: synonymLines }: Lesson): MissLine[] {
  const own = articles.flatMap(({ isOwn, lines }) => (isOwn ? lines : []));
  if (own.length === 0 || misses.length === 0) return misses;
  const synonyms = readSynonyms(synonymLines);
  const spelling = spellingOf(countWords(own), () => true);
  const { lexical } = buildLexical(own.map((text) => readText(text, spelling, synonyms)));
  const found = new Float32Array(own.length);
  const isAnswered = ({ text }: MissLine): boolean => {
    found.fill(0);
    addSimilarities(lexical, rowOf(lexical, readText(text, spelling, synonyms)), 1, found);
    return found.some((similarity) => similarity >= answered);
  };
  const near = new Set(misses.filter(isAnswered));
  const topics = new Set([...near].map(({ kind }) => kind).filter((kind) => kind.startsWith(noArticle)));
  return misses.filter((miss) => !near.has(miss) && !topics.has(miss.kind));
}
