import type { Logger } from 'pino';
import { logFailure } from '../callers/log-failure.ts';

/** Runs work one after another, each begun after whoever asked for it has been answered. What it throws is logged. */
export function background(log: Logger) {
  let chain: Promise<void> = Promise.resolve();
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    inBackground(work: () => Promise<void>): void {
      const ready = turn();
      chain = chain
        .then(() => ready)
        .then(work)
        .catch((error: unknown) => logFailure(log, error, 'telling others of a change failed; they will catch up by syncing'));
    },
    idle: () => chain,
  };
}
