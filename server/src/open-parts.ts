import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { failingKnowledge } from './knowledge/failing.ts';
import { encodeInThread } from './knowledge/encoder/encode-in-thread.ts';
import { hybridKnowledge } from './knowledge/hybrid/hybrid.ts';
import { learnInThread } from './knowledge/hybrid/learn-in-thread.ts';
import { learnHere } from './knowledge/hybrid/learner.ts';
import { openSupport } from './knowledge/support/supported.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { readPack } from './knowledge/starter/read-pack.ts';
import type { Writing } from './app/writing/writing.ts';
import { ConfigError, type Config } from './config.ts';
import { liveInProcess } from './live/in-process.ts';
import { raisedLimits } from './live/limits-by-bucket.ts';
import type { Live } from './live/live.ts';
import { chatCompletions } from './model/chat-completions.ts';
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

/** Finds articles, and learns to in a thread of its own. */
export function openKnowledge(config: Config, root: string, log: Logger): Knowledge {
  if (config.fault === 'knowledge') return failingKnowledge();
  const pack = readPack(join(root, 'server/knowledge/starter'));
  const failed = (error: unknown, what: string): void => log.error({ err: error }, `${what} failed; questions are answered without`);
  const learning = new URL('./learning-thread.js', import.meta.url);
  // Threads have programs of their own beside this one. Where it runs from its source there are none, and it learns here.
  if (!existsSync(learning)) return hybridKnowledge({ pack, learner: learnHere(config.modelsFolder), encode: null, failed });
  const encoder = config.encoder === null ? null : encodeInThread(new URL('./encoder-thread.js', import.meta.url));
  const knowledge = hybridKnowledge({
    pack,
    learner: learnInThread(learning, config.modelsFolder, config.encoder),
    encode: encoder && ((question) => encoder.encode([question])),
    failed,
  });
  return { ...knowledge, close: async () => void (await Promise.all([knowledge.close(), encoder?.close()])) };
}

/** The language model where FRONTDESK_MODEL_URL names one, with the check of what it writes; null where none is asked. */
export function openWriting({ model }: Config, root: string, log: Logger): Writing | null {
  if (model === null) return null;
  const { uses, ...endpoint } = model;
  const words = chatCompletions({
    ...endpoint,
    rests: (use, why) => log.warn({ use, why }, 'the language model does not answer; it is left alone for a while'),
    worksAgain: (use) => log.info({ use }, 'the language model answers again'),
  });
  return { model: words, uses: new Set(uses), supports: openSupport(readPack(join(root, 'server/knowledge/starter')).synonyms) };
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
