import Handle from 'libsql/promise';

/** In milliseconds. */
const everyDefault = 1_000;

/**
 * Moves what the write-ahead log holds into the database itself, on a handle and a thread of its own: within a commit SQLite would do it now and then for
 * its own caller, with two flushes, while everything waits. A pass waits for nobody and nobody waits for it. `written` counts the statements that have changed
 * something, so that a quiet database is left alone. One that fails is tried again; the log is whole without it.
 */
export function keepCheckpointing(file: string, written: () => number, every = everyDefault) {
  const handle = new Handle(file, {});
  let moved = written();
  let underWay: Promise<void> | null = null;

  async function pass(): Promise<void> {
    const upTo = written();
    const statement = await (handle.prepare('pragma wal_checkpoint(passive)') as Promise<{ all: (values: []) => Promise<{ busy: number }[]> }>);
    const [answer] = await statement.all([]);
    if (answer?.busy === 0) moved = upTo;
  }
  function begin(): void {
    if (moved === written()) return;
    underWay ??= pass()
      .catch(() => undefined)
      .finally(() => (underWay = null));
  }
  const interval = setInterval(begin, every);
  interval.unref();

  return {
    async close(): Promise<void> {
      clearInterval(interval);
      await underWay;
      handle.close();
    },
  };
}
