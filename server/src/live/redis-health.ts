import { listeners } from './listeners.ts';
import type { Link } from './redis-link.ts';

/** Whether every link to Redis is up, and who wants to know when that changes. `where` is host and port. */
export function redisHealth(where: string) {
  const returns = listeners<[]>();
  let links: readonly Link[] = [];
  let healthy = false;
  let closed = false;
  /** What the first link that is down met last. */
  const trouble = (): unknown => links.find((link) => !link.up())?.trouble();

  /** Looks at the links again. */
  function weigh(): void {
    const now = links.length > 0 && links.every((link) => link.up());
    if (closed || now === healthy) return;
    healthy = now;
    if (healthy) returns.tell();
  }

  return {
    weigh,
    trouble,
    watch: (all: readonly Link[]): void => void (links = all),
    healthy: (): boolean => healthy,
    /** The same in words. */
    said(): string {
      if (healthy) return '';
      const met = trouble();
      return `Redis at ${where}: ${met instanceof Error ? met.message : 'the connection ended'}`;
    },
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
