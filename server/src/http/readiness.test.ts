import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { liveInProcess } from '../live/in-process.ts';
import { openSqlite } from '../store/open-sqlite.ts';
import { StoreFailure, type Store } from '../store/store.ts';
import { readiness } from './readiness.ts';

let tidy: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const one of tidy) await one();
  tidy = [];
});

async function emptyStore(): Promise<{ store: Store; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-ready-'));
  const store = await openSqlite(join(folder, 'frontdesk.db'));
  tidy.push(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { store, folder };
}

const stand = (over: Partial<Store>): Store => ({
  transaction: () => Promise.resolve(undefined as never),
  read: () => Promise.resolve(undefined as never),
  now: () => Promise.resolve(0),
  close: () => Promise.resolve(),
  ...over,
});
const parts = (store: Store, live = liveInProcess()) => ({ store, live, clock: () => 0 });

describe('readiness', () => {
  it('O3 is there when a row is kept, peers are reached and there is room', async () => {
    const { store, folder } = await emptyStore();
    expect(await readiness(parts(store), folder).check()).toEqual({ ok: true, parts: { store: 'ok', live: 'ok', disk: 'ok' }, why: [] });
  });

  it('O3 is not there when the store keeps nothing, and is again once it does', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    let broken = true;
    const ready = readiness(
      parts(stand({ transaction: () => (broken ? Promise.reject(new StoreFailure('full')) : Promise.resolve(undefined as never)) })),
      null,
    );
    expect(await ready.check()).toMatchObject({ ok: false, parts: { store: 'failed' }, why: [expect.stringContaining('database')] });
    broken = false;
    vi.advanceTimersByTime(2_001);
    expect(await ready.check()).toMatchObject({ ok: true, parts: { store: 'ok' } });
  });

  it('O3 waits two seconds for a store that hangs, and does not begin again while it does', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    let begun = 0;
    const ready = readiness(parts(stand({ transaction: () => (begun++, new Promise<never>(() => undefined)) })), null);
    for (let i = 0; i < 3; i++) {
      const report = ready.check();
      await vi.advanceTimersByTimeAsync(2_001);
      expect(await report).toMatchObject({ ok: false, parts: { store: 'failed' } });
    }
    expect(begun).toBe(1);
  });

  it('O3 asks the store once for all who ask within two seconds', async () => {
    let begun = 0;
    const ready = readiness(parts(stand({ transaction: () => (begun++, Promise.resolve(undefined as never)) })), null);
    await Promise.all(Array.from({ length: 50 }, () => ready.check()));
    expect(begun).toBe(1);
  });

  it('O3 is not there when the folder has no room, or is gone', async () => {
    const { store } = await emptyStore();
    expect(await readiness(parts(store), '/nowhere/at/all').check()).toMatchObject({
      ok: false,
      parts: { disk: 'full' },
      why: [expect.stringContaining('64 MB')],
    });
    // A file system that holds nothing has no room either.
    expect(await readiness(parts(store), '/proc').check()).toMatchObject({ ok: false, parts: { disk: 'full' } });
  });

  it('O4 stays there while peers cannot be reached, and says so', async () => {
    const alone = { ...liveInProcess(), healthy: () => false };
    expect(await readiness(parts(stand({}), alone), null).check()).toMatchObject({
      ok: true,
      parts: { live: 'degraded' },
      why: [expect.stringContaining('Redis')],
    });
  });

  it('O5 ends when the server is about to stop', async () => {
    const ready = readiness(parts(stand({})), null);
    ready.stopping();
    expect(await ready.check()).toMatchObject({ ok: false, parts: { store: 'ok' }, why: ['The server is stopping.'] });
  });
});
