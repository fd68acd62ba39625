import type { ResultOf } from '@frontdesk/shared/commands.ts';
import { surgeLimits } from '@frontdesk/shared/surge.ts';
import type { SurgeCommands } from '@frontdesk/shared/surge-protocol.ts';
import { findArticleIds } from '../../store/articles.ts';
import { answerBodyOf } from '../assistant/answer-body.ts';
import type { Deps } from '../deps.ts';
import { requireRole } from '../staff/me.ts';

/** Articles of a site for what somebody typed: what the assistant would find, then those whose question has every word of it. */
export async function findArticles(
  deps: Deps,
  staffId: string,
  { siteId, text }: { siteId: string; text: string },
): Promise<ResultOf<SurgeCommands['article.find']>> {
  await requireRole(deps, staffId, 'supervisor');
  if (text === '') return { articles: [] };
  const { found: likely } = await deps.knowledge.find(siteId, text);
  const found = likely.map(({ articleId }) => articleId);
  const worded = await deps.store.read((tx) => findArticleIds(tx, siteId, text.split(/\s+/), surgeLimits.foundMost));
  const articles = [...new Set([...found, ...worded])].flatMap((id) => deps.knowledge.article(siteId, id) ?? []);
  return { articles: articles.slice(0, surgeLimits.foundMost).map((article) => ({ answer: answerBodyOf(article), service: article.service })) };
}
