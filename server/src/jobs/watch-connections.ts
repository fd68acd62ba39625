import type { Deps } from '../app/deps.ts';
import { noteConnections } from '../app/figures/note-connections.ts';
import { logFailure } from '../callers/log-failure.ts';

const lookEvery = 10_000;

/** Keeps the log of who is connected true, whatever an event missed. */
export function connectionWatch(getDeps: () => Deps) {
  let running: Promise<void> | null = null;
  const look = (): void => {
    running ??= noteConnections(getDeps())
      .catch((error: unknown) => logFailure(getDeps().log, error, 'who is connected could not be written down; it is tried again'))
      .finally(() => (running = null));
  };
  let interval: NodeJS.Timeout | null = null;
  return {
    start: () => void (interval ??= setInterval(look, lookEvery)),
    async stop() {
      if (interval) clearInterval(interval);
      await running;
    },
  };
}
