import { setTimeout as sleep } from 'node:timers/promises';
import type { Namespace } from 'socket.io';

/** In milliseconds. Everybody at once would be a stampede on the processes that stay; too long would be no restart. */
const spread = { each: 5, least: 200, most: 4_000 };
const stragglers = 500;

/**
 * Asks the pages connected here to go elsewhere, each at its own moment within some seconds, while they can still send. Resolves once they have gone,
 * or should have.
 */
export async function leave(namespaces: readonly Namespace[]): Promise<void> {
  const sockets = namespaces.flatMap((namespace) => [...namespace.sockets.values()]);
  if (sockets.length === 0) return;
  const over = Math.min(spread.most, Math.max(spread.least, sockets.length * spread.each));
  // In even steps and not by chance: the crowd at the other processes' doors is then as small as it can be.
  sockets.forEach((socket, index) => socket.emit('server.stopping', { reconnectAfter: Math.round((over * index) / sockets.length) }));
  for (const deadline = performance.now() + over + stragglers; performance.now() < deadline; await sleep(50)) {
    if (namespaces.every((namespace) => namespace.sockets.size === 0)) return;
  }
}
