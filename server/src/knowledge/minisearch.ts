import MiniSearch, { type SearchResult } from 'minisearch';
import type { Article } from '../domain/article.ts';
import type { Found, Knowledge } from './knowledge.ts';
import { sureness } from './sureness.ts';
import { termOf, termsOf } from './terms.ts';

type Entry = { id: string; asked: string; answer: string; service: string };
type Index = {
  articles: Map<string, Article>;
  search: MiniSearch<Entry>;
  /** The terms that an article is asked by. */
  askedTerms: Map<string, Set<string>>;
  /** Whole questions and phrasings, as terms, and the article of each. */
  asked: Map<string, string>;
  /** How much a term tells: its inverse document frequency. */
  weightOf: (term: string) => number;
};

/** What is looked up of a long story: its first words. */
const wordsMost = 60;

const askedBy = ({ question, phrasings }: Article): string[] => [question, ...phrasings];

function build(articles: readonly Article[]): Index {
  const search = new MiniSearch<Entry>({
    fields: ['asked', 'answer', 'service'],
    processTerm: termOf,
    searchOptions: { combineWith: 'OR', boost: { answer: 0.5 }, fuzzy: (word) => (word.length > 4 && word.length < 16 ? 0.2 : false) },
  });
  search.addAll(articles.map((article) => ({ id: article.id, asked: askedBy(article).join(' . '), answer: article.answer, service: article.service })));

  const frequency = new Map<string, number>();
  for (const article of articles) {
    for (const term of termsOf([...askedBy(article), article.answer].join(' '))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    search,
    askedTerms: new Map(articles.map((article) => [article.id, new Set(termsOf(askedBy(article).join(' ')))])),
    asked: new Map(articles.flatMap((article) => askedBy(article).map((text): [string, string] => [termsOf(text).join(' '), article.id]))),
    weightOf: (term) => Math.log(1 + (articles.length + 1) / ((frequency.get(term) ?? 0) + 0.5)),
  };
}

/** Knowledge on MiniSearch, in memory. */
export function knowledgeOnMiniSearch(): Knowledge {
  const sites = new Map<string, Index>();
  return {
    publish: (siteId, articles) => void sites.set(siteId, build(articles)),
    article: (siteId, articleId) => sites.get(siteId)?.articles.get(articleId),
    find(siteId, question) {
      const index = sites.get(siteId);
      return index ? rank(index, question.slice(0, 1_000).split(/\s+/).slice(0, wordsMost).join(' ')) : [];
    },
  };
}

function rank(index: Index, question: string): Found[] {
  const terms = termsOf(question);
  const results = index.search.search(question).slice(0, 3);
  const found = results.map((result, place): Found => ({
    articleId: String(result.id),
    confidence: place === 0 ? surenessOf(index, terms, result, results[1]) : 0,
  }));
  // Asked in an article's own words, there is no doubt.
  const own = terms.length > 0 ? index.asked.get(terms.join(' ')) : undefined;
  return own === undefined ? found : [{ articleId: own, confidence: 1 }, ...found.filter((one) => one.articleId !== own)].slice(0, 3);
}

function surenessOf(index: Index, terms: readonly string[], best: SearchResult, next: SearchResult | undefined): number {
  const weigh = (some: readonly string[]): number => some.reduce((sum, term) => sum + index.weightOf(term), 0);
  const asked = index.askedTerms.get(String(best.id));
  return sureness({
    score: best.score,
    nextScore: next?.score ?? 0,
    termCount: terms.length,
    weight: weigh(terms),
    foundWeight: weigh(best.queryTerms),
    askedWeight: weigh(terms.filter((term) => asked?.has(term))),
  });
}
