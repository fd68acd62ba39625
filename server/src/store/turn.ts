import type { Tables } from './schema.ts';
import type { Tx } from './store.ts';

/** Waits for the turn of a name and keeps it until the unit of work ends: what one process does with it no other does at the same time. */
export async function takeTurn(tx: Tx, name: Tables['turn']['name']): Promise<void> {
  await tx.selectFrom('turn').select('name').where('name', '=', name).forUpdate().execute();
}
