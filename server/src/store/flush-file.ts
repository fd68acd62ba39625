import { open, type FileHandle } from 'node:fs/promises';

export type Flusher = {
  /** Resolves once everything that was written to the file before the call is on disk. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

/** Flushes a file away from the event loop, which goes on meanwhile. Calls that come while a flush is under way share the one after it. */
export function flusherOf(path: string): Flusher {
  let handle: Promise<FileHandle> | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  async function flushNow(): Promise<void> {
    handle ??= open(path, 'r+');
    const opened = await handle.catch((error: unknown) => {
      handle = null;
      throw error;
    });
    // Of the file's attributes it leaves out the times alone, which nobody needs to read the data back.
    await opened.datasync();
  }
  return {
    flush() {
      next ??= underWay.then(
        () => begin(),
        () => begin(),
      );
      return next;
    },
    async close() {
      await underWay.catch(() => undefined);
      await (await handle)?.close();
    },
  };

  function begin(): Promise<void> {
    next = null;
    underWay = flushNow();
    return underWay;
  }
}
