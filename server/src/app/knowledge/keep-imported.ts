import { replaceArticles } from '../../store/articles.ts';
import { saveArticleRecords } from '../../store/article-records.ts';
import { markKnowledge } from '../../store/site-knowledge.ts';
import type { Tx } from '../../store/store.ts';
import { articleOf } from './article-views.ts';
import type { ImportStep } from './plan-import.ts';

/** Keeps many articles as keepArticle keeps one, in few statements: everyone else who writes waits for this unit of work. */
export async function keepImported(tx: Tx, steps: readonly ImportStep[], { by, at, note }: { by: string | null; at: number; note: string }): Promise<void> {
  await saveArticleRecords(
    tx,
    steps.map(({ before, changed: { after, act, form } }) => ({
      article: { ...after, version: before.version + 1, changedBy: by, changedAt: at },
      act,
      form,
      note,
    })),
  );
  const newlyLive = steps.filter(({ before, changed: { after } }) => before.live !== after.live);
  if (newlyLive.length === 0) return;
  const live = newlyLive.flatMap(({ changed: { after } }) => {
    const form = after.live;
    return form === null ? [] : form.siteIds.map((siteId) => articleOf(after.id, siteId, form));
  });
  await replaceArticles(
    tx,
    newlyLive.map(({ before }) => before.id),
    live,
    at,
  );
  await markKnowledge(tx, [
    ...new Set(newlyLive.flatMap(({ before, changed: { after } }) => [...(before.live?.siteIds ?? []), ...(after.live?.siteIds ?? [])])),
  ]);
}
