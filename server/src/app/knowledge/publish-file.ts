import type { ArticleFile } from '../../knowledge/read-article-file.ts';
import { changeArticle } from '../../domain/article-record.ts';
import type { StoredArticle } from '../../store/article-records.ts';
import type { Tx } from '../../store/store.ts';
import { keepArticle } from './publish-article.ts';

/** Makes an article live that came with the program as a file. */
export async function publishFile(tx: Tx, { id, fernshireOwn: _own, ...file }: ArticleFile, siteIds: string[], at: number): Promise<void> {
  const before: StoredArticle = { id, draft: null, live: null, work: 'none', version: 0, changedBy: null, changedAt: null };
  const changed = changeArticle(before, { type: 'publish', form: { ...file, siteIds, ownerId: null } });
  if ('refused' in changed) throw new Error(`${id} cannot be published.`);
  await keepArticle(tx, { before, changed, by: null, at });
}
