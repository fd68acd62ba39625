import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { ConfigError, type Config } from './config.ts';
import { liveInProcess } from './live/in-process.ts';
import { raisedLimits } from './live/limits-by-bucket.ts';
import type { Live } from './live/live.ts';
import { holdDatabase } from './store/hold-database.ts';
import { holdFolder } from './store/hold-folder.ts';
import { openPostgres } from './store/open-postgres.ts';
import { openSqlite } from './store/open-sqlite.ts';
import type { Store } from './store/store.ts';

/** PostgreSQL where DATABASE_URL names one, or else a file in the data folder, which is made where it is missing. */
export async function openStore(config: Config): Promise<Store> {
  if (config.databaseUrl !== null) return openPostgres(config.databaseUrl);
  return openSqlite(join(madeFolder(config), 'frontdesk.db'));
}

/** Redis where REDIS_URL names one; a process without it knows its own connections and nobody else's. */
export async function openLive({ redisUrl, rateFactor }: Config, log?: Logger): Promise<Live> {
  const limits = raisedLimits(rateFactor);
  if (redisUrl === null) return liveInProcess(limits);
  // Its library is large: who has no Redis need not wait for it.
  const { openRedis } = await import('./live/redis.ts');
  return openRedis(redisUrl, limits, { warn: (sentence) => log?.warn(sentence) });
}

/** Makes sure that processes on one store know of each other. Answers how to let go of it. */
export async function holdStore(config: Config, lost: (sentence: string) => void): Promise<() => void | Promise<void>> {
  if (config.databaseUrl !== null) return holdDatabase(config.databaseUrl, config.redisUrl === null, lost);
  return holdFolder(madeFolder(config));
}

export function madeFolder({ dataFolder }: Config): string {
  try {
    mkdirSync(dataFolder, { recursive: true });
    return dataFolder;
  } catch {
    throw new ConfigError(`FRONTDESK_DATA names ${dataFolder}, which cannot be made. Name a folder that may be written.`);
  }
}
