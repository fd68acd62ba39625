import MiniSearch from 'minisearch';
import porter2 from 'wink-porter2-stemmer';
import type { Article } from '../store/articles.ts';
import type { Found, Knowledge } from './knowledge.ts';

/** One row for each way of asking: an article is found by its best one. */
type Phrasing = { id: number; articleId: string; question: string; service: string };
type Index = { articles: Map<string, Article>; search: MiniSearch<Phrasing> };

const term = (word: string): string => porter2(word.toLowerCase().replace(/['’]/g, ''));

/** The longest question that is looked up: what a person asks first stands at the beginning of a long story. */
const questionMost = 1_000;

function build(articles: readonly Article[]): Index {
  const search = new MiniSearch<Phrasing>({
    fields: ['question'],
    storeFields: ['articleId'],
    processTerm: term,
    searchOptions: { combineWith: 'OR', fuzzy: (word) => (word.length > 4 ? 0.2 : false) },
  });
  let id = 0;
  for (const article of articles) {
    search.addAll([article.question, ...article.phrasings].map((question) => ({ id: id++, articleId: article.id, question, service: article.service })));
  }
  return { articles: new Map(articles.map((article) => [article.id, article])), search };
}

/** Knowledge on MiniSearch, in memory. */
export function knowledgeOnMiniSearch(): Knowledge {
  const sites = new Map<string, Index>();
  return {
    publish: (siteId, articles) => void sites.set(siteId, build(articles)),
    article: (siteId, articleId) => sites.get(siteId)?.articles.get(articleId),
    find(siteId, question) {
      const index = sites.get(siteId);
      if (!index) return [];
      return best(index, question.slice(0, questionMost));
    },
  };
}

function best(index: Index, question: string): Found[] {
  const results = index.search.search(question);
  const seen = new Map<string, number>();
  for (const result of results) {
    const articleId = String(result.articleId);
    if (!seen.has(articleId)) seen.set(articleId, result.score);
    if (seen.size > 3) break;
  }
  const ranked = [...seen].slice(0, 3);
  const top = ranked[0]?.[1] ?? 0;
  return ranked.map(([articleId, score]) => ({ articleId, confidence: top === 0 ? 0 : Math.min(1, score / 20) }));
}
