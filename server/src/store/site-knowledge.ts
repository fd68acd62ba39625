import type { Tx } from './store.ts';

/** What is live on these sites is other than it was. */
export async function markKnowledge(tx: Tx, siteIds: readonly string[]): Promise<void> {
  for (const site_id of siteIds)
    await tx
      .insertInto('site_knowledge')
      .values({ site_id, mark: 1 })
      .onConflict((conflict) => conflict.column('site_id').doUpdateSet((eb) => ({ mark: eb('site_knowledge.mark', '+', 1) })))
      .execute();
}

/** By site; one that is missing was never changed. */
export async function knowledgeMarks(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('site_knowledge').selectAll().limit(1_000).execute();
  return new Map(rows.map((row) => [row.site_id, row.mark]));
}
