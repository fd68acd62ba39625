import type { CommandMap, PayloadIn, Reply } from '@frontdesk/shared/commands.ts';
import { io, type Socket } from 'socket.io-client';
import { answerWithin, between, connectWithin, timing } from '../../../widget/src/connection/link-timing.ts';
import type { Log } from './log.ts';

export type LineNews = { up: () => void; down: () => void; heard: (name: string, payload: unknown) => void };
export type LineOptions = {
  url: string;
  namespace: '/resident' | '/advisor';
  auth: () => object;
  headers?: Record<string, string>;
  log: Log;
  news: LineNews;
};

/**
 * One page's connection, with the waiting times of the real widget: it comes back by itself from a broken line, from a server that hung up,
 * and from silence. `ask` answers null when no answer came: nothing is known then, and the same command may be sent again.
 */
export class Line<M extends CommandMap> {
  private readonly socket: Socket;
  private waiting: NodeJS.Timeout | undefined;
  private heardAt: number;
  private closed = false;

  constructor(private readonly options: LineOptions) {
    const { url, namespace, auth, headers, log, news } = options;
    this.heardAt = log.clock();
    this.socket = io(url + namespace, {
      auth: (give) => give(auth()),
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
      timeout: connectWithin,
      extraHeaders: { origin: url, ...headers },
      reconnectionDelay: 1_000,
      reconnectionDelayMax: 5_000,
      randomizationFactor: 0.5,
      autoConnect: false,
    });
    this.socket.on('connect', () => {
      clearTimeout(this.waiting);
      this.hear();
      log.add({ what: 'connected' });
      news.up();
    });
    this.socket.on('disconnect', (reason) => {
      log.add({ what: 'disconnected', reason });
      news.down();
      if (!this.socket.active && reason !== 'io client disconnect') this.redialIn(between(timing.afterHangUp));
    });
    this.socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      log.add({ what: 'turnedAway', code: error.data?.code ?? 'noConnection' });
      if (!this.socket.active) this.redialIn(between(timing.afterHangUp));
    });
    this.socket.io.on('ping', () => this.hear());
    this.socket.onAny((name: string, payload: unknown) => {
      this.hear();
      // A server that is about to stop says when to come back, so that not everybody does at once.
      if (name === 'server.stopping') this.redialIn((payload as { reconnectAfter: number }).reconnectAfter);
      else news.heard(name, payload);
    });
  }

  get connected(): boolean {
    return this.socket.connected;
  }
  get quietFor(): number {
    return this.options.log.clock() - this.heardAt;
  }

  open(): void {
    this.closed = false;
    this.socket.connect();
  }
  close(): void {
    this.closed = true;
    clearTimeout(this.waiting);
    this.socket.disconnect();
  }
  redial(): void {
    clearTimeout(this.waiting);
    if (!this.closed) this.socket.disconnect().connect();
  }

  async ask<K extends keyof M & string>(name: K, payload: PayloadIn<M[K]>, within = answerWithin): Promise<Reply<M[K]> | null> {
    if (!this.socket.connected) return null;
    const { log } = this.options;
    try {
      const reply = (await this.socket.timeout(within).emitWithAck(name, payload)) as Reply<M[K]>;
      this.hear();
      if (!reply.ok) log.add({ what: 'refused', command: name, code: reply.error.code });
      return reply;
    } catch {
      // A line that broke is its own entry; one that stands and gives no answer is dead one way.
      if (this.socket.connected) {
        log.add({ what: 'unanswered', command: name });
        this.redialIn(between(timing.afterSilence));
      }
      return null;
    }
  }

  private hear(): void {
    this.heardAt = this.options.log.clock();
  }
  private redialIn(wait: number): void {
    clearTimeout(this.waiting);
    if (!this.closed) this.waiting = setTimeout(() => this.redial(), wait);
  }
}
