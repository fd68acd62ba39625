import type { Tx } from './store.ts';

/** Writes the one row that is there to be written: a store that keeps this keeps messages. */
export async function putProbe(tx: Tx, at: number): Promise<void> {
  await tx
    .insertInto('probe')
    .values({ id: 'ready', at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
    .execute();
}
