import type { Message } from '@frontdesk/shared/message.ts';
import { contentOf, type Log } from './log.ts';

/** The messages that one page has of one conversation. */
export class Held {
  private readonly contents = new Map<number, string>();
  private reached = 0;
  /** The newest seq that the server has spoken of. */
  spokenOf = 0;

  constructor(
    private readonly conversationId: string,
    private readonly log: Log,
  ) {}

  /** The last seq before the first gap. */
  get head(): number {
    return this.reached;
  }
  get isBehind(): boolean {
    return this.spokenOf > this.reached;
  }

  /** Logs what is new to this page, or differs from what it has; a plain repeat is no news. */
  take(message: Message, by: 'push' | 'sync'): void {
    const content = contentOf(message);
    this.spokenOf = Math.max(this.spokenOf, message.seq);
    if (this.contents.get(message.seq) === content) return;
    this.contents.set(message.seq, content);
    while (this.contents.has(this.reached + 1)) this.reached += 1;
    this.log.add({ what: 'heard', conversationId: this.conversationId, seq: message.seq, content, by });
  }
}
