import { listArticles } from '../../store/articles.ts';
import { listSites } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';

/** Builds the index of every site from the store. Answers how many articles there are. */
export async function publishKnowledge({ store, knowledge }: Pick<Deps, 'store' | 'knowledge'>): Promise<number> {
  let count = 0;
  for (const { id } of await store.read((tx) => listSites(tx))) {
    const articles = await store.read((tx) => listArticles(tx, id));
    await knowledge.publish(id, articles);
    count += articles.length;
  }
  return count;
}
