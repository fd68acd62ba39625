import { join } from 'node:path';
import Database from 'libsql';
import { isEngineError } from './group-commit.ts';
import { StoreFailure } from './store.ts';

/**
 * Keeps a data folder for one serving process: two would not know of each other's connections. The lock is the operating system's, on a small file of its own,
 * so that it goes with the process however that ends. Answers how to let go; throws StoreFailure when another has the folder.
 */
export function holdFolder(folder: string): () => void {
  const handle = new Database(join(folder, 'frontdesk.lock'));
  try {
    handle.pragma('busy_timeout = 0');
    handle.exec('begin exclusive');
  } catch (cause) {
    handle.close();
    if (!isEngineError(cause)) throw cause;
    throw new StoreFailure(
      `Another Frontdesk serves from ${folder} already. Stop it, or name another folder in FRONTDESK_DATA. Several processes share a PostgreSQL: see DATABASE_URL.`,
      { cause },
    );
  }
  return () => {
    // Closing alone may leave the lock until the handle's memory is collected.
    handle.exec('rollback');
    handle.close();
  };
}
