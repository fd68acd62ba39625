import { mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flusherOf } from './flush-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-flush-'));
  await writeFile(join(folder, 'log'), 'words');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

it('S20 shares one flush among those who ask while another is under way, and never one that began before they asked', async () => {
  const probe = await open(join(folder, 'log'));
  const ends: (() => void)[] = [];
  const datasync = vi.spyOn(Object.getPrototypeOf(probe) as FileHandle, 'datasync').mockImplementation(() => new Promise((resolve) => ends.push(resolve)));
  await probe.close();
  const flusher = flusherOf(join(folder, 'log'));
  const done: string[] = [];
  const ask = (name: string) => flusher.flush().then(() => done.push(name));
  const first = ask('a');
  await vi.waitFor(() => expect(ends).toHaveLength(1));
  const others = [ask('b'), ask('c')];
  expect(datasync).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await first;
  await vi.waitFor(() => expect(ends).toHaveLength(2));
  expect(done).toEqual(['a']);
  ends[1]?.();
  await Promise.all(others);
  expect([done, datasync.mock.calls.length]).toEqual([['a', 'b', 'c'], 2]);
  await flusher.close();
});

it('rejects when the file cannot be flushed, and tries again for the next', async () => {
  const flusher = flusherOf(join(folder, 'not-there-yet'));
  await expect(flusher.flush()).rejects.toThrow('ENOENT');
  await writeFile(join(folder, 'not-there-yet'), '');
  await expect(flusher.flush()).resolves.toBeUndefined();
  await flusher.close();
});
