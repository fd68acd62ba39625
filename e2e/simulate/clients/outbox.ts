import type { ErrorCode } from '@frontdesk/shared/errors.ts';
import type { Log } from './log.ts';

type Answer = { ok: true; seq: number; conversationId: string } | { ok: false; code: ErrorCode };
type Waiting = { message: string; text: string; begun: number | null; done: (acknowledged: boolean) => void };
/** Puts one message on the line; null when no answer came. */
export type Carry = (message: string, text: string) => Promise<Answer | null>;

/** Refusals that another try can mend. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['notSent', 'unknown', 'rateLimited']);
const tryAgainAfter = 2_000;

/** What one person has written in one chat: sent one at a time, in order, each under one id until it is acknowledged or refused for good. */
export class Outbox {
  private readonly entries: Waiting[] = [];
  private pumping = false;

  constructor(
    private readonly log: Log,
    private readonly carry: Carry,
    private readonly ready: () => boolean,
    /** Told when an entry has left. */
    private readonly moved: () => void,
  ) {}

  get empty(): boolean {
    return this.entries.length === 0;
  }

  /** Resolves with true once it is acknowledged, with false once it is refused for good. */
  write(message: string, text: string): Promise<boolean> {
    return new Promise((done) => {
      this.entries.push({ message, text, begun: null, done });
      void this.pump();
    });
  }

  /** Sends what waits. After a break, call it once the page is up to date. */
  async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    for (let entry = this.entries[0]; entry && this.ready(); entry = this.entries[0]) {
      const { message, text } = entry;
      const again = entry.begun !== null;
      const begun = (entry.begun ??= this.log.clock());
      this.log.add(again ? { what: 'again', message } : { what: 'sent', message, text });
      const answer = await this.carry(message, text);
      if (answer === null) break;
      if (!answer.ok && passing.has(answer.code)) {
        setTimeout(() => void this.pump(), tryAgainAfter);
        break;
      }
      this.entries.shift();
      if (answer.ok) this.log.add({ what: 'acknowledged', message, conversationId: answer.conversationId, seq: answer.seq, took: this.log.clock() - begun });
      entry.done(answer.ok);
      this.moved();
    }
    this.pumping = false;
  }
}
