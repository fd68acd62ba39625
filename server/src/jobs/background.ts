import type { Logger } from 'pino';
import { logFailure } from '../callers/log-failure.ts';

/** Runs work one after another, each begun after whoever asked for it has been answered. What it throws is logged. */
export function background(log: Logger) {
  let waiting: (() => Promise<void>)[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // Answers go out in the turn of the event loop in which the work was asked for: what all of one turn asked for begins in the next.
      await new Promise((resolve) => setImmediate(resolve));
      const works = waiting;
      waiting = [];
      for (const work of works) {
        await work().catch((error: unknown) => logFailure(log, error, 'telling others of a change failed; they will catch up by syncing'));
      }
    }
    running = null;
  }
  return {
    inBackground(work: () => Promise<void>): void {
      waiting.push(work);
      running ??= run();
    },
    idle: () => running ?? Promise.resolve(),
  };
}
