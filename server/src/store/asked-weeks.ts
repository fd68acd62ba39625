import { weekActs, type Helped, type WeekAct } from '@frontdesk/shared/week-protocol.ts';
import type { ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { AskedHow } from '../domain/assistant/asked.ts';
import type { Range } from '../domain/figures/intervals.ts';
import type { Tx } from './store.ts';

const between = (tx: Tx, siteId: string | null, { from, to }: Range) => {
  const query = tx.selectFrom('asked').where('at', '>=', from).where('at', '<', to);
  return siteId === null ? query : query.where('site_id', '=', siteId);
};

/** What became of the questions of a span of time. */
export async function countAsked(tx: Tx, siteId: string | null, range: Range): Promise<{ how: AskedHow; count: number; picked: number }[]> {
  const rows = await between(tx, siteId, range)
    .select((eb) => ['how', eb.fn.countAll<number | string>().as('number'), eb.fn.count<number | string>('picked').as('picks')])
    .groupBy('how')
    .execute();
  return rows.map(({ how, number, picks }) => ({ how, count: Number(number), picked: Number(picks) }));
}

/** How often each article was answered with in a span of time, picked ones included, and what was said of that. */
export async function countHelped(tx: Tx, siteId: string | null, range: Range, articleIds: readonly string[] | null = null): Promise<Map<string, Helped>> {
  let query = between(tx, siteId, range).where('article_id', 'is not', null);
  if (articleIds !== null) query = query.where('article_id', 'in', articleIds);
  const rows = await query
    .select((eb) => ['article_id', eb.fn.countAll<number | string>().as('number'), eb.fn.count<number | string>('helped').as('said')])
    // 1 where it helped, 0 where not: the sum is those whom it did.
    .select((eb) => eb.fn.sum<number | string | null>('helped').as('yes'))
    .groupBy('article_id')
    .limit(20_000)
    .execute();
  return new Map(
    rows.map(({ article_id, number, said, yes }) => [article_id ?? '', { asked: Number(number), yes: Number(yes ?? 0), no: Number(said) - Number(yes ?? 0) }]),
  );
}

export type Publication = { articleId: string; question: string; siteIds: string[]; at: number; by: string; act: WeekAct };

/** What people published and withdrew in a span of time, the newest first. What came with the program is no change. */
export async function listPublications(tx: Tx, { from, to }: Range, most: number): Promise<Publication[]> {
  const rows = await tx
    .selectFrom('article_version')
    .select(['article_id', 'at', 'by', 'act', 'body_json'])
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('act', 'in', [...weekActs])
    .where('by', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('version', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ article_id, at, by, act, body_json }) => {
    const { question, siteIds } = JSON.parse(body_json) as ArticleForm;
    return { articleId: article_id, question, siteIds, at: Number(at), by: by ?? '', act: act as WeekAct };
  });
}
