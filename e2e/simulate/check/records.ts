/** What the database says, as the checker needs it. Times in epoch milliseconds of the server's clock. */
export type StoredConversation = {
  id: string;
  siteId: string;
  residentHash: string;
  state: string;
  headSeq: number;
  isOpen: boolean;
  createdAt: number;
  closedAt: number | null;
  /** Who holds a seat for it now: by an offer that stands, or as its advisor. */
  offeredTo: string[];
  seatOf: string | null;
  requestedAt: number | null;
  acceptedAt: number | null;
  answeredAt: number | null;
  leftAt: number | null;
};
/** `content` is what `contentOf` makes of the message. */
export type StoredMessage = { conversationId: string; seq: number; at: number; kind: string; clientMessageId: string | null; content: string };
/** A change of state, in the order in which it happened. */
export type StoredChange = { conversationId: string; at: number; actor: string; event: string; before: string; after: string };
export type StoredOffer = { id: string; conversationId: string; staffId: string; offeredAt: number; endedAt: number | null; result: string | null };
export type StoredAdvisor = { staffId: string; capacity: number; load: number };

export type Records = {
  conversations: StoredConversation[];
  /** By conversation, ordered by seq. */
  messages: Map<string, StoredMessage[]>;
  /** By conversation, in order. */
  changes: Map<string, StoredChange[]>;
  offers: StoredOffer[];
  advisors: StoredAdvisor[];
};

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8';
export type Finding = { invariant: Invariant; what: string };

export const invariants: Record<Invariant, string> = {
  I1: 'every acknowledged message is stored',
  I2: 'one row for a conversation and clientMessageId',
  I3: 'seq is dense, and every viewer sees the same order',
  I4: 'nobody receives a message of a conversation they are not in',
  I5: 'one owner for a conversation, no advisor over capacity',
  I6: 'one open conversation for a resident token and site',
  I7: 'every change of state has one audit row',
  I8: 'no conversation is with an advisor who has been gone for 60 s',
};

/** Groups by a text, keeping the order. */
export function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
