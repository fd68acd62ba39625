import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backup, restore } from './backup-commands.ts';
import { holdFolder } from './store/hold-folder.ts';
import { openSqlite } from './store/open-sqlite.ts';
import { putProbe } from './store/probe.ts';
import { UsageError } from './usage-error.ts';

let folder: string;
let data: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-backup-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  [data, file] = [join(folder, 'data'), join(folder, 'backups', 'one.db')];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const call = (args: string[], env: Record<string, string> = {}) => ({ args, env: { FRONTDESK_DATA: data, ...env }, root: '/' });

/** A folder whose database holds one mark. */
async function marked(at: number): Promise<void> {
  await restore(call([await emptyDatabase()]));
  const store = await openSqlite(join(data, 'frontdesk.db'));
  await store.transaction((tx) => putProbe(tx, at));
  await store.close();
}
async function emptyDatabase(): Promise<string> {
  const empty = join(folder, 'empty.db');
  await (await openSqlite(empty)).close();
  return empty;
}
function change(database: string, statement: string): void {
  const handle = new Database(database);
  handle.exec(statement);
  handle.close();
}
function markIn(database: string): unknown {
  const handle = new Database(database);
  const row = handle.prepare('select at from probe').get() as { at: number } | undefined;
  handle.close();
  return row?.at;
}

describe('backup and restore', () => {
  it('O8 bring a database back, and keep the one that stood there beside it', async () => {
    await marked(1);
    await backup(call([file]));
    await marked(2);
    await restore(call([file]));
    expect(markIn(join(data, 'frontdesk.db'))).toBe(1);
    const kept = (await readdir(data)).filter((name) => /before-restore-\w+$/.test(name));
    expect(kept.map((name) => markIn(join(data, name)))).toContain(2);
    expect((await stat(join(data, 'frontdesk.db'))).mode & 0o777).toBe(0o600);
  });

  it('O8 replace no file unless they are told to, and leave nothing half done', async () => {
    await marked(1);
    await backup(call([file]));
    await expect(backup(call([file]))).rejects.toThrow('--force');
    await marked(3);
    await backup(call([file, '--force']));
    expect(markIn(file)).toBe(3);
    expect(await readdir(join(folder, 'backups'))).toEqual(['one.db']);
  });

  it('O9 restore nothing while a server has the folder', async () => {
    await marked(1);
    await backup(call([file]));
    const letGo = holdFolder(data);
    await expect(restore(call([file]))).rejects.toThrow('serves from');
    letGo();
    await restore(call([file]));
  });

  it.each([
    ['a file that is not there', () => Promise.resolve(), /There is no database/],
    ['a file of another kind', (path: string) => writeFile(path, 'some text that is long enough'), /is not a SQLite database/],
    ['another program’s database', async (path: string) => change(path, 'create table t (a)'), /not one of Frontdesk/],
    [
      'a newer Frontdesk’s database',
      async (path: string) => {
        await (await openSqlite(path)).close();
        change(path, "insert into kysely_migration (name, timestamp) values ('9999-later', '')");
      },
      /newer Frontdesk \(9999-later\)/,
    ],
    [
      'a damaged database',
      async (path: string) => {
        await backup(call([path]));
        const whole = await readFile(path);
        await writeFile(path, whole.fill(7, 8192, whole.length - 8192));
      },
      /could not be copied|damaged/,
    ],
  ])('O9 refuse %s and leave the database as it is', async (_what, make, message) => {
    await marked(5);
    const path = join(folder, 'given.db');
    await make(path);
    await expect(restore(call([path]))).rejects.toThrow(message);
    expect(markIn(join(data, 'frontdesk.db'))).toBe(5);
    expect((await readdir(data)).filter((name) => /restoring|unfinished/.test(name))).toEqual([]);
  });

  it('O9 leave PostgreSQL to its own tools, and ask for one file', async () => {
    const postgres = { DATABASE_URL: 'postgres://frontdesk@localhost/frontdesk' };
    await expect(backup(call([file], postgres))).rejects.toThrow(/pg_dump/);
    await expect(restore(call([file], postgres))).rejects.toThrow(/pg_restore/);
    await expect(backup(call([]))).rejects.toBeInstanceOf(UsageError);
    await expect(restore(call([file, file]))).rejects.toBeInstanceOf(UsageError);
  });
});
