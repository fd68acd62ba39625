import { existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from './config.ts';
import { madeFolder } from './open-parts.ts';
import { copyDatabase, CopyFailure } from './store/copy-sqlite.ts';
import { holdFolder } from './store/hold-folder.ts';
import { UsageError } from './usage-error.ts';

type Call = { args: string[]; env: NodeJS.ProcessEnv; root: string };

/** Copies the database of the data folder to a file, while a server runs or not. */
export async function backup({ args, env, root }: Call): Promise<void> {
  const { file, force } = parseFile('backup', args);
  const config = embedded(readConfig(env, root), 'pg_dump');
  if (existsSync(file) && !force) throw new CopyFailure(`${file} is there already. Name another file, or add --force to replace it.`);
  mkdirSync(dirname(file), { recursive: true });
  const begun = performance.now();
  const bytes = await copyDatabase(join(config.dataFolder, 'frontdesk.db'), file);
  process.stdout.write(`${file} holds ${(bytes / 1e6).toFixed(1)} MB, made and checked in ${((performance.now() - begun) / 1000).toFixed(1)} s.\n`);
}

/** Puts a backup in place of the data folder's database, which is kept beside it. No server may run on the folder. */
export async function restore({ args, env, root }: Call): Promise<void> {
  const { file } = parseFile('restore', args);
  const config = embedded(readConfig(env, root), 'pg_restore');
  const letGo = holdFolder(madeFolder(config));
  try {
    const database = join(config.dataFolder, 'frontdesk.db');
    const next = `${database}.restoring`;
    await copyDatabase(file, next);
    const kept = keepOld(database);
    // In one step: at no moment is there a folder without a database, which a start would take for a new one.
    renameSync(next, database);
    process.stdout.write(`The database of ${config.dataFolder} is the one of ${file} now.\n`);
    if (kept !== null) process.stdout.write(`The one before is kept as ${kept}. Delete it when it is no longer needed: it holds what residents wrote.\n`);
  } finally {
    letGo();
  }
}

/** Gives the old database a second name, and moves away what belongs to it: SQLite would take it for a part of the new one. */
function keepOld(database: string): string | null {
  if (!existsSync(database)) return null;
  const kept = `${database}.before-restore-${new Date().toISOString().replace(/[-:.]/g, '')}`;
  linkSync(database, kept);
  for (const part of ['-wal', '-shm']) if (existsSync(database + part)) renameSync(database + part, kept + part);
  return kept;
}

function embedded(config: Config, tool: string): Config {
  if (config.databaseUrl === null) return config;
  throw new UsageError(`DATABASE_URL is set: the database is PostgreSQL's. Use ${tool}; see docs/backing-up.md.`);
}

function parseFile(name: string, args: string[]): { file: string; force: boolean } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: name === 'backup' ? { force: { type: 'boolean' } } : {} });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error(`${name} takes one file.`);
    return { file: resolve(file), force: 'force' in values && values.force === true };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
