import type Database from 'libsql';
import { StoreFailure, type Tx } from './store.ts';

type Unit = { work: (tx: Tx) => Promise<unknown>; settle: (result: Settled) => void };
type Settled = { value: unknown } | { error: unknown };

/** So that a flood cannot keep the first comer waiting for the last. */
const groupMost = 256;

/**
 * Units of work that arrive in the same turn of the event loop share one transaction: a savepoint each, one commit, one flush to disk, then all
 * their promises settle. A unit that throws is rolled back alone. Nothing is answered before the commit.
 */
export function groupCommits(handle: Database.Database, tx: Tx) {
  let waiting: Unit[] = [];
  let running: Promise<void> | null = null;
  let closed = false;

  async function runUnit(unit: Unit): Promise<Settled> {
    handle.exec('savepoint unit');
    try {
      const value = await unit.work(tx);
      handle.exec('release unit');
      return { value };
    } catch (error) {
      // A full disk may have ended the whole transaction already: then there is no savepoint to go back to.
      if (handle.inTransaction) handle.exec('rollback to unit; release unit');
      return { error };
    }
  }

  async function runGroup(group: Unit[]): Promise<void> {
    const results: Settled[] = [];
    try {
      handle.exec('begin immediate');
      for (const unit of group) {
        results.push(await runUnit(unit));
        if (!handle.inTransaction) throw new StoreFailure('The database ended the transaction.');
      }
      handle.exec('commit');
    } catch (cause) {
      rollBack();
      const error = cause instanceof StoreFailure ? cause : new StoreFailure('The database could not commit.', { cause });
      // A unit that was refused for its own reasons keeps them; the others were not kept.
      return group.forEach((unit, index) => {
        const result = results[index];
        unit.settle(result && 'error' in result && !isEngineError(result.error) ? result : { error });
      });
    }
    group.forEach((unit, index) => {
      const result = results[index] as Settled;
      unit.settle(
        'error' in result && isEngineError(result.error) ? { error: new StoreFailure('The database refused the work.', { cause: result.error }) } : result,
      );
    });
  }

  function rollBack(): void {
    try {
      if (handle.inTransaction) handle.exec('rollback');
    } catch {
      // Nothing more can be done here: the next `begin` says whether the file is usable again.
    }
  }

  async function drain(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.slice(0, groupMost);
      waiting = waiting.slice(groupMost);
      await runGroup(group);
      // Lets the sockets be read, so that what arrived meanwhile joins the next group.
      await new Promise((resolve) => setImmediate(resolve));
    }
    running = null;
  }

  return {
    transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      if (closed) return Promise.reject(new StoreFailure('The store is closed.'));
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, settle: (result) => ('error' in result ? reject(result.error) : resolve(result.value as T)) });
        running ??= drain();
      });
    },
    async close(): Promise<void> {
      closed = true;
      await running;
    },
  };
}

/** An error of SQLite itself, a broken UNIQUE constraint among them, rather than of the work. */
export const isEngineError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_');
