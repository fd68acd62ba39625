import type { CompleteForm } from '@frontdesk/shared/article-form.ts';
import type { Changed } from '../../domain/article-record.ts';
import { putArticle, takeArticleOff } from '../../store/articles.ts';
import { saveArticleRecord, type StoredArticle } from '../../store/article-records.ts';
import { markKnowledge } from '../../store/site-knowledge.ts';
import type { Tx } from '../../store/store.ts';
import { articleOf } from './article-views.ts';

type Act = { before: StoredArticle; changed: Changed; by: string | null; at: number; note?: string | null };

/** Keeps what an act made of an article, and makes live what is live now: on all of its sites or, when the unit of work fails, on none. */
export async function keepArticle(tx: Tx, { before, changed: { after, act, form }, by, at, note = null }: Act): Promise<StoredArticle> {
  const article = { ...after, version: before.version + 1, changedBy: by, changedAt: at };
  await saveArticleRecord(tx, article, { act, form, note });
  if (before.live !== article.live) await makeLive(tx, article.id, before.live, article.live, at);
  return article;
}

async function makeLive(tx: Tx, id: string, before: CompleteForm | null, live: CompleteForm | null, at: number): Promise<void> {
  await takeArticleOff(tx, id);
  for (const siteId of live?.siteIds ?? []) await putArticle(tx, articleOf(id, siteId, live as CompleteForm), at);
  await markKnowledge(tx, [...new Set([...(before?.siteIds ?? []), ...(live?.siteIds ?? [])])]);
}
