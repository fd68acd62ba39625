import { followNext } from '../app/knowledge/follow-link.ts';
import type { Deps } from '../app/deps.ts';
import { logFailure } from '../callers/log-failure.ts';
import { hasDueLinks } from '../store/link-checks.ts';

const looksEvery = 5_000;
const atOnce = 2;

/** Follows links that are due, by the table alone: what a stopped process left is taken up by the next. Woken when somebody asks for a check. */
export function linkWatch(getDeps: () => Deps) {
  const ends = new AbortController();
  let interval: NodeJS.Timeout | null = null;
  const workers = new Set<Promise<void>>();

  async function work(): Promise<void> {
    while (!ends.signal.aborted && (await followNext(getDeps(), ends.signal)));
  }
  async function look(): Promise<void> {
    if (ends.signal.aborted || workers.size >= atOnce) return;
    const deps = getDeps();
    if (!(await deps.store.read((tx) => hasDueLinks(tx, deps.clock())))) return;
    while (workers.size < atOnce && !ends.signal.aborted) {
      const worker: Promise<void> = work()
        .catch((error: unknown) => logFailure(getDeps().log, error, 'a link could not be followed; it is tried again'))
        .finally(() => workers.delete(worker));
      workers.add(worker);
    }
  }
  let looking: Promise<void> | null = null;
  const wake = (): void => {
    looking ??= look()
      .catch((error: unknown) => logFailure(getDeps().log, error, 'due links could not be read; it is tried again'))
      .finally(() => (looking = null));
  };

  return {
    wake,
    start: () => void (interval ??= setInterval(wake, looksEvery)),
    async stop() {
      ends.abort();
      if (interval) clearInterval(interval);
      await looking;
      await Promise.all(workers);
    },
  };
}
