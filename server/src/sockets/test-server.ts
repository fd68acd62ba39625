import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { CommandMap, PayloadIn, Reply, ResultOf } from '@frontdesk/shared/commands.ts';
import type { Session } from '@frontdesk/shared/http-protocol.ts';
import { protocolNumber } from '@frontdesk/shared/limits.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { io, type Socket } from 'socket.io-client';
import { readConfig } from '../config.ts';
import { openLog } from '../log.ts';
import { prepareDemo } from '../prepare.ts';
import { expect } from 'vitest';
import { openKnowledge, openLive, openStore, openWriting } from '../open-parts.ts';
import { modelsOfTests } from '../knowledge/models-of-tests.ts';
import { findLogin } from '../store/staff.ts';
import type { Store } from '../store/store.ts';
import { listTimers } from '../store/timers.ts';
import { startServer, type Running } from '../server.ts';

export const password = 'correct horse battery';

/** What a socket was told, in order. */
/** Loosely typed: tests name the fields that they look at. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Payload = Record<string, any>;
export type Told = { event: string; payload: Payload };

/** A page's socket: commands by name, and everything it was told. */
export class Caller<M extends CommandMap> {
  readonly told: Told[] = [];
  constructor(readonly socket: Socket) {
    socket.onAny((event: string, payload: Payload) => this.told.push({ event, payload }));
  }
  /** The reply as it came, refused or not. */
  ask<K extends keyof M & string>(command: K, payload: PayloadIn<M[K]>): Promise<Reply<M[K]>> {
    return this.socket.timeout(5000).emitWithAck(command, payload) as Promise<Reply<M[K]>>;
  }
  /** The result of a command that has to go through. */
  async call<K extends keyof M & string>(command: K, payload: PayloadIn<M[K]>): Promise<ResultOf<M[K]>> {
    const reply = await this.ask(command, payload);
    if (!reply.ok) throw new Error(`${command}: ${reply.error.code}`);
    return reply;
  }
  /** Resolves with the first thing told, past or coming, that fits. */
  async hears(event: string, fits: (payload: Payload) => boolean = () => true): Promise<Payload> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const found = this.told.find((one) => one.event === event && fits(one.payload));
      if (found) return found.payload;
      if (Date.now() > deadline) throw new Error(`${event} was not heard; heard: ${this.told.map((one) => one.event).join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

export type TestServer = {
  running: Running;
  store: Store;
  url: string;
  /** Moves the server's clock. */
  advance: (milliseconds: number) => void;
  resident: (auth?: object, headers?: Record<string, string>) => Promise<Caller<ResidentCommands>>;
  advisor: (login: string) => Promise<Caller<AdvisorCommands>>;
  advisorWith: (cookie: string, key: string) => Promise<Caller<AdvisorCommands>>;
  signIn: (login: string) => Promise<{ cookie: string; session: Session }>;
  /** Resolves once the server knows that someone's last connection dropped. */
  misses: (login: string) => Promise<void>;
  /** The lines of the log, from LOG_LEVEL on; silent without it. */
  logged: readonly string[];
  stop: () => Promise<void>;
};

/**
 * The whole server on its own port and data folder, with a clock that tests move. `settings` are environment variables: with DATABASE_URL and REDIS_URL several
 * of them are processes of one Frontdesk, and move one clock when they are given the same `ahead`.
 */
export async function testServer(settings: Record<string, string> = {}, ahead = { by: 0 }): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-server-'));
  const root = new URL('../../../', import.meta.url).pathname;
  const config = {
    ...readConfig({ FRONTDESK_DATA: folder, FRONTDESK_MODELS: modelsOfTests, FRONTDESK_DEMO_PASSWORD: password, PORT: '0', ...settings }, root),
    host: '127.0.0.1',
  };
  const logged: string[] = [];
  const log = openLog(settings.LOG_LEVEL ?? 'silent', { write: (line) => void logged.push(line) });
  const store = await openStore(config);
  const clock = () => Date.now() + ahead.by;
  await prepareDemo(config, store, clock(), join(root, 'server/knowledge/demo'));
  const running = await startServer({
    config,
    store,
    live: await openLive(config),
    knowledge: openKnowledge(config, root, log),
    writing: openWriting(config, root, log),
    log,
    clock,
    root,
  });
  const url = `http://127.0.0.1:${running.port}`;
  const sockets: Socket[] = [];

  function connect(namespace: string, auth: object, headers: Record<string, string>): Promise<Socket> {
    const socket = io(url + namespace, { auth, transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { origin: url, ...headers } });
    sockets.push(socket);
    return new Promise((resolve, reject) => {
      socket.on('connect', () => resolve(socket));
      socket.on('connect_error', reject);
    });
  }
  /** A session of theirs that still holds, or a new one: signing in is limited, and takes its time. */
  const sessions = new Map<string, Awaited<ReturnType<typeof signIn>>>();
  async function sessionOf(login: string) {
    const known = sessions.get(login);
    if (known && (await fetch(`${url}/api/me`, { headers: { cookie: known.cookie } })).ok) return known;
    const made = await signIn(login);
    sessions.set(login, made);
    return made;
  }
  async function signIn(login: string) {
    const response = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email: `${login}@fernshire.example`, password }),
    });
    const session = (await response.json()) as Session;
    return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', session };
  }
  return {
    running,
    store,
    url,
    logged,
    advance: (milliseconds) => void (ahead.by += milliseconds),
    resident: async (auth = {}, headers = {}) =>
      new Caller(await connect('/resident', { protocol: protocolNumber, site: 'main', token: null, ...auth }, headers)),
    signIn,
    advisorWith: async (cookie, key) => new Caller<AdvisorCommands>(await connect('/advisor', { protocol: protocolNumber, key }, { cookie })),
    async advisor(login) {
      const { cookie, session } = await sessionOf(login);
      const caller = new Caller<AdvisorCommands>(await connect('/advisor', { protocol: protocolNumber, key: session.key }, { cookie }));
      await caller.call('status.set', { status: 'available' });
      return caller;
    },
    async misses(login) {
      const { id } = (await store.read((tx) => findLogin(tx, `${login}@fernshire.example`))) ?? { id: '' };
      const owed = () => store.read((tx) => listTimers(tx, 'advisor.absent'));
      await expect.poll(async () => (await owed()).map((payload) => payload.staffId), { timeout: 10_000 }).toContain(id);
    },
    async stop() {
      sockets.forEach((socket) => socket.disconnect());
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
