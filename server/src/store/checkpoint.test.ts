import { copyFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepCheckpointing } from './checkpoint.ts';

let folder: string;
let database: Database.Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-checkpoint-'));
  database = new Database(join(folder, 'x.db'));
  database.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table words (word text)');
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

/** How many rows are in the database without its log. */
function moved(): number {
  const alone = join(folder, 'alone.db');
  copyFileSync(join(folder, 'x.db'), alone);
  const copy = new Database(alone);
  try {
    return (copy.prepare('select count(*) as rows from words').all([]) as { rows: number }[])[0]?.rows ?? 0;
  } catch {
    return 0;
  } finally {
    copy.close();
  }
}

it('S23 moves the log into the database beside the event loop, after every change', async () => {
  let writes = 0;
  const write = () => {
    for (let n = 0; n < 500; n++) database.prepare('insert into words values (?)').run(['word '.repeat(50)]);
    writes += 500;
  };
  write();
  expect(moved()).toBe(0);
  const checkpoints = keepCheckpointing(join(folder, 'x.db'), () => writes, 10);
  write();
  await vi.waitFor(() => expect(moved()).toBe(1000), 5_000);
  write();
  await vi.waitFor(() => expect(moved()).toBe(1500), 5_000);
  await checkpoints.close();
  write();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(moved()).toBe(1500);
});

it('goes on after passes that failed', async () => {
  let writes = 0;
  const checkpoints = keepCheckpointing(join(folder, 'x.db'), () => writes, 10);
  // In this mode SQLite lets no other handle near, from the next write on.
  database.exec('pragma locking_mode = exclusive');
  database.prepare('insert into words values (?)').run(['first']);
  writes++;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(moved()).toBe(0);
  database.exec('pragma locking_mode = normal');
  database.prepare('select count(*) from words').all([]);
  await vi.waitFor(() => expect(moved()).toBe(1), 5_000);
  await checkpoints.close();
});
