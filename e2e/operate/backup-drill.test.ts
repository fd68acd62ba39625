import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import Database from 'libsql';
import { protocolNumber } from '@frontdesk/shared/limits.ts';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FrontdeskProcess } from '../frontdesk-process.ts';

const senders = 8;
const settings = { env: { FRONTDESK_RATE_FACTOR: '10000', LOG_LEVEL: 'silent' } };

type Sent = { conversationId: string; clientMessageId: string };
type Sync = ResultOf<ResidentCommands['conversation.sync']>;

/** A resident who sends the next message as soon as the last one was acknowledged. */
class Sender {
  readonly acknowledged: Sent[] = [];
  token = '';
  private stopped = false;
  private sending: Promise<void> = Promise.resolve();
  private constructor(private readonly socket: Socket) {}

  static async connect(url: string, token: string | null = null): Promise<Sender> {
    const socket = io(`${url}/resident`, { auth: { protocol: protocolNumber, site: 'main', token }, transports: ['websocket'], extraHeaders: { origin: url } });
    await new Promise((resolve, reject) => socket.once('connect', () => resolve(undefined)).once('connect_error', reject));
    const sender = new Sender(socket);
    sender.token = (await sender.sync()).token;
    return sender;
  }

  sync(): Promise<Sync> {
    return this.socket.timeout(5_000).emitWithAck('conversation.sync', { conversationId: null, sinceSeq: 0 });
  }
  async send(): Promise<Sent> {
    const clientMessageId = `drill-${crypto.randomUUID()}`;
    const message = { conversationId: this.acknowledged[0]?.conversationId ?? null, clientMessageId, text: `This is ${clientMessageId}` };
    const reply = await this.socket.timeout(5_000).emitWithAck('message.send', message);
    if (!reply.ok) throw new Error(reply.error.code);
    const sent = { conversationId: reply.conversation.id as string, clientMessageId };
    this.acknowledged.push(sent);
    return sent;
  }
  start(): void {
    this.sending = (async () => {
      while (!this.stopped) await this.send();
    })();
  }
  async stop(): Promise<void> {
    this.stopped = true;
    await this.sending;
    this.socket.disconnect();
  }
}

const kept = (database: string): Set<string> => {
  const handle = new Database(database, { readonly: true });
  expect(handle.prepare('pragma integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
  const rows = handle.prepare('select conversation_id, client_message_id from message where client_message_id is not null').all() as {
    conversation_id: string;
    client_message_id: string;
  }[];
  handle.close();
  return new Set(rows.map((row) => `${row.conversation_id} ${row.client_message_id}`));
};
const named = ({ conversationId, clientMessageId }: Sent): string => `${conversationId} ${clientMessageId}`;

let live: FrontdeskProcess;
let restored: FrontdeskProcess | undefined;
const elsewhere = mkdtempSync(join(tmpdir(), 'frontdesk-drill-'));
beforeAll(async () => {
  live = await FrontdeskProcess.start(settings);
});
afterAll(async () => {
  await live.stop();
  await restored?.stop();
  rmSync(elsewhere, { recursive: true, force: true });
});

it('O8 a backup made during sends has every message that was acknowledged before it, and a server goes on from it', async () => {
  const people = await Promise.all(Array.from({ length: senders }, () => Sender.connect(live.url)));
  const all = () => people.flatMap((one) => one.acknowledged);
  people.forEach((one) => one.start());
  await expect.poll(() => all().length, { timeout: 20_000 }).toBeGreaterThan(500);

  const before = all();
  const file = join(elsewhere, 'backup.db');
  const printed = await live.commandMeanwhile('backup', file);
  const during = all().length - before.length;
  await Promise.all(people.map((one) => one.stop()));

  expect(printed).toContain('made and checked');
  expect(during, 'sends went on while the backup was made').toBeGreaterThan(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const inBackup = kept(file);
  expect(before.map(named).filter((one) => !inBackup.has(one))).toEqual([]);

  const folder = join(elsewhere, 'data');
  await FrontdeskProcess.commandIn(folder, 'restore', file);
  restored = await FrontdeskProcess.start({ ...settings, folder });
  const [first] = people;
  const back = await Sender.connect(restored.url, first?.token ?? null);
  const { conversation, messages } = await back.sync();
  expect(conversation?.id).toBe(first?.acknowledged[0]?.conversationId);
  expect(messages.length).toBeGreaterThan(0);
  const sent = await back.send();
  expect(sent.conversationId).toBe(conversation?.id);
  await back.stop();

  await expect(restored.commandMeanwhile('restore', file)).rejects.toThrow('serves from');
  await restored.kill('SIGTERM');
  expect(kept(join(folder, 'frontdesk.db')).has(named(sent))).toBe(true);
}, 120_000);
