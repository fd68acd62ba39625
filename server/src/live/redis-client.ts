import { createClient } from 'redis';

/** Where Redis is. `url` holds the password: only `where`, host and port, may be shown. */
export type RedisPlace = { url: string; where: string; database: number };

export function redisPlace(url: string): RedisPlace {
  const { hostname, port, pathname } = new URL(url);
  return { url, where: `${hostname || 'localhost'}:${port || '6379'}`, database: Number(pathname.slice(1) || 0) };
}

/** A client for one connection and no second: dialling anew is the link's work (redis-link.ts), so that there is one rule for it. */
export const newClient = ({ url }: RedisPlace, connectTimeout: number) =>
  createClient({
    url,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    socket: { connectTimeout, reconnectStrategy: false },
    // The link has limits of its own, for commands on the wire too.
    commandOptions: { timeout: undefined },
  });

export type RedisClient = ReturnType<typeof newClient>;
