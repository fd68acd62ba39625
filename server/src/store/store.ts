import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** What a query runs on: inside a transaction, or for a read of its own. */
export type Tx = Kysely<Tables>;

/**
 * What must survive. Every engine passes store-contract.ts.
 *
 * `transaction`: all of `work` or nothing is on disk when the promise resolves. Several units of work may share one commit, so `work` awaits
 * queries on its `tx` and nothing else: no socket, no clock, no other store. It may be run again after it lost a race, so it leaves nothing behind but
 * its rows and its result. What it reads to change it reads with a `lock…` function: others wait until the unit ends. Rejects with what `work` threw, or with StoreFailure.
 *
 * `read`: committed data only; may run beside a transaction. Rejects with StoreFailure.
 */
export interface Store {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The store's own time, in epoch milliseconds: the one that all processes share. */
  now(): Promise<number>;
  /** Waits for work under way; afterwards every call rejects. */
  close(): Promise<void>;
}

/** The engine could not do its work (a full disk, a lost file): nothing of the unit was kept. */
export class StoreFailure extends Error {
  override name = 'StoreFailure';
}
