// The two servers that are measured side by side: a bare Socket.IO echo, and Frontdesk as it is built, on a new embedded database.
import { execFile, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/services.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const password = 'correct horse battery';

/** What a process has used so far. Null where the system does not say: only Linux does. */
function usageOf(pid) {
  const read = (file) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return null;
    }
  };
  return {
    /** Milliseconds of processor time; the system counts in hundredths of a second. */
    cpu() {
      // After the name in brackets, which may hold spaces: the 12th and 13th fields.
      const fields = read('stat')?.split(') ')[1]?.split(' ');
      return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
    },
    /** Bytes of memory that are its own and in use. */
    memory() {
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read('status') ?? '')?.[1];
      return kilobytes ? Number(kilobytes) * 1024 : null;
    },
  };
}

const ended = (child) => new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', resolve)));

export async function startEcho() {
  const child = fork(here('./bare-echo.mjs'));
  const port = await new Promise((resolve) => child.once('message', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    namespace: '/',
    ...usageOf(child.pid),
    async stop() {
      child.kill();
      await ended(child);
    },
  };
}

/** `folder` holds a database that is there already; without it, a new one is made. Either is removed at the end. `settings` are environment variables. */
export async function startFrontdesk({ folder = mkdtempSync(join(tmpdir(), 'frontdesk-bench-')), nodeArgs = [], settings = {} } = {}) {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    FRONTDESK_DATA: folder,
    FRONTDESK_DEMO_PASSWORD: password,
    // The limits are there, and are counted, but nobody reaches them.
    FRONTDESK_RATE_FACTOR: '10000',
    LOG_LEVEL: 'error',
    ...settings,
  };
  const child = spawn('node', [...nodeArgs, here('../../server/dist/main.js'), 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    namespace: '/resident',
    folder,
    pid: child.pid,
    ...usageOf(child.pid),
    /** Advisors of the general team, with the demo's password. */
    async importStaff(logins) {
      const file = join(folder, 'staff.jsonl');
      const person = (login) => ({ email: `${login}@fernshire.example`, firstName: 'Bench', lastName: login, role: 'advisor', teams: ['general'], password });
      writeFileSync(file, logins.map((login) => JSON.stringify(person(login))).join('\n'), { mode: 0o600 });
      // Not synchronously: connections that are open already have to answer pings.
      await promisify(execFile)('node', [here('../../server/dist/main.js'), 'user', 'import', file], { env });
    },
    async stop({ keep = false } = {}) {
      child.kill();
      await ended(child);
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
