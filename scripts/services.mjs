// PostgreSQL and Redis for tests and tools: started on a free port with data of their own, stopped with everything they made.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

// The server's own driver: the tools need none of their own. Asked for when it is used: in a fresh clone nothing is installed when this file is read.
const driver = () => createRequire(new URL('../server/package.json', import.meta.url))('pg');

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

/** The folders that distributions and Homebrew put PostgreSQL's own programs in. */
function postgresFolders() {
  const parents = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];
  return parents.flatMap((parent) =>
    existsSync(parent)
      ? readdirSync(parent)
          .sort()
          .reverse()
          .map((name) => join(parent, name, 'bin'))
      : [],
  );
}
const postgresProgram = (name) => [...onPath(name), ...postgresFolders().map((folder) => join(folder, name))].find(existsSync);
const redisProgram = () => onPath('redis-server').find(existsSync);

export const hasPostgres = () => postgresProgram('initdb') !== undefined;
export const hasRedis = () => redisProgram() !== undefined;
/** Shows a process another time than the machine's; only one fault needs it. */
const hasFaketime = () => onPath('faketime').some(existsSync);

/** Fetches what is missing from the distribution; ends the process with a sentence when it cannot. */
export function ensureServices() {
  if (hasPostgres() && hasRedis() && hasFaketime()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing PostgreSQL, Redis and faketime from the distribution, for the tests ...');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { mayFail: true, quiet: true });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql', 'redis-server', 'faketime'], { env, mayFail: true, quiet: true });
  }
  if (hasPostgres() && hasRedis()) return;
  say('The tests of several processes need PostgreSQL 15 or newer and Redis 7 or newer, and they were not found.');
  say('Install them (on Debian, as root: apt-get install postgresql redis-server), then run this again. They need not be running.');
  process.exit(1);
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Resolves once something answers on a port; rejects with `what` after 20 s. */
async function untilOpen(port, what, child) {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    if (child.exitCode !== null) throw new Error(`${what} ended with ${child.exitCode} before it answered.`);
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
      socket.on('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not answer on port ${port}.`);
}

const ended = (child) => new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', resolve)));

/** A program that can be killed and started again on the same port with the same data. */
async function service(what, folder, port, launch, { atOnce = 'SIGKILL', ready = () => Promise.resolve() } = {}) {
  let child = null;
  const start = async () => {
    child = launch();
    await untilOpen(port, what, child);
    await ready();
  };
  const stop = async (signal = 'SIGTERM') => {
    if (!child) return;
    const gone = ended(child);
    child.kill(signal);
    await gone;
    child = null;
  };
  await start();
  return {
    port,
    folder,
    start,
    stop,
    /** Stops it and removes its data. */
    async dispose() {
      await stop(atOnce);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: there it runs as its own user. */
function postgresUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (kind) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * A cluster of its own, with the database "frontdesk" and the user "frontdesk", password "frontdesk".
 * `durable` flushes to disk as in production; tests of logic do without.
 */
export async function startPostgres({ durable = false, settings = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-postgres-'));
  const user = postgresUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(postgresProgram('initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'], {
    ...user,
    stdio: 'ignore',
    cwd: folder,
  });
  // Its own superuser comes in freely; everybody else by password, as in production.
  writeFileSync(join(data, 'pg_hba.conf'), 'host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n');
  const port = await freePort();
  const given = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    logging_collector: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  };
  const args = ['-D', data, ...Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const ask = async (...statements) => {
    const client = new (driver().Client)({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  // The port opens a moment before the server takes questions.
  const ready = async () => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await ask('select 1');
      } catch (error) {
        if (attempt > 200) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const launch = () => spawn(postgresProgram('postgres'), args, { ...user, stdio: 'ignore', cwd: folder });
  const postgres = await service('PostgreSQL', folder, port, launch, { atOnce: 'SIGQUIT', ready });
  await ask("create role frontdesk login superuser password 'frontdesk'", 'create database frontdesk owner frontdesk');
  let made = 0;
  return {
    ...postgres,
    url: `postgres://frontdesk:frontdesk@127.0.0.1:${port}/frontdesk`,
    ask,
    /** A new, empty database; answers its address. */
    async database() {
      const name = `frontdesk_${process.pid}_${Math.floor(performance.now())}_${made++}`;
      await ask(`create database ${name} owner frontdesk`);
      return `postgres://frontdesk:frontdesk@127.0.0.1:${port}/${name}`;
    },
  };
}

/** Redis without a file; `password` asks for one. */
export async function startRedis({ password, appendonly = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-redis-'));
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--databases',
    '128',
    '--save',
    '',
    '--appendonly',
    appendonly ? 'yes' : 'no',
    '--dir',
    folder,
    ...(password ? ['--requirepass', password] : []),
  ];
  const redis = await service('Redis', folder, port, () => spawn(redisProgram(), args, { stdio: 'ignore' }));
  return { ...redis, url: `redis://${password ? `:${password}@` : ''}127.0.0.1:${port}` };
}
