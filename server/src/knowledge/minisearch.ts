import MiniSearch from 'minisearch';
import porter2 from 'wink-porter2-stemmer';
import type { Article } from '../store/articles.ts';
import type { Found, Knowledge } from './knowledge.ts';
import { stopWords } from './stop-words.ts';

type Entry = { id: string; asked: string; answer: string; service: string };
type Index = { articles: Map<string, Article>; search: MiniSearch<Entry>; asked: Map<string, string> };

/** What is looked up of a long story. */
const questionMost = 1_000;
/** The strength at which right answers and questions about nothing we know part company; measured, see docs/assistant.md. */
const evenStrength = 26;

const fold = (word: string): string => word.toLowerCase().replace(/['’]/g, '');
const term = (word: string): string | null => (stopWords.has(fold(word)) ? null : porter2(fold(word)));
const termsOf = (text: string): string[] => [...new Set(text.split(/[\n\r\p{Z}\p{P}]+/u).filter(Boolean).flatMap((word) => term(word) ?? []))].sort();

function build(articles: readonly Article[]): Index {
  const search = new MiniSearch<Entry>({
    fields: ['asked', 'answer', 'service'],
    processTerm: term,
    searchOptions: { combineWith: 'OR', boost: { answer: 0.3, service: 0.5 }, fuzzy: (word) => (word.length > 4 ? 0.2 : false) },
  });
  search.addAll(articles.map(({ id, question, phrasings, answer, service }) => ({ id, asked: [question, ...phrasings].join(' . '), answer, service })));
  const asked = articles.flatMap(({ id, question, phrasings }) => [question, ...phrasings].map((text): [string, string] => [termsOf(text).join(' '), id]));
  return { articles: new Map(articles.map((article) => [article.id, article])), search, asked: new Map(asked) };
}

/** Knowledge on MiniSearch, in memory. */
export function knowledgeOnMiniSearch(): Knowledge {
  const sites = new Map<string, Index>();
  return {
    publish: (siteId, articles) => void sites.set(siteId, build(articles)),
    article: (siteId, articleId) => sites.get(siteId)?.articles.get(articleId),
    find(siteId, question) {
      const index = sites.get(siteId);
      return index ? rank(index, question.slice(0, questionMost)) : [];
    },
  };
}

/**
 * The score grows with the question's length, so it is set against the root of that; and an article that stands out from the next is surer
 * than one of two alike. `strength / (strength + even)` brings that to 0..1 with 0.5 where it is worth answering. Asked in an article's own
 * words, there is no doubt.
 */
function rank({ search, asked }: Index, question: string): Found[] {
  const terms = termsOf(question);
  const own = terms.length > 0 ? asked.get(terms.join(' ')) : undefined;
  const results = search.search(question).slice(0, 3);
  const [top = 0, second = 0] = results.map((result) => result.score);
  const found = results.map(({ id, score }): Found => {
    const strength = (score / Math.sqrt(Math.max(1, terms.length))) * (0.5 + (top - second) / (top || 1));
    return { articleId: String(id), confidence: strength / (strength + evenStrength) };
  });
  return own === undefined ? found : [{ articleId: own, confidence: 1 }, ...found.filter((one) => one.articleId !== own)].slice(0, 3);
}
