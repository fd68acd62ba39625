import type { ArticleForm, CompleteForm } from '@frontdesk/shared/article-form.ts';
import type { ArticleAct, ArticleStage } from '@frontdesk/shared/knowledge-protocol.ts';
import type { ArticleRecord } from '../domain/article-record.ts';
import type { ArticleRecordTable } from './knowledge-tables.ts';
import { inParts } from './in-parts.ts';
import type { Tx } from './store.ts';

type Marks = { version: number; changedBy: string | null; changedAt: number | null };
export type StoredArticle = ArticleRecord & Marks;

const formOf = <F extends ArticleForm>(json: string | null): F | null => (json === null ? null : (JSON.parse(json) as F));
const marksOf = (row: Pick<ArticleRecordTable, 'version' | 'changed_by' | 'changed_at'>): Marks => ({
  version: row.version,
  changedBy: row.changed_by,
  changedAt: row.changed_at === null ? null : Number(row.changed_at),
});
const toRecord = (row: ArticleRecordTable): StoredArticle => ({
  id: row.id,
  draft: formOf(row.draft_json),
  live: formOf(row.live_json),
  work: row.work,
  ...marksOf(row),
});

export async function findArticleRecord(tx: Tx, id: string): Promise<StoredArticle | undefined> {
  const row = await tx.selectFrom('article_record').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRecord(row);
}

export async function lockArticleRecord(tx: Tx, id: string): Promise<StoredArticle | undefined> {
  const row = await tx.selectFrom('article_record').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toRecord(row);
}

/** What is live, in the order of ids, a page after an id; the empty text is before all. */
export async function listLiveForms(tx: Tx, after: string, most: number): Promise<{ id: string; form: CompleteForm }[]> {
  const query = tx.selectFrom('article_record').select(['id', 'live_json']).where('is_live', '=', 1).where('id', '>', after);
  const rows = await query.orderBy('id').limit(most).execute();
  return rows.flatMap(({ id, live_json }) => {
    const form = formOf<CompleteForm>(live_json);
    return form ? [{ id, form }] : [];
  });
}

/** Those of these ids that there are. */
export async function listArticleRecordsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredArticle>> {
  const found = new Map<string, StoredArticle>();
  for (const some of inParts(ids))
    for (const row of await tx.selectFrom('article_record').selectAll().where('id', 'in', some).execute()) found.set(row.id, toRecord(row));
  return found;
}

/** The versions of those of these ids that there are; nobody changes them until the unit of work ends. */
export async function lockArticleVersions(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const some of inParts(ids))
    for (const row of await tx.selectFrom('article_record').select(['id', 'version']).where('id', 'in', some).forUpdate().execute())
      found.set(row.id, row.version);
  return found;
}

/** An article as it is now, with the act that made it so. */
export type KeptArticle = { article: StoredArticle; act: ArticleAct; form: ArticleForm; note: string | null };

function rowOf({ article, form }: KeptArticle) {
  const shown = article.draft ?? article.live ?? form;
  return {
    question: shown.question,
    service: shown.service,
    site_ids_json: JSON.stringify(shown.siteIds),
    owner_id: shown.ownerId,
    review_date: article.live?.reviewDate ?? shown.reviewDate,
    is_live: article.live === null ? 0 : 1,
    work: article.work,
    draft_json: article.draft && JSON.stringify(article.draft),
    live_json: article.live && JSON.stringify(article.live),
    version: article.version,
    changed_by: article.changedBy,
    changed_at: article.changedAt,
  };
}

const versionOf = ({ article: { id: article_id, version, changedBy: by, changedAt: at }, act, form, note }: KeptArticle) => ({
  ...{ article_id, version, at: at ?? 0, by, act, note },
  body_json: JSON.stringify(form),
});

/** Keeps an article as it is now, new or known, with the act that made it so. */
export async function saveArticleRecord(tx: Tx, article: StoredArticle, rest: Omit<KeptArticle, 'article'>): Promise<void> {
  const kept = { article, ...rest };
  const row = rowOf(kept);
  await tx
    .insertInto('article_record')
    .values({ id: article.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await tx.insertInto('article_version').values(versionOf(kept)).execute();
}

/** The same for many, each of its own id. */
export async function saveArticleRecords(tx: Tx, all: readonly KeptArticle[]): Promise<void> {
  for (const some of inParts(all)) {
    const rows = some.map((one) => ({ id: one.article.id, ...rowOf(one) }));
    const names = Object.keys(rows[0] ?? {}) as (keyof ArticleRecordTable)[];
    await tx
      .insertInto('article_record')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => Object.fromEntries(names.map((name) => [name, eb.ref(`excluded.${name}`)]))))
      .execute();
    await tx.insertInto('article_version').values(some.map(versionOf)).execute();
  }
}

