import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'libsql';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'server/dist/main.js');
export const password = 'correct horse battery';

/** A port that nobody uses at this moment. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const prepared = new Map<string, Promise<string>>();

/** A folder of its own with the demo council in it. The council is made once for each process of tests and each hours, and then copied: a start is quicker for it. */
async function demoFolder(hours = ''): Promise<string> {
  const made = prepared.get(hours) ?? makeDemo(hours);
  prepared.set(hours, made);
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-e2e-'));
  cpSync(await made, folder, { recursive: true });
  return folder;
}

async function makeDemo(hours: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-e2e-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Before any time that a test begins at.
  const one = await FrontdeskProcess.start({ folder, clock: '2026-01-05T09:00:00.000Z' });
  await one.kill('SIGTERM');
  if (hours) await one.commandMeanwhile('hours', 'main', hours);
  return folder;
}

/** A start takes two seconds, but longer on a machine that does much else at once. */
const startSeconds = 60;

/** Frontdesk as a process of its own, with its own data, that a test can kill and start again. */
export class FrontdeskProcess {
  private child: ChildProcess | null = null;
  private readonly followers = new Set<(ms: number) => Promise<void>>();
  private constructor(
    readonly url: string,
    private readonly env: NodeJS.ProcessEnv,
    readonly folder: string,
  ) {}

  /** `folder` has data already, or may be empty; otherwise it begins as a demo council with these weekly `hours`. `env` adds settings. */
  static async start(options: { clock?: string; hours?: string; folder?: string; env?: Record<string, string> } = {}): Promise<FrontdeskProcess> {
    const port = await freePort();
    const folder = options.folder ?? (await demoFolder(options.hours));
    const env = {
      ...process.env,
      PORT: String(port),
      FRONTDESK_DATA: folder,
      FRONTDESK_DEMO_PASSWORD: password,
      LOG_LEVEL: 'error',
      ...(options.clock ? { FRONTDESK_CLOCK: options.clock } : {}),
      ...options.env,
    };
    const one = new FrontdeskProcess(`http://localhost:${port}`, env, folder);
    await one.up();
    return one;
  }

  /** Runs `frontdesk …` on the same data. */
  command(...args: string[]): void {
    const result = spawnSync('node', [main, ...args], { env: this.env, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`frontdesk ${args.join(' ')}: ${result.stderr}`);
  }

  /** From now on its database refuses every message, until `mendStore`. */
  breakStore(): void {
    this.sql(`create trigger refuse_messages before insert on message begin select raise(abort, 'the test refuses'); end`);
  }
  mendStore(): void {
    this.sql('drop trigger refuse_messages');
  }
  /** Changes its database from outside. */
  sql(statement: string): void {
    const database = new Database(join(this.folder, 'frontdesk.db'));
    // The server may be writing just then.
    database.exec('pragma busy_timeout = 5000');
    database.exec(statement);
    database.close();
  }

  /** The same, while this process goes on with other things. Answers what it printed. */
  commandMeanwhile(...args: string[]): Promise<string> {
    return promisify(execFile)('node', [main, ...args], { env: this.env }).then(({ stdout }) => stdout);
  }

  /** Runs `frontdesk …` on a folder that nobody serves from. */
  static async commandIn(folder: string, ...args: string[]): Promise<string> {
    return (await promisify(execFile)('node', [main, ...args], { env: { ...process.env, FRONTDESK_DATA: folder } })).stdout;
  }

  /** Whether its clock is the test's own. */
  get isTimed(): boolean {
    return this.env.FRONTDESK_CLOCK !== undefined;
  }
  /** Puts the clock forward, and then those of whatever follows it, as if so much time had passed. What falls due meanwhile is done at once. */
  async advance(ms: number): Promise<void> {
    const child = this.child;
    if (!child || !this.isTimed) throw new Error('Only a server with a clock of its own can be put forward.');
    const gone = () => failed(new Error('Frontdesk ended while its clock was put forward.'));
    let failed: (error: Error) => void = () => undefined;
    await new Promise<void>((resolve, reject) => {
      failed = reject;
      child.once('message', () => resolve()).once('exit', gone);
      child.send({ clockForward: ms });
    }).finally(() => child.off('exit', gone));
    await Promise.all([...this.followers].map((follow) => follow(ms)));
  }
  /** `move` is told each time the clock was put forward, and by how much. Answers how to end that. */
  follow(move: (ms: number) => Promise<void>): () => void {
    this.followers.add(move);
    return () => this.followers.delete(move);
  }

  async up(): Promise<void> {
    const child = spawn('node', [main, 'serve'], { env: this.env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.child = child;
    const deadline = Date.now() + startSeconds * 1_000;
    while (Date.now() < deadline) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`Frontdesk ended while it started, with ${child.signalCode ?? child.exitCode}.`);
      const healthy = await fetch(`${this.url}/healthz`, { signal: AbortSignal.timeout(5_000) }).then(
        (response) => response.ok,
        () => false,
      );
      if (healthy) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await this.kill();
    throw new Error(`Frontdesk did not start within ${startSeconds} s.`);
  }

  /** Ends it with no chance to tidy up, as a power cut would. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** Killed, and started again on the same data with its clock at another time. */
  async restartAt(clock: string): Promise<void> {
    await this.kill();
    this.env.FRONTDESK_CLOCK = clock;
    await this.up();
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
