import type { Message } from '@frontdesk/shared/message.ts';

/** Milliseconds since 1970 that never go backwards, the same in every thread and process of this machine. */
export type Clock = () => number;
export type ClockStart = { wall: number; ticks: bigint };
export const startClock = (): ClockStart => ({ wall: Date.now(), ticks: process.hrtime.bigint() });
export const clockFrom =
  ({ wall, ticks }: ClockStart): Clock =>
  () =>
    wall + Number(process.hrtime.bigint() - ticks) / 1e6;

/** What one page of one person saw and did. `message` is a clientMessageId; `content` is what `contentOf` makes of a message. */
export type Fact =
  | { what: 'connected' }
  | { what: 'disconnected'; reason: string }
  | { what: 'turnedAway'; code: string }
  /** The first time that a message went out; `again` counts its later times. */
  | { what: 'sent'; message: string; text: string }
  | { what: 'again'; message: string }
  /** `took`: milliseconds since it first went out. */
  | { what: 'acknowledged'; message: string; conversationId: string; seq: number; took: number }
  | { what: 'refused'; command: string; code: string; message?: string }
  | { what: 'unanswered'; command: string }
  /** `push`: told by the server as it happened; `sync`: fetched. */
  | { what: 'heard'; conversationId: string; seq: number; content: string; by: 'push' | 'sync' }
  /** Queued for a person; `asked` is when the request went out. */
  | { what: 'queued'; conversationId: string; asked: number }
  | { what: 'status'; available: boolean; capacity: number }
  | { what: 'offered'; offerId: string; conversationId: string; teamId: string }
  | { what: 'accepted'; offerId: string; conversationId: string }
  /** At the end, having fetched all there was: the server's own head and its clock at that time. */
  | { what: 'settled'; conversationId: string; headSeq: number; asOf: number };
export type Entry = { at: number } & Fact;

export type ClientLog = { client: string; entries: Entry[] } & (
  { role: 'resident'; siteId: string; token: string | null } | { role: 'advisor'; staffId: string; teamIds: string[] }
);

/** Who a message is from and what it says, in one line: equal for everyone who may see the message. */
export function contentOf(message: Message): string {
  if (message.kind === 'resident' || message.kind === 'advisor') return `${message.kind} ${message.clientMessageId} ${message.text}`;
  if (message.kind === 'notice') return `notice ${message.notice.type} ${message.at}`;
  return `assistant ${message.body.type === 'answer' ? message.body.articleId : message.body.type} ${message.at}`;
}

/** Writes a page's log; `seen` is told each entry as it is written. */
export class Log {
  readonly entries: Entry[] = [];
  constructor(
    readonly clock: Clock,
    private readonly seen: (entry: Entry) => void = () => undefined,
  ) {}
  add(fact: Fact): void {
    const entry = { at: this.clock(), ...fact };
    this.entries.push(entry);
    this.seen(entry);
  }
}
