import { listeners } from './listeners.ts';
import type { Link } from './redis-link.ts';

/** Whether every link to Redis is up, and who wants to know when that changes. `where` is host and port. */
export function redisHealth(where: string, warn: (sentence: string) => void) {
  const returns = listeners<[]>();
  let links: readonly Link[] = [];
  let healthy = false;
  let closed = false;
  /** What the first link that is down met last. */
  const trouble = (): unknown => links.find((link) => !link.up())?.trouble();

  function tell(): void {
    if (healthy) return returns.tell();
    const met = trouble();
    const reason = met instanceof Error ? met.message : 'the connection ended';
    warn(`Redis at ${where} is lost (${reason}): until it is back, other processes learn of changes here with delay.`);
  }

  /** Looks at the links again. */
  function weigh(): void {
    const now = links.length > 0 && links.every((link) => link.up());
    if (closed || now === healthy) return;
    healthy = now;
    tell();
  }

  return {
    weigh,
    trouble,
    watch: (all: readonly Link[]): void => void (links = all),
    healthy: (): boolean => healthy,
    onReturn: returns.add,
    /** Resolves once everything is up. */
    returned: (): Promise<void> =>
      new Promise((resolve) => {
        if (healthy) return resolve();
        const stop = returns.add(() => (stop(), resolve()));
      }),
    close(): void {
      closed = true;
      returns.clear();
    },
  };
}
