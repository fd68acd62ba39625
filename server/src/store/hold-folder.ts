import { join } from 'node:path';
import Database from 'libsql';
import { StoreFailure } from './store.ts';

/**
 * Keeps a data folder for one serving process: two would not know of each other's connections. The lock is the operating system's, on a small file of its own,
 * so that it goes with the process however that ends. Answers how to let go; throws StoreFailure when another has the folder.
 */
export function holdFolder(folder: string): () => void {
  const file = join(folder, 'frontdesk.lock');
  let handle: Database.Database | null = null;
  try {
    handle = new Database(file);
    handle.pragma('busy_timeout = 0');
    handle.exec('begin exclusive');
  } catch (cause) {
    handle?.close();
    throw new StoreFailure(
      isBusy(cause) ? taken(folder) : `The file ${file} cannot be written. Check FRONTDESK_DATA: the folder must be writable, and its disk not full.`,
      { cause },
    );
  }
  const held = handle;
  return () => {
    // Closing alone may leave the lock until the handle's memory is collected.
    held.exec('rollback');
    held.close();
  };
}

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
const taken = (folder: string): string =>
  `Another Frontdesk serves from ${folder} already. Stop it, or name another folder in FRONTDESK_DATA. Several processes share a PostgreSQL: see DATABASE_URL.`;
