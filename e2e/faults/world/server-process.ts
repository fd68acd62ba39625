import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// Bundled into e2e/dist, which stands as deep as e2e/faults.
const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const startsWithin = 60_000;

/** Runs `frontdesk …` to its end. Rejects with what it said when it fails. */
export async function frontdesk(env: NodeJS.ProcessEnv, ...args: string[]): Promise<void> {
  const child = spawn('node', [main, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`frontdesk ${args.join(' ')}: ${said}`);
}

/** One Frontdesk process, which a fault can end in any way and start again on the same port. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  constructor(
    readonly name: string,
    readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
    private readonly logFile: string,
  ) {}

  private get ended(): boolean {
    return this.child === null || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves once it answers. `env` is for this time alone. */
  async start(env: NodeJS.ProcessEnv = {}): Promise<void> {
    const log = openSync(this.logFile, 'a');
    // A group of its own: Ctrl+C is for the runner, which ends the processes when it is done.
    this.child = spawn('node', [main, 'serve'], {
      env: { ...process.env, ...this.env, ...env, PORT: String(this.port) },
      stdio: ['ignore', 'ignore', log],
      detached: true,
    });
    for (const deadline = performance.now() + startsWithin; performance.now() < deadline; await sleep(50)) {
      if (this.ended) break;
      const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`Frontdesk ${this.name} did not start; its log is ${this.logFile}.`);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || this.ended) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}
