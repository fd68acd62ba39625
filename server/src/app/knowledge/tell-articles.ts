import { listNames } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';

/** After a change of articles: the assistant learns them here, other processes hear of it, and screens that list articles read them again. */
export function tellArticles(deps: Deps, { articleId, by, at }: { articleId: string | null; by: string; at: number }): void {
  deps.inBackground(async () => {
    const changedBy = (await deps.store.read((tx) => listNames(tx, [by]))).get(by) ?? '';
    deps.live.publish({ to: 'allStaff', event: 'article.changed', payload: { articleId, changedBy, changedAt: at } });
    await deps.articles.refresh();
  });
}
