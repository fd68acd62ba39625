import type Database from 'libsql';
import { forget } from './remembered.ts';
import { StoreFailure, type Tx } from './store.ts';

type Unit = { work: (tx: Tx) => Promise<unknown>; settle: (result: Settled) => void };
type Settled = { value: unknown } | { error: unknown };

/** So that a flood cannot keep the first comer waiting for the last. */
const groupMost = 256;

/** `flush` resolves once all that is committed is on disk; `writes` counts the statements that changed something. */
export type Disk = { flush: () => Promise<void>; writes: () => number };

/**
 * Units of work that arrive in the same turn of the event loop share one transaction and one flush to disk; then all their promises settle. Nothing is
 * answered before the flush; what arrives while the disk is at it makes the next group. A unit that throws is rolled back alone.
 */
export function groupCommits(handle: Database.Database, tx: Tx, disk: Disk) {
  let waiting: Unit[] = [];
  let running: Promise<void> | null = null;
  let refused: string | null = null;

  const statement = (text: string) => {
    const prepared = handle.prepare(text);
    return () => void prepared.run([]);
  };
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map(statement) as [() => void, () => void, () => void];
  const [save, release, undo] = ['savepoint unit', 'release unit', 'rollback to unit'].map(statement) as [() => void, () => void, () => void];

  /** Without savepoints, which cost as much as a query each: null when a unit failed after it had written, so that the group has to be done again with them. */
  async function tryGroup(group: readonly Unit[]): Promise<Settled[] | null> {
    const results: Settled[] = [];
    for (const { work } of group) {
      const before = disk.writes();
      try {
        results.push({ value: await work(tx) });
      } catch (error) {
        if (disk.writes() !== before || isEngineError(error)) return null;
        results.push({ error });
      }
    }
    return results;
  }

  async function runUnit({ work }: Unit): Promise<Settled> {
    save();
    try {
      const value = await work(tx);
      release();
      return { value };
    } catch (error) {
      // A full disk may have ended the whole transaction already: then there is no savepoint to go back to.
      if (!handle.inTransaction) throw new StoreFailure('The database ended the transaction.', { cause: error });
      undo();
      forget(tx);
      release();
      return { error };
    }
  }

  async function runGroup(group: readonly Unit[]): Promise<Settled[]> {
    begin();
    const results = await tryGroup(group);
    if (results) return results;
    rollBack();
    begin();
    const again: Settled[] = [];
    for (const unit of group) again.push(await runUnit(unit));
    return again;
  }

  /** Commits and flushes a group, and settles it. */
  async function finishGroup(group: readonly Unit[]): Promise<void> {
    let results: Settled[];
    try {
      results = await runGroup(group);
      commit();
    } catch (cause) {
      rollBack();
      const error = cause instanceof StoreFailure ? cause : new StoreFailure('The database could not commit.', { cause });
      return group.forEach((unit) => unit.settle({ error }));
    }
    try {
      await disk.flush();
    } catch (cause) {
      // What the system failed to flush it may have forgotten, and a later flush would not say so: nothing can be promised any more.
      refused = 'The disk did not keep what was written. Check it, then start Frontdesk again.';
      const error = new StoreFailure(refused, { cause });
      return group.forEach((unit) => unit.settle({ error }));
    }
    group.forEach((unit, index) => unit.settle(answerOf(results[index] as Settled)));
  }

  function rollBack(): void {
    forget(tx);
    try {
      if (handle.inTransaction) rollback();
    } catch {
      // Nothing more can be done here: the next `begin` says whether the file is usable again.
    }
  }

  async function drain(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.slice(0, groupMost);
      waiting = waiting.slice(groupMost);
      await finishGroup(group);
      // Lets the sockets be read, so that what arrived meanwhile joins the next group.
      await new Promise((resolve) => setImmediate(resolve));
    }
    running = null;
  }

  return {
    transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      if (refused !== null) return Promise.reject(new StoreFailure(refused));
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, settle: (result) => ('error' in result ? reject(result.error) : resolve(result.value as T)) });
        running ??= drain();
      });
    },
    async close(): Promise<void> {
      refused ??= 'The store is closed.';
      await running;
    },
  };
}

const answerOf = (result: Settled): Settled =>
  'error' in result && isEngineError(result.error) ? { error: new StoreFailure('The database refused the work.', { cause: result.error }) } : result;

/** An error of SQLite itself, a broken UNIQUE constraint among them, rather than of the work. */
export const isEngineError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_');
