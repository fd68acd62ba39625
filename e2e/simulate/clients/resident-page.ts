import type { PayloadIn, Reply } from '@frontdesk/shared/commands.ts';
import { protocolNumber } from '@frontdesk/shared/limits.ts';
import type { Message } from '@frontdesk/shared/message.ts';
import type { ResidentCommands, ResidentConversation, ResidentServerToClient } from '@frontdesk/shared/resident-protocol.ts';
import { Held } from './held.ts';
import { Line } from './line.ts';
import type { ClientLog, Log } from './log.ts';
import { Outbox } from './outbox.ts';
import { Waiting } from './waiting.ts';

type Heard = { [E in keyof ResidentServerToClient]: [name: E, payload: Parameters<ResidentServerToClient[E]>[0]] }[keyof ResidentServerToClient];
export type ResidentOptions = { name: string; url: string; siteId: string; token: string | null; log: Log };

/** A live message and the news of it come apart by a moment: that is no gap. */
const settle = 100;
const tryAgainAfter = 2_000;
/** The server beats every 15 s while a conversation is open. */
const beatIsDue = 15_500;
const probeWithin = 3_500;

/** One tab of one resident, as the widget keeps it: up to date on every connection, sending again until the answer is known. */
export class ResidentPage {
  readonly waiting = new Waiting();
  readonly outbox: Outbox;
  conversation: ResidentConversation | null = null;
  token: string | null;
  /** The newest answer of the assistant, which can be rated. */
  lastAnswer: number | null = null;
  /** Up to date since this connection began. */
  synced = false;
  isOpen = true;
  private readonly line: Line<ResidentCommands>;
  private held = new Map<string, Held>();
  /** Told of a conversation that is not on this page: another tab began one. */
  private strayed = false;
  private syncing: Promise<boolean> | null = null;
  private later: NodeJS.Timeout | undefined;
  private readonly watch: NodeJS.Timeout;
  private written = 0;

  constructor(readonly options: ResidentOptions) {
    this.token = options.token;
    this.line = new Line({
      url: options.url,
      namespace: '/resident',
      auth: () => ({ protocol: protocolNumber, site: options.siteId, token: this.token }),
      log: options.log,
      news: {
        up: () => void this.sync(),
        down: () => (this.synced = false),
        // The pair of name and payload is the server's word: it comes from one map.
        heard: (...news) => this.hear(news as Heard),
      },
    });
    this.outbox = new Outbox(
      options.log,
      async (clientMessageId, text) => {
        const reply = await this.line.ask('message.send', { conversationId: this.openId, clientMessageId, text });
        if (reply === null) return null;
        if (!reply.ok) return { ok: false, code: reply.error.code };
        this.adopt(reply.conversation);
        // The page that sends a message is told no more of it.
        this.take(reply.conversation.id, { kind: 'resident', seq: reply.seq, at: reply.at, text, clientMessageId }, 'push');
        return { ok: true, seq: reply.seq, conversationId: reply.conversation.id };
      },
      () => this.synced,
      () => this.waiting.poke(),
    );
    this.watch = setInterval(() => {
      if (this.synced && this.openId !== null && this.line.quietFor > beatIsDue) void this.sync(probeWithin).then((well) => well || this.line.redial());
    }, 2_000);
    this.line.open();
  }

  /** The conversation that goes on; null when there is none, and the next words begin one. */
  get openId(): string | null {
    return this.conversation && !['closed', 'leftMessage'].includes(this.conversation.state) ? this.conversation.id : null;
  }
  get headSeq(): number {
    return this.conversation ? this.heldOf(this.conversation.id).head : 0;
  }
  get isSettled(): boolean {
    return this.outbox.empty && this.synced;
  }
  get record(): ClientLog {
    return { client: this.options.name, role: 'resident', siteId: this.options.siteId, token: this.token, entries: this.options.log.entries };
  }

  /** Whether it was acknowledged. `compose` is given the mark that goes into the text. */
  send(compose: (mark: string) => string): Promise<boolean> {
    const mark = `${this.options.name}-${this.written++}`;
    return this.outbox.write(`sim-${mark}`.padEnd(12, '_'), compose(mark));
  }

