import type { OpenQuestion } from '../domain/assistant/asked-groups.ts';
import type { Draft } from '../domain/conversation.ts';
import type { AskedTable, SettledAs } from './asked-table.ts';
import type { Tx } from './store.ts';

type Columns = Pick<
  AskedTable,
  'id' | 'conversation_id' | 'site_id' | 'at' | 'page_url' | 'language' | 'how' | 'article_id' | 'picked' | 'helped' | 'advisor_seq'
>;
const columns = [
  'asked.id',
  'asked.conversation_id',
  'asked.site_id',
  'asked.at',
  'asked.page_url',
  'asked.language',
  'asked.how',
  'asked.article_id',
  'asked.picked',
  'asked.helped',
  'asked.advisor_seq',
] as const;

/** As the resident wrote it: to be masked before anybody sees it. */
function toQuestion(row: Columns & { body_json: string }): OpenQuestion {
  const message = JSON.parse(row.body_json) as Draft;
  return {
    id: row.id,
    conversationId: row.conversation_id,
    siteId: row.site_id,
    at: Number(row.at),
    pageUrl: row.page_url,
    language: row.language,
    text: message.kind === 'resident' ? message.text : '',
    how: row.how,
    articleId: row.article_id,
    picked: row.picked,
    helped: row.helped === null ? null : row.helped === 1,
    advisorSeq: row.advisor_seq,
  };
}

const withWords = (tx: Tx) =>
  tx
    .selectFrom('asked')
    .innerJoin('message', (join) => join.onRef('message.conversation_id', '=', 'asked.conversation_id').onRef('message.seq', '=', 'asked.seq'))
    .select([...columns, 'message.body_json']);

/** What somebody should look at, the newest first: no older than `since`, and up to `until`. */
export async function listOpenAsked(tx: Tx, siteId: string | null, since: number, until: number, most: number): Promise<OpenQuestion[]> {
  let query = withWords(tx).where('asked.is_open', '=', 1).where('asked.at', '>=', since).where('asked.at', '<=', until);
  if (siteId !== null) query = query.where('asked.site_id', '=', siteId);
  return (await query.orderBy('asked.at', 'desc').orderBy('asked.id', 'desc').limit(most).execute()).map(toQuestion);
}

/** Questions of [from, to) that got no answer, settled or not, the newest first. */
export async function listUnanswered(tx: Tx, siteId: string | null, from: number, to: number, most: number): Promise<OpenQuestion[]> {
  let query = withWords(tx)
    .where('asked.at', '>=', from)
    .where('asked.at', '<', to)
    .where('asked.is_whole', '=', 1)
    .where((eb) => eb.or([eb('asked.how', '=', 'none'), eb.and([eb('asked.how', '=', 'choices'), eb('asked.picked', 'is', null)])]));
  if (siteId !== null) query = query.where('asked.site_id', '=', siteId);
  return (await query.orderBy('asked.at', 'desc').limit(most).execute()).map(toQuestion);
}

/** Those of them that are there, kept as they are until the end of the unit of work. */
export async function lockAsked(tx: Tx, ids: readonly string[]): Promise<AskedTable[]> {
  return tx.selectFrom('asked').selectAll().where('id', 'in', ids).orderBy('at', 'desc').orderBy('id', 'desc').forUpdate().execute();
}

/** Takes them off the list; those that are off it already stay as they are. */
export async function settleAsked(tx: Tx, ids: readonly string[], { at, by, as }: { at: number; by: string | null; as: SettledAs }): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('asked')
    .set({ is_open: 0, settled_at: at, settled_by: by, settled_as: as })
    .where('id', 'in', ids)
    .where('settled_at', 'is', null)
    .execute();
}

export async function countSettled(tx: Tx, siteId: string | null, as: SettledAs, since: number): Promise<number> {
  let query = tx.selectFrom('asked').where('settled_at', '>=', since).where('settled_as', '=', as);
  if (siteId !== null) query = query.where('site_id', '=', siteId);
  const row = await query.select((eb) => eb.fn.countAll<number | string>().as('number')).executeTakeFirst();
  return Number(row?.number ?? 0);
}

/** When each article that is live on a site was last published. */
export async function publishedTimes(tx: Tx, siteId: string): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('article').select(['id', 'updated_at']).where('site_id', '=', siteId).limit(20_000).execute();
  return new Map(rows.map((row) => [row.id, Number(row.updated_at)]));
}
