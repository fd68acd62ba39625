import Database from 'libsql';
import { keepCheckpointing } from './checkpoint.ts';
import { flusherOf, type Flusher } from './flush-file.ts';
import { groupCommits, isEngineError } from './group-commit.ts';
import { bringUpToDate } from './migrate.ts';
import { kyselyOn } from './sqlite-connection.ts';
import { StoreFailure, type Store } from './store.ts';

/**
 * The embedded engine: one file in WAL mode, one handle that writes and one that reads, so that a read never sees a unit of work that is not committed.
 * Every commit is flushed before anyone is answered: by us and not by SQLite, which would hold up everything else for as long as the disk takes. What
 * `synchronous = FULL` adds to NORMAL is exactly that flush of the write-ahead log after a commit. What the log holds is moved on by checkpoint.ts. Brings the tables up to date.
 */
export async function openSqlite(file: string, flusher: Flusher = flusherOf(`${file}-wal`)): Promise<Store> {
  const writing = openHandle(file);
  let writes = 0;
  const writer = kyselyOn(writing, () => writes++);
  await bringUpToDate(writer);
  await flusher.flush();
  const reading = openHandle(file);
  reading.pragma('query_only = ON');
  const reader = kyselyOn(reading);
  const checkpoints = keepCheckpointing(file, () => writes);
  const group = groupCommits(writing, writer, { flush: flusher.flush, writes: () => writes });
  let closed = false;

  return {
    transaction: group.transaction,
    async read(work) {
      if (closed) throw new StoreFailure('The store is closed.');
      try {
        return await work(reader);
      } catch (error) {
        throw isEngineError(error) ? new StoreFailure('The database could not be read.', { cause: error }) : error;
      }
    },
    now: () =>
      Promise.resolve(Number((reading.prepare("select cast((julianday('now') - 2440587.5) * 86400000 as integer) as now").all() as { now: number }[])[0]?.now)),
    async close() {
      closed = true;
      await group.close();
      await flusher.close();
      await checkpoints.close();
      reading.close();
      writing.close();
    },
  };
}

function openHandle(file: string): Database.Database {
  try {
    const handle = new Database(file);
    handle.pragma('journal_mode = WAL');
    handle.pragma('synchronous = NORMAL');
    // In pages of 4 KB: so far checkpoint.ts lets the log grow in a flood. Only then does a commit move what is left, so that the log can begin anew.
    handle.pragma('wal_autocheckpoint = 16000');
    handle.pragma('foreign_keys = ON');
    handle.pragma('busy_timeout = 5000');
    return handle;
  } catch (cause) {
    throw new StoreFailure(`The database file ${file} ${unusable(cause)}`, { cause });
  }
}

function unusable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
    return 'is damaged, or not a database. Restore a backup, or name another folder in FRONTDESK_DATA.';
  if (code === 'SQLITE_FULL') return 'cannot grow: its disk is full. Make room, or name a folder on another disk in FRONTDESK_DATA.';
  return 'cannot be opened. Check FRONTDESK_DATA: the folder must exist and be writable.';
}