  async ask<K extends keyof ResidentCommands & string>(name: K, payload: PayloadIn<ResidentCommands[K]>): Promise<Reply<ResidentCommands[K]> | null> {
    const reply = await this.line.ask(name, payload);
    if (reply?.ok && 'conversation' in reply) this.adopt(reply.conversation as ResidentConversation);
    return reply;
  }

  /** The page is loaded anew: all it keeps is the token and what is unsent. */
  async reload(away: number): Promise<void> {
    this.line.close();
    this.held = new Map();
    this.conversation = null;
    await new Promise((resolve) => setTimeout(resolve, away));
    this.line.open();
  }

  close(): void {
    this.isOpen = false;
    clearInterval(this.watch);
    clearTimeout(this.later);
    this.line.close();
  }

  /** Fetches the rest and says so in the log; false when the server gave no answer. */
  async settle(): Promise<boolean> {
    return this.synced && (await this.sync(undefined, true));
  }

  private hear([name, payload]: Heard): void {
    if (name === 'message.created' || name === 'conversation.beat') this.strayed ||= payload.conversationId !== this.conversation?.id;
    if (name === 'message.created') this.take(payload.conversationId, payload.message, 'push');
    else if (name === 'conversation.beat') this.speak(payload.conversationId, payload.headSeq);
    else if (name === 'conversation.changed') this.adopt(payload.conversation);
    this.repairSoon(settle);
    this.waiting.poke();
  }

  /** The newer of two conversations stays; an old page's news of an earlier one changes nothing. */
  private adopt(conversation: ResidentConversation): void {
    this.speak(conversation.id, conversation.headSeq);
    if (this.conversation && this.conversation.id !== conversation.id && conversation.startedAt < this.conversation.startedAt) return;
    // An answer can be overtaken by news of what came after it.
    if (this.conversation?.id === conversation.id && conversation.headSeq < this.conversation.headSeq) return;
    this.conversation = conversation;
    this.waiting.poke();
  }
  private take(conversationId: string, message: Message, by: 'push' | 'sync'): void {
    this.heldOf(conversationId).take(message, by);
    if (message.kind === 'assistant' && message.body.type === 'answer') this.lastAnswer = message.seq;
  }
  private speak(conversationId: string, headSeq: number): void {
    const held = this.heldOf(conversationId);
    held.spokenOf = Math.max(held.spokenOf, headSeq);
  }
  private heldOf(conversationId: string): Held {
    let held = this.held.get(conversationId);
    if (!held) this.held.set(conversationId, (held = new Held(conversationId, this.options.log)));
    return held;
  }

  /** Not up to date on this connection, or known to lack something. */
  private get isDue(): boolean {
    return !this.synced || this.strayed || (this.conversation !== null && this.heldOf(this.conversation.id).isBehind);
  }
  private repairSoon(wait: number): void {
    if (this.syncing || !this.isDue) return;
    this.later ??= setTimeout(() => {
      this.later = undefined;
      if (this.line.connected && this.isDue) void this.sync();
    }, wait);
  }
  /** One at a time. True when the server answered. `last` waits for one that runs, so that the answer is of this moment. */
  private sync(within?: number, last = false): Promise<boolean> {
    if (this.syncing && last) return this.syncing.then(() => this.sync(within, last));
    this.syncing ??= this.fetchAll(within, last).finally(() => {
      this.syncing = null;
      if (this.isOpen) this.repairSoon(tryAgainAfter);
    });
    return this.syncing;
  }
  private async fetchAll(within: number | undefined, last: boolean): Promise<boolean> {
    for (;;) {
      const conversationId = this.conversation?.id ?? null;
      const answer = await this.line.ask('conversation.sync', { conversationId, sinceSeq: this.headSeq }, within);
      if (!answer?.ok) return answer !== null && !last;
      this.token = answer.token;
      this.strayed = false;
      const { conversation } = answer;
      if (conversation) {
        for (const message of answer.messages) this.take(conversation.id, message, 'sync');
        this.adopt(conversation);
      }
      if (answer.more) continue;
      if (last && conversation) this.options.log.add({ what: 'settled', conversationId: conversation.id, headSeq: conversation.headSeq, asOf: answer.now });
      this.synced = this.line.connected;
      this.waiting.poke();
      void this.outbox.pump();
      return true;
    }
  }
}
