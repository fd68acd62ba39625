import type { Conversation } from '../../store/conversations.ts';
import { beginStay, endStay, offerStay } from '../../store/queue-stays.ts';
import type { Tx } from '../../store/store.ts';

/** Whose chats it waits among; a call is nobody's wait in the chat. */
const queueOf = ({ state, context }: Conversation): string | null =>
  (state === 'queued' || state === 'offered') && context.callBack === null ? context.teamId : null;

/** Keeps the rows that waits are foretold from: when a conversation joined a team's queue, when it was first held out, and how it came out of it. */
export async function noteStay(tx: Tx, now: number, before: Conversation, after: Conversation): Promise<void> {
  const [was, is] = [queueOf(before), queueOf(after)];
  // Taken by hand, without an offer: then somebody was free for it.
  if (was !== null && (after.state === 'offered' || after.state === 'assigned') && before.state !== 'offered') await offerStay(tx, after.id, now);
  if (was !== null && was !== is) await endStay(tx, before.id, now, after.state === 'assigned' ? 'accepted' : 'left');
  if (is !== null && is !== was) await beginStay(tx, { id: `${after.id}-${before.version}`, conversationId: after.id, teamId: is, queuedAt: now });
}
