import type { LinkState } from '../domain/link-state.ts';
import { inParts } from './in-parts.ts';
import type { LinkCheckTable } from './knowledge-tables.ts';
import type { Selectable } from 'kysely';
import type { Tx } from './store.ts';
import { takeTurn } from './turn.ts';

export type StoredLink = LinkState & { url: string };

const toLink = (row: Selectable<LinkCheckTable>): StoredLink => ({
  url: row.url,
  ok: row.ok === 1,
  status: row.status,
  reason: row.reason,
  failures: row.failures,
  failedAt: row.failed_at === null ? null : Number(row.failed_at),
  isBroken: row.is_broken === 1,
  checkedAt: row.checked_at === null ? null : Number(row.checked_at),
  dueAt: row.due_at === null ? null : Number(row.due_at),
});

/** These and no others are the links of live articles, all of them to be followed. What is known of one that stays is kept. */
export async function putLinks(tx: Tx, links: readonly { url: string; host: string; articleIds: readonly string[] }[], dueAt: number): Promise<void> {
  await takeTurn(tx, 'links');
  await tx.deleteFrom('article_link').execute();
  for (const some of inParts(links))
    await tx
      .insertInto('link_check')
      .values(some.map(({ url, host }) => ({ url, host, due_at: dueAt })))
      .onConflict((conflict) => conflict.column('url').doUpdateSet({ due_at: dueAt }))
      .execute();
  for (const some of inParts(links.flatMap(({ url, articleIds }) => articleIds.map((article_id) => ({ url, article_id })))))
    await tx.insertInto('article_link').values(some).execute();
  await tx
    .deleteFrom('link_check')
    .where('url', 'not in', (eb) => eb.selectFrom('article_link').select('url'))
    .execute();
}

/** Takes one link that is due, whose host nobody asks just now, and holds it until a time; none while as many are held as may be. */
export async function claimLink(tx: Tx, now: number, until: number, most: number): Promise<StoredLink | undefined> {
  await takeTurn(tx, 'links');
  const held = await tx.selectFrom('link_check').select('host').where('claimed_until', '>', now).execute();
  if (held.length >= most) return undefined;
  const query = tx.selectFrom('link_check').selectAll().where('due_at', '<=', now).where('claimed_until', '<=', now);
  const free =
    held.length === 0
      ? query
      : query.where(
          'host',
          'not in',
          held.map(({ host }) => host),
        );
  const row = await free.orderBy('due_at').orderBy('url').limit(1).executeTakeFirst();
  if (!row) return undefined;
  await tx.updateTable('link_check').set({ claimed_until: until }).where('url', '=', row.url).execute();
  return toLink(row);
}

/** Keeps what became of a link, and lets go of it. */
export async function saveLink(tx: Tx, url: string, state: LinkState): Promise<void> {
  await tx
    .updateTable('link_check')
    .set({
      ...{ ok: state.ok ? 1 : 0, status: state.status, reason: state.reason, failures: state.failures, failed_at: state.failedAt },
      ...{ is_broken: state.isBroken ? 1 : 0, checked_at: state.checkedAt, due_at: state.dueAt, claimed_until: 0 },
    })
    .where('url', '=', url)
    .execute();
}

/** Lets go of a link that was not followed to the end. */
export async function freeLink(tx: Tx, url: string): Promise<void> {
  await tx.updateTable('link_check').set({ claimed_until: 0 }).where('url', '=', url).execute();
}

export async function hasDueLinks(tx: Tx, now: number): Promise<boolean> {
  const row = await tx.selectFrom('link_check').select('url').where('due_at', '<=', now).where('claimed_until', '<=', now).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Those that are broken, the longest first, with the articles they were found in. */
export async function listBrokenLinks(tx: Tx, most: number): Promise<(StoredLink & { articleIds: string[] })[]> {
  const rows = await tx.selectFrom('link_check').selectAll().where('is_broken', '=', 1).orderBy('failed_at').orderBy('url').limit(most).execute();
  if (rows.length === 0) return [];
  const urls = rows.map(({ url }) => url);
  const stand = await tx.selectFrom('article_link').selectAll().where('url', 'in', urls).orderBy('article_id').limit(5_000).execute();
  return rows.map((row) => ({ ...toLink(row), articleIds: stand.filter(({ url }) => url === row.url).map(({ article_id }) => article_id) }));
}

export async function countLinks(tx: Tx, now: number): Promise<{ total: number; left: number; checkedAt: number | null }> {
  const of = tx
    .selectFrom('link_check')
    .select((eb) => [eb.fn.countAll<number | string>().as('number'), eb.fn.max<number | string | null>('checked_at').as('last')]);
  const all = await of.executeTakeFirstOrThrow();
  const due = await of.where('due_at', '<=', now).executeTakeFirstOrThrow();
  return { total: Number(all.number), left: Number(due.number), checkedAt: all.last === null ? null : Number(all.last) };
}
