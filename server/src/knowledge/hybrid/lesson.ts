import type { Article } from '../../domain/article.ts';
import type { StarterPack } from '../starter/read-pack.ts';
import { noArticle, type Lesson } from './lines.ts';
import type { MissLine } from './model.ts';

/** Of a topic that the council has no article for, so many lines are told apart from what it has. */
const linesOfUnanswered = 40;

/** What is learnt for a site: its articles with the pack's phrasings of their topics, and the lines that none of them answers. */
export function lessonOf(articles: readonly Article[], pack: StarterPack): Lesson {
  const topics = new Set(articles.flatMap(({ topic }) => (topic === null ? [] : [topic])));
  const teachesMisses = topics.size > 0;
  const unanswered = teachesMisses ? [...pack.phrasings].filter(([topic]) => !topics.has(topic)) : [];
  return {
    articles: articles.map((article) => ({
      id: article.id,
      lines: linesOf(article, pack),
      isOwn: article.topic === null || !pack.phrasings.has(article.topic),
    })),
    misses: [
      ...pack.misses.filter(({ kind }) => teachesMisses || kind !== 'off-list'),
      ...unanswered.flatMap(([topic, lines]) =>
        lines.slice(0, linesOfUnanswered).map((text): MissLine => ({ text, kind: `${noArticle}${topic}`, contact: null })),
      ),
    ],
    teachesMisses,
    synonyms: pack.synonyms,
  };
}

export const linesOf = ({ question, phrasings, topic, translations }: Taught, pack: StarterPack): string[] => [
  ...new Set([
    question,
    ...phrasings,
    // Asked in another language, an article is found by its translation.
    ...translations.flatMap((translation) => [translation.question, ...translation.phrasings]),
    ...((topic !== null && pack.phrasings.get(topic)) || []),
  ]),
];
type Taught = Pick<Article, 'question' | 'phrasings' | 'topic' | 'translations'>;
