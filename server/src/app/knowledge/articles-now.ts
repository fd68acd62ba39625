import type { Article } from '../../domain/article.ts';
import { isInForce } from '../../domain/article.ts';
import { dateOf, localDay } from '../../domain/local-day.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { listArticles } from '../../store/articles.ts';
import { knowledgeMarks } from '../../store/site-knowledge.ts';
import { listSites } from '../../store/sites.ts';
import type { Store } from '../../store/store.ts';

/** Keeps the assistant's engine at what is live, on each site's own day. */
export type ArticlesNow = {
  /** Reads what changed since: after a change here, at word of one elsewhere, and each second. Answers whether anything had. */
  refresh(): Promise<boolean>;
};

type Known = { mark: number; today: string; inForce: string };

export const todayAt = (now: number, timeZone: string): string => dateOf(localDay(now, timeZone));

export async function openArticles(store: Store, knowledge: Knowledge, clock: () => number): Promise<ArticlesNow> {
  const known = new Map<string, Known>();

  async function read(): Promise<boolean> {
    const [sites, marks] = await store.read(async (tx) => [await listSites(tx), await knowledgeMarks(tx)] as const);
    let changed = false;
    for (const { id, hours } of sites) {
      const [mark, today, before] = [marks.get(id) ?? 0, todayAt(clock(), hours.timeZone), known.get(id)];
      if (before?.mark === mark && before.today === today) continue;
      const articles = (await store.read((tx) => listArticles(tx, id))).filter((article) => isInForce(article, today));
      const inForce = idsOf(articles);
      // A new day on which nothing begins or ends is nothing to learn anew.
      if (before?.mark !== mark || before.inForce !== inForce) {
        await knowledge.publish(id, articles);
        changed = true;
      }
      known.set(id, { mark, today, inForce });
    }
    return changed;
  }
  let reading: Promise<boolean> | null = null;

  const now: ArticlesNow = {
    async refresh() {
      // One after another: an older reading must not come after a newer one.
      while (reading) await reading.catch(() => false);
      return (reading = read().finally(() => (reading = null)));
    },
  };
  await now.refresh();
  return now;
}

const idsOf = (articles: readonly Article[]): string => articles.map(({ id }) => id).join('\n');
