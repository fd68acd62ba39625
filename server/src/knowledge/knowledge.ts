import type { Article } from '../domain/article.ts';

/** The article that answers a question, and how sure that is, from 0 to 1. */
export type Found = { articleId: string; confidence: number };

/** Finds the article for a question. Rebuilt from the store at start and at every import; never the record of anything. */
export interface Knowledge {
  /** Takes the articles of a site, in place of those it had. */
  publish(siteId: string, articles: readonly Article[]): void;
  /** Best first, three at most; only the first has a confidence. Empty when no article has a word of the question. */
  find(siteId: string, question: string): Found[];
  article(siteId: string, articleId: string): Article | undefined;
}
