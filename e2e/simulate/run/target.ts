import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Login } from '../clients/sign-in.ts';
import type { Arguments } from './arguments.ts';
import { ArgumentError } from './arguments.ts';
import { demoAdvisors, newStaff } from './staff.ts';

/** What the people of a run talk to. `notice` is for whoever wants to watch. */
export type Target = { urls: string[]; advisors: Login[]; database: string; notice: string[]; stop: () => Promise<void> };

// Bundled into e2e/dist, which stands as deep as e2e/simulate.
const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** A running Frontdesk, as the arguments and the environment describe it. Throws ArgumentError for what is missing. */
export function runningTarget(args: Arguments, env: NodeJS.ProcessEnv): Target {
  const database = args.database ?? env.DATABASE_URL ?? (env.FRONTDESK_DATA ? `sqlite:${join(env.FRONTDESK_DATA, 'frontdesk.db')}` : undefined);
  if (!database)
    throw new ArgumentError('With --url, say with --database (or DATABASE_URL, or FRONTDESK_DATA) where that Frontdesk keeps its data: the check reads it.');
  return {
    urls: args.urls,
    advisors: args.staff === null ? demoAdvisors(args.advisors, env.FRONTDESK_DEMO_PASSWORD) : readStaff(args.staff, args.advisors),
    database,
    notice: [
      'A running Frontdesk limits what one address may do. Start it with FRONTDESK_RATE_FACTOR=10000 for this, or the figures are those of the limits.',
      `Watch at ${args.urls[0] ?? ''}/console`,
    ],
    stop: async () => undefined,
  };
}

function readStaff(file: string, count: number): Login[] {
  const logins = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [email = '', ...password] = line.trim().split(/\s+/);
      return { email, password: password.join(' ') };
    });
  if (logins.length < count) throw new ArgumentError(`--staff names ${logins.length} people; --advisors asks for ${count}.`);
  return logins.slice(0, count);
}

/** Starts Frontdesk on an empty folder (or on DATABASE_URL), with as many staff as are asked for. */
export async function startTarget(args: Arguments, env: NodeJS.ProcessEnv): Promise<Target> {
  if (args.processes > 1 && !(env.DATABASE_URL && env.REDIS_URL)) throw new ArgumentError('--processes above 1 needs DATABASE_URL and REDIS_URL.');
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-simulate-'));
  const password = 'correct horse battery';
  const settings = { ...env, FRONTDESK_DATA: folder, FRONTDESK_DEMO_PASSWORD: password, FRONTDESK_RATE_FACTOR: '10000', LOG_LEVEL: 'warn' };
  const errors = createWriteStream(join(folder, 'server.log'));
  const children: ChildProcess[] = [];
  const urls: string[] = [];
  const stop = async () => {
    await Promise.all(children.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (let n = 0; n < args.processes; n++) {
      const port = await freePort();
      // A group of its own: Ctrl+C is for the simulator, which ends the server when the check is done.
      const child = spawn('node', [main, 'serve'], { env: { ...settings, PORT: String(port) }, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
      child.stderr?.pipe(errors, { end: false });
      children.push(child);
      const url = `http://localhost:${port}`;
      await untilHealthy(url, child, join(folder, 'server.log'));
      urls.push(url);
    }
    const staff = newStaff(args.advisors, password);
    if (staff.length > 0) await importStaff(folder, settings, staff);
    return {
      urls,
      advisors: staff.map(({ email }) => ({ email, password })),
      database: env.DATABASE_URL ?? `sqlite:${join(folder, 'frontdesk.db')}`,
      notice: [`Watch at ${urls[0] ?? ''}/console as supervisor@fernshire.example with the password ${password}`],
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilHealthy(url: string, child: ChildProcess, log: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`Frontdesk did not start:\n${readFileSync(log, 'utf8')}`);
    const healthy = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Frontdesk did not answer at ${url}/healthz within 30 s.`);
}

async function importStaff(folder: string, env: NodeJS.ProcessEnv, staff: object[]): Promise<void> {
  const file = join(folder, 'staff.jsonl');
  writeFileSync(file, staff.map((person) => JSON.stringify(person)).join('\n'), { mode: 0o600 });
  const child = spawn('node', [main, 'user', 'import', file], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`frontdesk user import: ${said}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