export type ListedArticle = Marks & {
  id: string;
  question: string;
  service: string;
  siteIds: string[];
  reviewDate: string;
  ownerId: string | null;
  isLive: boolean;
  work: ArticleRecord['work'];
};
export type ArticleFilter = { find: string; stage: ArticleStage | null; siteId: string | null; today: string };

/** Words that `like` may be given: what it takes for a wildcard is no part of a word. Of many the first ten count. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[%_\\]/g, ''))
    .filter(Boolean)
    .slice(0, 10);

function filtered(tx: Tx, { find, stage, siteId, today }: ArticleFilter) {
  let query = tx.selectFrom('article_record');
  for (const word of wordsOf(find))
    query = query.where((eb) =>
      eb.or([eb(eb.fn<string>('lower', ['question']), 'like', `%${word}%`), eb(eb.fn<string>('lower', ['service']), 'like', `%${word}%`)]),
    );
  // A site's id is quoted in the list of them, so that none is found in another.
  if (siteId !== null) query = query.where('site_ids_json', 'like', `%${JSON.stringify(siteId)}%`);
  if (stage === 'published') return query.where('is_live', '=', 1);
  if (stage === 'due') return query.where('is_live', '=', 1).where('review_date', '<', today);
  if (stage !== null) return query.where('work', '=', stage);
  // What was dropped before it ever was live is nobody's; its versions stay.
  return query.where((eb) => eb.or([eb('is_live', '=', 1), eb('work', '!=', 'none')]));
}

/** A page of those that fit, `from` counting from 0. */
export async function listArticleRecords(tx: Tx, filter: ArticleFilter, from: number, most: number): Promise<ListedArticle[]> {
  const query = filtered(tx, filter).select([
    'id',
    'question',
    'service',
    'site_ids_json',
    'owner_id',
    'review_date',
    'is_live',
    'work',
    'version',
    'changed_by',
    'changed_at',
  ]);
  const newestFirst = filter.stage === 'draft' || filter.stage === 'review';
  const ordered = newestFirst ? query.orderBy('changed_at', 'desc') : filter.stage === 'due' ? query.orderBy('review_date') : query;
  const rows = await ordered.orderBy('question').orderBy('id').offset(from).limit(most).execute();
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    service: row.service,
    siteIds: JSON.parse(row.site_ids_json) as string[],
    reviewDate: row.review_date,
    ownerId: row.owner_id,
    isLive: row.is_live === 1,
    work: row.work,
    ...marksOf(row),
  }));
}

export async function countArticleRecords(tx: Tx, filter: ArticleFilter): Promise<number> {
  const row = await filtered(tx, filter)
    .select((eb) => eb.fn.countAll<number | string>().as('number'))
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

/** Live articles of these sites that ask the very same, whatever the case. */
export async function findSameQuestion(tx: Tx, siteIds: readonly string[], question: string, not: string): Promise<{ id: string; siteId: string } | undefined> {
  if (siteIds.length === 0) return undefined;
  const row = await tx
    .selectFrom('article')
    .select(['id', 'site_id'])
    .where('site_id', 'in', siteIds)
    .where((eb) => eb(eb.fn<string>('lower', ['question']), '=', question.toLowerCase()))
    .where('id', '!=', not)
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, siteId: row.site_id };
}

export type StoredVersion = { version: number; at: number; by: string | null; act: ArticleAct; note: string | null; form: ArticleForm };

/** The newest first; those before a version, or all. */
export async function listArticleVersions(tx: Tx, articleId: string, before: number | null, most: number): Promise<StoredVersion[]> {
  let query = tx.selectFrom('article_version').selectAll().where('article_id', '=', articleId);
  if (before !== null) query = query.where('version', '<', before);
  const rows = await query.orderBy('version', 'desc').limit(most).execute();
  return rows.map(({ version, at, by, act, note, body_json }) => ({ version, at: Number(at), by, act, note, form: JSON.parse(body_json) as ArticleForm }));
}
