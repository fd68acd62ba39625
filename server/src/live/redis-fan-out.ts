import { setTimeout as pause } from 'node:timers/promises';
import type { Envelope } from './live.ts';
import type { RedisClient } from './redis-client.ts';
import type { Duty, Link } from './redis-link.ts';
import type { RedisTimes } from './redis-times.ts';

const stream = 'frontdesk:envelopes';
/** Without an envelope it says that its process is back, and may have held something back meanwhile. */
type Entry = { from: string; envelope: string };
type Answer = { messages: { id: string; message: Entry }[] }[] | null;

/** Beyond these a process that was cut off catches up by syncing, as a page does. */
const entriesMost = 50_000;
const readAtOnce = 500;

/** By Redis's own clock, which numbers the entries. */
const trim = `
  local time = redis.call('TIME')
  redis.call('XTRIM', KEYS[1], 'MINID', math.max(0, time[1] * 1000 - ARGV[1]))
  return redis.call('PEXPIRE', KEYS[1], ARGV[1])`;

/** What to do with what comes from other processes. */
export type Ears = { envelope: (envelope: Envelope) => void; peerReturned: () => void };

/** Which of two ids of entries is older: negative when it is the first. */
function compareIds(one: string, other: string): number {
  const [time = 0, count = 0] = one.split('-').map(Number);
  const [otherTime = 0, otherCount = 0] = other.split('-').map(Number);
  return time - otherTime || count - otherCount;
}

/**
 * Envelopes between processes. A stream, so that a process that was cut off reads on where it stopped; typing, which is worth nothing a second
 * later, by plain publish and subscribe. A process's own envelopes come back to it and are dropped by `from`.
 */
export function redisFanOut(processId: string, database: number, times: RedisTimes, hear: Ears) {
  // Unlike keys, channels are common to all of a Redis's databases.
  const channel = `frontdesk:typing:${database}`;
  /** The id of the last entry read. */
  let position: string | null = null;

  /** Where to read on. A stream whose end is behind what was read is a new one: all of it is unread. */
  async function resume(client: RedisClient): Promise<void> {
    const [last] = (await client.xRevRange(stream, '+', '-', { COUNT: 1 })) ?? [];
    const end = last?.id ?? '0-0';
    if (position === null) position = end;
    else if (compareIds(end, position) < 0) position = '0-0';
  }

  async function read(client: RedisClient): Promise<void> {
    const answer = (await client.xRead({ key: stream, id: position ?? '0-0' }, { COUNT: readAtOnce, BLOCK: times.beat })) as Answer;
    for (const { id, message } of answer?.[0]?.messages ?? []) {
      // First: an entry that cannot be read must not be met again.
      position = id;
      if (message.from === processId) continue;
      if (message.envelope === '') hear.peerReturned();
      else hear.envelope(JSON.parse(message.envelope) as Envelope);
    }
  }

  function hearTyping(text: string): void {
    const { from, envelope } = JSON.parse(text) as { from: string; envelope: Envelope };
    if (from !== processId) hear.envelope(envelope);
  }

  const add = (client: RedisClient, envelope: string): Promise<unknown> =>
    client.xAdd(stream, '*', { from: processId, envelope } satisfies Entry, { TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: entriesMost } });

  return {
    /** Tells the other processes, if they can be reached. */
    send(link: Link, envelope: Envelope): void {
      if (envelope.event === 'typing.changed') {
        void link.ask((client) => client.publish(channel, JSON.stringify({ from: processId, envelope })));
        return;
      }
      void link.ask((client) => add(client, JSON.stringify(envelope)));
    },
    /** Tells the other processes that this one was away: what it published meanwhile they never heard. */
    announceReturn: (link: Link): void => void link.ask((client) => add(client, '')),
    /** Removes what is older than `keep`. */
    trim: (client: RedisClient): Promise<unknown> => client.eval(trim, { keys: [stream], arguments: [String(times.keep)] }),
    envelopes: { begin: resume, round: read } satisfies Duty,
    typing: {
      begin: (client) => client.subscribe(channel, hearTyping),
      round: (client) => pause(times.beat).then(() => client.ping()),
    } satisfies Duty,
  };
}
