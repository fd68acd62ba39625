import { describe, expect, it } from 'vitest';
import { StoreFailure, type Store } from './store.ts';
import { watchStore } from './watch-store.ts';

function watchedStore() {
  const broken = { read: false, transaction: false };
  let now = 0;
  const told: string[] = [];
  const answer = <T>(kind: 'read' | 'transaction') => (broken[kind] ? Promise.reject<T>(new StoreFailure('full')) : Promise.resolve('done' as T));
  const plain: Store = { transaction: () => answer('transaction'), read: () => answer('read'), now: () => Promise.resolve(0), close: () => Promise.resolve() };
  const store = watchStore(plain, () => now, {
    failed: () => told.push('failed'),
    began: (error) => told.push(`began: ${error.message}`),
    ended: (failures) => told.push(`ended after ${failures}`),
  });
  const tries = (kind: 'read' | 'transaction') => store[kind](() => Promise.resolve()).catch((error: Error) => error.message);
  return { broken, told, tries, pass: (milliseconds: number) => void (now += milliseconds) };
}

describe('a watched store', () => {
  it('answers and refuses as the store does', async () => {
    const { broken, tries } = watchedStore();
    expect(await tries('read')).toBe('done');
    broken.read = true;
    expect(await tries('read')).toBe('full');
  });

  it('tells of trouble once, and of its end once, however often it failed between', async () => {
    const { broken, told, tries, pass } = watchedStore();
    broken.transaction = true;
    await tries('transaction');
    await tries('transaction');
    broken.transaction = false;
    await tries('transaction');
    broken.transaction = true;
    await tries('transaction');
    broken.transaction = false;
    pass(5_000);
    await tries('transaction');
    await tries('transaction');
    expect(told).toEqual(['failed', 'began: full', 'failed', 'failed', 'ended after 3']);
  });

  it('does not take reads that work for writes that work', async () => {
    const { broken, told, tries, pass } = watchedStore();
    broken.transaction = true;
    await tries('transaction');
    pass(60_000);
    await tries('read');
    expect(told).not.toContain('ended after 1');
    broken.transaction = false;
    await tries('transaction');
    expect(told).toContain('ended after 1');
  });

  it('leaves errors that are not the store’s to whoever threw them', async () => {
    const told: string[] = [];
    const plain: Store = {
      transaction: () => Promise.reject(new Error('a bug')),
      read: () => Promise.resolve(0 as never),
      now: () => Promise.resolve(0),
      close: () => Promise.resolve(),
    };
    const store = watchStore(plain, () => 0, { failed: () => told.push('failed'), began: () => told.push('began'), ended: () => told.push('ended') });
    await expect(store.transaction(() => Promise.resolve())).rejects.toThrow('a bug');
    expect(told).toEqual([]);
  });
});
