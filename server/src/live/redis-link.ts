import { setTimeout as pause } from 'node:timers/promises';
import { newClient, type RedisClient, type RedisPlace } from './redis-client.ts';
import type { RedisTimes } from './redis-times.ts';
import { TimeLimitError, within } from './within.ts';

/** What one connection is for. */
export type Duty = {
  /** Done on each new connection, before the link counts as up. */
  begin: (client: RedisClient) => Promise<unknown>;
  /** Done again and again while connected: the proof that Redis answers. One that fails, or takes longer than `silence`, ends the connection. */
  round: (client: RedisClient) => Promise<unknown>;
};

export type Link = {
  /** Whether the last that was asked of Redis was answered in time. */
  up: () => boolean;
  /** Why it is not up, as far as is known. */
  trouble: () => unknown;
  /** What Redis answers, or undefined when it is away, refuses or is slow. Never rejects, never takes longer than `answer`. */
  ask: <T>(question: (client: RedisClient) => Promise<T>) => Promise<T | undefined>;
  close: () => Promise<void>;
};

/**
 * Keeps one connection to Redis, dialling anew for ever. A peer that vanished without closing (a pulled cable, a stopped process) is noticed
 * by its silence: nothing of TCP's own would tell for minutes. `changed` is called whenever `up` may have changed.
 */
export function keepLink(place: RedisPlace, times: RedisTimes, duty: Duty, changed: () => void): Link {
  const closing = new AbortController();
  let serving: RedisClient | null = null;
  /** False from a slow answer until the next proof: a caller then need not wait to learn the same. */
  let answering = false;
  let trouble: unknown;

  /** Serves until the connection ends. Answers whether it was up at all. */
  async function serve(): Promise<boolean> {
    const client = newClient(place, times.silence);
    let end: (reason: unknown) => void = () => undefined;
    const ended = new Promise<never>((_resolve, reject) => (end = reject));
    client.on('error', end);
    closing.signal.addEventListener('abort', end);
    const step = (work: Promise<unknown>) => within(times.silence, Promise.race([work, ended]));
    try {
      await step(client.connect());
      await step(duty.begin(client));
      serving = client;
      for (;;) {
        answering = true;
        changed();
        await step(duty.round(client));
      }
    } catch (error) {
      trouble = error;
      return serving !== null;
    } finally {
      closing.signal.removeEventListener('abort', end);
      serving = null;
      answering = false;
      client.destroy();
      changed();
    }
  }

  async function keep(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      if (await serve()) failures = 0;
      // Spread, so that many processes do not all dial in the same moment.
      const delay = Math.min(times.redial, 50 * 2 ** failures) * (0.5 + Math.random() / 2);
      await pause(delay, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }
  const kept = keep();

  return {
    up: () => answering,
    trouble: () => trouble,
    async ask(question) {
      if (!serving || !answering) return undefined;
      try {
        return await within(times.answer, question(serving));
      } catch (error) {
        if (error instanceof TimeLimitError) {
          answering = false;
          trouble = error;
          changed();
        }
        return undefined;
      }
    },
    async close() {
      closing.abort();
      await kept;
    },
  };
}
