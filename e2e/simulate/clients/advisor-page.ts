import type { AdvisorCommands, AdvisorServerToClient, DeskTranscript } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadIn, Reply } from '@frontdesk/shared/commands.ts';
import type { DeskConversation, Me, Offer, QueueSummary } from '@frontdesk/shared/desk.ts';
import { protocolNumber } from '@frontdesk/shared/limits.ts';
import { Held } from './held.ts';
import { Line } from './line.ts';
import type { ClientLog, Log } from './log.ts';
import { Outbox } from './outbox.ts';
import type { SignedIn } from './sign-in.ts';
import { Waiting } from './waiting.ts';

type Heard = { [E in keyof AdvisorServerToClient]: [name: E, payload: Parameters<AdvisorServerToClient[E]>[0]] }[keyof AdvisorServerToClient];
type Chat = { conversation: DeskConversation; held: Held; outbox: Outbox };
export type AdvisorOptions = { name: string; url: string; session: SignedIn; capacity: number; log: Log; offered: (offer: Offer) => void };

const settle = 100;
const tryAgainAfter = 2_000;

/** One advisor's console: a desk that is fetched on every connection and kept up to date in between. */
export class AdvisorPage {
  readonly waiting = new Waiting();
  me: Me | null = null;
  queues: QueueSummary[] = [];
  synced = false;
  private isOpen = true;
  private readonly line: Line<AdvisorCommands>;
  private desk = new Map<string, Chat>();
  private standing = new Set<string>();
  private syncing: Promise<boolean> | null = null;
  private later: NodeJS.Timeout | undefined;
  private written = 0;

  constructor(private readonly options: AdvisorOptions) {
    const { url, session, log } = options;
    this.line = new Line({
      url,
      namespace: '/advisor',
      auth: () => ({ protocol: protocolNumber, key: session.key }),
      headers: { cookie: session.cookie },
      log,
      news: {
        up: () => void this.sync(),
        down: () => {
          this.synced = false;
          this.standing.clear();
        },
        // The pair of name and payload is the server's word: it comes from one map.
        heard: (...news) => this.hear(news as Heard),
      },
    });
    this.line.open();
  }

  chat(conversationId: string): DeskConversation | undefined {
    return this.desk.get(conversationId)?.conversation;
  }
  /** The last seq before the first gap. */
  headOf(conversationId: string): number {
    return this.desk.get(conversationId)?.held.head ?? 0;
  }
  stands(offerId: string): boolean {
    return this.standing.has(offerId);
  }
  get isSettled(): boolean {
    return this.synced && [...this.desk.values()].every((chat) => chat.outbox.empty);
  }
  get record(): ClientLog {
    const { name, session, log } = this.options;
    return { client: name, role: 'advisor', staffId: session.staffId, teamIds: this.me?.teams.map((team) => team.id) ?? [], entries: log.entries };
  }

  ask<K extends keyof AdvisorCommands & string>(name: K, payload: PayloadIn<AdvisorCommands[K]>): Promise<Reply<AdvisorCommands[K]> | null> {
    return this.line.ask(name, payload);
  }

  async setAvailable(available: boolean): Promise<void> {
    const { capacity } = this.options;
    const reply = await this.ask('status.set', { status: available ? 'available' : 'break', capacity });
    if (reply?.ok) this.options.log.add({ what: 'status', available, capacity });
  }

  /** Whether the chat is now on this desk. */
  async accept({ id, conversationId }: Offer): Promise<boolean> {
    const reply = await this.ask('offer.accept', { offerId: id });
    if (!reply?.ok) return false;
    this.options.log.add({ what: 'accepted', offerId: id, conversationId });
    this.take(reply);
    if (reply.more) this.repairSoon(0);
    return true;
  }

  send(conversationId: string, compose: (mark: string) => string): Promise<boolean> {
    const chat = this.desk.get(conversationId);
    if (!chat) return Promise.resolve(false);
    const mark = `${this.options.name}-${this.written++}`;
    return chat.outbox.write(`sim-${mark}`.padEnd(12, '_'), compose(mark));
  }

  async reload(away: number): Promise<void> {
    this.line.close();
    // Drafts and unsent replies outlive a reload of the tab; the transcripts do not.
    for (const [id, chat] of this.desk) chat.held = new Held(id, this.options.log);
    await new Promise((resolve) => setTimeout(resolve, away));
    this.line.open();
  }

  close(): void {
    this.isOpen = false;
    clearTimeout(this.later);
    this.line.close();
  }

  /** Fetches the rest and says so in the log; false when the server gave no answer. */
  async settle(): Promise<boolean> {
    return this.synced && (await this.sync(true));
  }

