import { StoreFailure, type Store } from './store.ts';

/** Trouble is over when the store has done without a failure for so long: one that fails every other time is one trouble, not many. */
const calmFor = 5_000;

export type StoreTrouble = {
  /** Every failure. */
  failed: () => void;
  /** The first one of a row of them. */
  began: (error: StoreFailure) => void;
  /** What failed works again; so many pieces of work were not done. */
  ended: (failures: number) => void;
};

/** The same store, and somebody who hears of its trouble. `clock` is in milliseconds. */
export function watchStore(store: Store, clock: () => number, trouble: StoreTrouble): Store {
  // Reads may go on while a full disk refuses every write: one does not speak for the other.
  const failing = new Set<'read' | 'transaction'>();
  let failures = 0;
  let lastAt = 0;

  function noticeFailure(kind: 'read' | 'transaction', error: StoreFailure): void {
    trouble.failed();
    if (failures === 0) trouble.began(error);
    failures++;
    lastAt = clock();
    failing.add(kind);
  }
  function noticeSuccess(kind: 'read' | 'transaction'): void {
    if (failures === 0 || clock() - lastAt < calmFor) return;
    failing.delete(kind);
    if (failing.size > 0) return;
    trouble.ended(failures);
    failures = 0;
  }
  async function watched<T>(kind: 'read' | 'transaction', work: Promise<T>): Promise<T> {
    try {
      const value = await work;
      noticeSuccess(kind);
      return value;
    } catch (error) {
      if (error instanceof StoreFailure) noticeFailure(kind, error);
      throw error;
    }
  }
  return {
    ...store,
    transaction: (work) => watched('transaction', store.transaction(work)),
    read: (work) => watched('read', store.read(work)),
  };
}
