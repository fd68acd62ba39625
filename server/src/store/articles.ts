import type { Step } from '@frontdesk/shared/article-steps.ts';
import type { ArticleLink } from '@frontdesk/shared/message.ts';
import type { Article, Translation } from '../domain/article.ts';
import type { Tx } from './store.ts';

export async function putArticle(tx: Tx, article: Article, at: number): Promise<void> {
  const row = {
    question: article.question,
    phrasings_json: JSON.stringify(article.phrasings),
    service: article.service,
    answer: article.answer,
    links_json: JSON.stringify(article.links),
    review_date: article.reviewDate,
    topic: article.topic,
    valid_from: article.validFrom,
    valid_to: article.validTo,
    translations_json: JSON.stringify(article.translations),
    steps_json: JSON.stringify(article.steps),
    updated_at: at,
  };
  await tx
    .insertInto('article')
    .values({ id: article.id, site_id: article.siteId, ...row })
    .onConflict((conflict) => conflict.columns(['site_id', 'id']).doUpdateSet(row))
    .execute();
}

/** An article is live nowhere any more. */
export async function takeArticleOff(tx: Tx, articleId: string): Promise<void> {
  await tx.deleteFrom('article').where('id', '=', articleId).execute();
}

/** What is live on a site, whatever the day. */
export async function listArticles(tx: Tx, siteId: string): Promise<Article[]> {
  const rows = await tx.selectFrom('article').selectAll().where('site_id', '=', siteId).orderBy('id').limit(20_000).execute();
  return rows.map((row) => ({
    id: row.id,
    siteId: row.site_id,
    question: row.question,
    phrasings: JSON.parse(row.phrasings_json) as string[],
    service: row.service,
    answer: row.answer,
    links: JSON.parse(row.links_json) as ArticleLink[],
    reviewDate: row.review_date,
    topic: row.topic,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    translations: JSON.parse(row.translations_json) as Translation[],
    // An older version writes none.
    steps: JSON.parse(row.steps_json ?? '[]') as Step[],
  }));
}

/** Articles whose question has every one of some words, whatever their case, in the order of their questions. Of a long list the first ten count. */
export async function findArticleIds(tx: Tx, siteId: string, words: readonly string[], most: number): Promise<string[]> {
  // What `like` takes for a wildcard is no part of a word.
  const bare = words.map((word) => word.toLowerCase().replace(/[%_\\]/g, '')).filter(Boolean);
  if (bare.length === 0) return [];
  let query = tx.selectFrom('article').select('id').where('site_id', '=', siteId);
  for (const word of bare.slice(0, 10)) query = query.where((eb) => eb(eb.fn<string>('lower', ['question']), 'like', `%${word}%`));
  return (await query.orderBy('question').limit(most).execute()).map((row) => row.id);
}
