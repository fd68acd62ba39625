import type { Article } from '../domain/article.ts';
import type { Findings } from '../domain/assistant/decide-answer.ts';

/** Finds the article for a question. Rebuilt from the store at start and whenever articles change; never the record of anything. */
export interface Knowledge {
  /** Takes the articles of a site, in place of those it had. Resolves once they can be found; it goes on learning after that, and answers meanwhile. */
  publish(siteId: string, articles: readonly Article[]): Promise<void>;
  /** Never rejects for want of an encoder: it finds by words alone then. */
  find(siteId: string, question: string): Promise<Findings>;
  article(siteId: string, articleId: string): Article | undefined;
  /** Resolves once nothing is being learnt any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}
