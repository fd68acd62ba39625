import type { Message } from '@frontdesk/shared/message.ts';

/** A message this page has not yet seen in the transcript. `sentence` says why the server refused it, where it did. */
export type Outgoing = {
  clientMessageId: string;
  text: string;
  /** When it was written, and since when it is on its way; this device's clock. */
  writtenAt: number;
  since: number;
  state: 'sending' | 'sent' | 'notSent';
  sentence: string | null;
};

/** How long a message is sent again by itself, in milliseconds. */
export const keepTryingFor = 30_000;

export const change = (outbox: readonly Outgoing[], clientMessageId: string, changes: Partial<Outgoing>): readonly Outgoing[] =>
  outbox.map((entry) => (entry.clientMessageId === clientMessageId ? { ...entry, ...changes } : entry));

export const without = (outbox: readonly Outgoing[], clientMessageId: string): readonly Outgoing[] =>
  outbox.filter((entry) => entry.clientMessageId !== clientMessageId);

export const giveUp = (outbox: readonly Outgoing[], before: number): readonly Outgoing[] =>
  outbox.map((entry) => (entry.state === 'sending' && entry.since <= before ? { ...entry, state: 'notSent' } : entry));

/** Messages that stand in the transcript leave the outbox: their bubbles go on there. */
export function arrived(outbox: readonly Outgoing[], shown: readonly Message[]): readonly Outgoing[] {
  if (outbox.length === 0) return outbox;
  const there = new Set(shown.map((message) => (message.kind === 'resident' ? message.clientMessageId : '')));
  const left = outbox.filter((entry) => !there.has(entry.clientMessageId));
  return left.length === outbox.length ? outbox : left;
}

/** Reads what an earlier load kept. Anything of another form is dropped: it was not written by this version. */
export function readOutbox(kept: unknown): Outgoing[] {
  return Array.isArray(kept) ? kept.filter(isOutgoing) : [];
}

function isOutgoing(entry: unknown): entry is Outgoing {
  if (typeof entry !== 'object' || entry === null) return false;
  const { clientMessageId, text, writtenAt, since, state, sentence } = entry as Record<string, unknown>;
  return (
    typeof clientMessageId === 'string' &&
    typeof text === 'string' &&
    typeof writtenAt === 'number' &&
    typeof since === 'number' &&
    (state === 'sending' || state === 'notSent') &&
    (sentence === null || typeof sentence === 'string')
  );
}