  private hear([name, payload]: Heard): void {
    if (name === 'offer.made') this.offer(payload.offer);
    else if (name === 'offer.ended') this.standing.delete(payload.offerId);
    else if (name === 'conversation.changed') this.put(payload.conversation);
    else if (name === 'conversation.removed') this.desk.delete(payload.conversationId);
    else if (name === 'message.created') this.put(undefined, payload.conversationId)?.held.take(payload.message, 'push');
    else if (name === 'presence.changed') this.me = payload.me;
    else if (name === 'queue.changed') this.queues = payload.queues;
    else if (name === 'desk.beat') for (const [id, seq] of Object.entries(payload.heads)) this.speak(id, seq);
    else if (name === 'session.ended') this.options.log.add({ what: 'turnedAway', code: 'notSignedIn' });
    this.repairSoon(settle);
    this.waiting.poke();
  }

  private offer(offer: Offer): void {
    if (this.standing.has(offer.id)) return;
    this.standing.add(offer.id);
    this.options.log.add({ what: 'offered', offerId: offer.id, conversationId: offer.conversationId, teamId: offer.team.id });
    this.options.offered(offer);
  }

  /** Told of a chat that is not on the desk yet, the log alone is written: the desk's next sync brings it, or does not. */
  private put(conversation: DeskConversation | undefined, conversationId = conversation?.id ?? ''): Chat | undefined {
    let chat = this.desk.get(conversationId);
    if (!chat && conversation) this.desk.set(conversationId, (chat = this.newChat(conversation)));
    if (chat && conversation && conversation.headSeq >= chat.conversation.headSeq) chat.conversation = conversation;
    return chat;
  }
  private newChat(conversation: DeskConversation): Chat {
    const conversationId = conversation.id;
    const carry = async (clientMessageId: string, text: string) => {
      const reply = await this.ask('message.send', { conversationId, clientMessageId, text });
      if (reply === null) return null;
      if (!reply.ok) return { ok: false, code: reply.error.code } as const;
      // The page that sends a message is told no more of it.
      const [firstName, teamName] = [this.me?.firstName ?? '', reply.conversation.team?.name ?? ''];
      this.put(reply.conversation)?.held.take({ kind: 'advisor', seq: reply.seq, at: reply.at, text, clientMessageId, firstName, teamName }, 'push');
      return { ok: true, seq: reply.seq, conversationId } as const;
    };
    const { log } = this.options;
    const outbox = new Outbox(
      log,
      carry,
      () => this.synced,
      () => this.waiting.poke(),
    );
    return { conversation, held: new Held(conversationId, log), outbox };
  }
  private speak(conversationId: string, headSeq: number): void {
    const held = this.desk.get(conversationId)?.held;
    if (held) held.spokenOf = Math.max(held.spokenOf, headSeq);
    else this.later ??= setTimeout(() => this.repair(), settle);
  }
  private take({ conversation, messages }: DeskTranscript): void {
    const chat = this.put(conversation);
    for (const message of messages) chat?.held.take(message, 'sync');
    if (chat) chat.held.spokenOf = Math.max(chat.held.spokenOf, conversation.headSeq);
  }

  private repairSoon(wait: number): void {
    if (this.synced && ![...this.desk.values()].some((chat) => chat.held.isBehind)) return;
    this.later ??= setTimeout(() => this.repair(), wait);
  }
  private repair(): void {
    this.later = undefined;
    if (this.line.connected) void this.sync();
  }
  private sync(last = false): Promise<boolean> {
    if (this.syncing && last) return this.syncing.then(() => this.sync(last));
    this.syncing ??= this.fetchAll(last).finally(() => {
      this.syncing = null;
      if (this.isOpen) this.repairSoon(tryAgainAfter);
    });
    return this.syncing;
  }
  private async fetchAll(last: boolean): Promise<boolean> {
    const known = Object.fromEntries([...this.desk].map(([id, chat]) => [id, chat.held.head]));
    const answer = await this.ask('desk.sync', { known });
    if (!answer?.ok) return false;
    this.me = answer.me;
    this.queues = answer.queues;
    const onDesk = new Set(answer.desk.map(({ conversation }) => conversation.id));
    for (const id of this.desk.keys()) if (!onDesk.has(id)) this.desk.delete(id);
    for (const transcript of answer.desk) {
      this.take(transcript);
      const chat = this.desk.get(transcript.conversation.id);
      for (let more = transcript.more; more && chat;) {
        const page = await this.ask('conversation.read', { conversationId: chat.conversation.id, sinceSeq: chat.held.head });
        if (!page?.ok) break;
        this.take(page);
        more = page.more;
      }
      if (last) {
        const { id: conversationId, headSeq } = transcript.conversation;
        this.options.log.add({ what: 'settled', conversationId, headSeq, asOf: answer.now });
      }
    }
    for (const offer of answer.offers) this.offer(offer);
    this.synced = this.line.connected;
    this.waiting.poke();
    for (const chat of this.desk.values()) void chat.outbox.pump();
    return true;
  }
}
