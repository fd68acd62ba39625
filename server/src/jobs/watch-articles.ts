import type { Deps } from '../app/deps.ts';
import { logFailure } from '../callers/log-failure.ts';

const looksEvery = 1_000;

/** Has the assistant learn what was published on another process, and what begins or ends with a day; word of a change only makes it sooner. */
export function articleWatch(getDeps: () => Deps) {
  let interval: NodeJS.Timeout | null = null;
  let unfollow: (() => void) | null = null;
  let looking: Promise<void> | null = null;

  const look = (): void => {
    looking ??= getDeps()
      .articles.refresh()
      .then(() => undefined)
      .catch((error: unknown) => logFailure(getDeps().log, error, 'articles could not be read anew; it is tried again'))
      .finally(() => (looking = null));
  };

  return {
    start() {
      unfollow ??= getDeps().live.subscribe(({ event }) => void (event === 'article.changed' && look()));
      interval ??= setInterval(look, looksEvery);
    },
    async stop() {
      unfollow?.();
      if (interval) clearInterval(interval);
      await looking;
    },
  };
}
