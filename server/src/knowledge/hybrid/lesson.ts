import type { Article } from '../../domain/article.ts';
import type { StarterPack } from '../starter/read-pack.ts';
import { spellingOf } from '../text/spelling.ts';
import { readSynonyms } from '../text/synonyms.ts';
import { addSimilarities, buildLexical, rowOf } from './lexical.ts';
import { countWords, readText, type Lesson } from './lines.ts';
import type { MissLine } from './model.ts';

/** A council's own articles answer what the pack takes for a near miss, where a line of theirs is as like as this. */
const answered = 0.5;
/** Of a topic that the council has no article for, so many lines are told apart from what it has. */
const linesOfUnanswered = 40;

/** What is learnt for a site: its articles with the pack's phrasings of their topics, and the lines that none of them answers. */
export function lessonOf(articles: readonly Article[], pack: StarterPack): Lesson {
  const topics = new Set(articles.flatMap(({ topic }) => (topic === null ? [] : [topic])));
  const teachesMisses = topics.size > 0;
  const unanswered = teachesMisses ? [...pack.phrasings].filter(([topic]) => !topics.has(topic)) : [];
  const misses = [
    ...pack.misses.filter(({ kind }) => teachesMisses || kind !== 'off-list'),
    ...unanswered.flatMap(([topic, lines]) =>
      lines.slice(0, linesOfUnanswered).map((text): MissLine => ({ text, kind: `no-article/${topic}`, contact: null })),
    ),
  ];
  const own = articles.filter(({ topic }) => topic === null || !pack.phrasings.has(topic)).flatMap(({ question, phrasings }) => [question, ...phrasings]);
  return {
    articles: articles.map((article) => ({ id: article.id, lines: linesOf(article, pack) })),
    misses: withoutAnswered(misses, own, pack.synonyms),
    teachesMisses,
    synonyms: pack.synonyms,
  };
}

export const linesOf = ({ question, phrasings, topic }: Pick<Article, 'question' | 'phrasings' | 'topic'>, pack: StarterPack): string[] => [
  ...new Set([question, ...phrasings, ...((topic !== null && pack.phrasings.get(topic)) || [])]),
];

/** Leaves out kinds and lines that the council's own articles do answer. */
function withoutAnswered(misses: readonly MissLine[], own: readonly string[], synonymLines: string): MissLine[] {
  if (own.length === 0 || misses.length === 0) return [...misses];
  const synonyms = readSynonyms(synonymLines);
  const spelling = spellingOf(countWords(own), () => true);
  const { lexical } = buildLexical(own.map((text) => readText(text, spelling, synonyms)));
  const isAnswered = ({ text }: MissLine): boolean => {
    const found = new Float32Array(own.length);
    addSimilarities(lexical, rowOf(lexical, readText(text, spelling, synonyms)), 1, found);
    return found.some((similarity) => similarity >= answered);
  };
  const near = new Set(misses.filter(isAnswered));
  const topics = new Set([...near].map(({ kind }) => kind).filter((kind) => kind.startsWith('no-article/')));
  return misses.filter((miss) => !near.has(miss) && !topics.has(miss.kind));
}
