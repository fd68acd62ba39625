import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Kysely } from 'kysely';
import Database from 'libsql';
import { appliedSteps } from './migrate.ts';
import { migrations } from './migrations.ts';
import { kyselyOn } from './sqlite-connection.ts';

/** A backup or a restore that was not done: nothing was changed. The message is for whoever asked. */
export class CopyFailure extends Error {
  override name = 'CopyFailure';
}

/**
 * Copies a whole database to `target`, as it stands at one moment: others may go on reading and writing meanwhile. The copy is checked, belongs to
 * this user alone (mode 0600) and is on disk before it gets its name, so that whatever has the name is whole. Answers its bytes.
 */
export async function copyDatabase(source: string, target: string): Promise<number> {
  needSqlite(source);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    // SQLite writes into a file that is there already as long as it is empty: so it has its mode from the start.
    closeSync(openSync(unfinished, 'wx', 0o600));
    using(source, (handle) => handle.prepare('vacuum into ?').run([unfinished]));
    await check(unfinished);
    flush(unfinished);
    renameSync(unfinished, target);
    flush(dirname(target));
    return statSync(target).size;
  } catch (cause) {
    rmSync(unfinished, { force: true });
    if (cause instanceof CopyFailure) throw cause;
    throw new CopyFailure(`${source} could not be copied to ${target}: ${(cause as Error).message}. Check that both can be reached and that there is room.`, {
      cause,
    });
  }
}

/** Refuses a file that is no Frontdesk database of this version or of one before it. */
async function check(file: string): Promise<void> {
  const handle = new Database(file);
  try {
    const found = handle.prepare('pragma integrity_check').all() as { integrity_check: string }[];
    if (found[0]?.integrity_check !== 'ok') throw new CopyFailure(`The copy is damaged: ${found[0]?.integrity_check ?? 'it could not be checked'}.`);
    const applied = await appliedSteps(kyselyOn(handle) as Kysely<unknown>);
    if (applied.length === 0) throw new CopyFailure('That is a SQLite database, but not one of Frontdesk.');
    const unknown = applied.filter((name) => !migrations.some((step) => step.name === name));
    if (unknown.length > 0) throw new CopyFailure(`That database is of a newer Frontdesk (${unknown.join(', ')}). Install that version, then try again.`);
  } finally {
    handle.close();
  }
}

/** Opening a file that is not there would make one; one that is something else says so only later, and less plainly. */
function needSqlite(file: string): void {
  const header = Buffer.alloc(16);
  if (!existsSync(file)) throw new CopyFailure(`There is no database at ${file}.`);
  if (!statSync(file).isFile()) throw new CopyFailure(`${file} is not a file.`);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, header, 0, 16, 0);
  closeSync(descriptor);
  if (header.toString('latin1') !== 'SQLite format 3\0') throw new CopyFailure(`${file} is not a SQLite database.`);
}

function using(file: string, work: (handle: Database.Database) => void): void {
  const handle = new Database(file);
  try {
    handle.pragma('busy_timeout = 5000');
    work(handle);
  } finally {
    handle.close();
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
