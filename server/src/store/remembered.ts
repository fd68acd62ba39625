import type { Conversation } from './conversation-row.ts';
import type { Tx } from './store.ts';

/** An engine that is alone with its database, and remembers the conversations that it saved last. */
export interface Remembers {
  remembered: Map<string, Conversation>;
}

const most = 2_000;

const memoryOf = (tx: Tx): Map<string, Conversation> | undefined => (tx.getExecutor().adapter as Partial<Remembers>).remembered;

/** What was saved last of a conversation, to be used only if the database still has it in that version. The engine forgets all when it takes work back. */
export const recall = (tx: Tx, id: string): Conversation | undefined => memoryOf(tx)?.get(id);

export function remember(tx: Tx, one: Conversation): void {
  const memory = memoryOf(tx);
  if (!memory) return;
  // The last place in a Map is the newest: what has not been saved for longest makes room.
  memory.delete(one.id);
  memory.set(one.id, one);
  if (memory.size > most) for (const [oldest] of memory) return void memory.delete(oldest);
}

/** Work was taken back: what was remembered of it never was. */
export const forget = (tx: Tx): void => memoryOf(tx)?.clear();
