import type { Count } from '../app/count.ts';

/** What a page was sent of one conversation, of which it had everything up to `sinceSeq`. */
type Caught = { sinceSeq: number; messages: readonly unknown[]; more: boolean };

/**
 * Counts, for one connection, the messages that its page had to ask for although it was connected when they were made. What it asks for
 * when it connects, however many pages of it, is no repair; neither is a conversation of which it had nothing.
 */
export function lateMessages(count: Count): (conversations: readonly Caught[]) => void {
  let upToDate = false;
  return (conversations) => {
    const late = conversations.reduce((sum, one) => sum + (one.sinceSeq > 0 ? one.messages.length : 0), 0);
    if (upToDate && late > 0) count.repaired('message', late);
    upToDate ||= conversations.every((one) => !one.more);
  };
}
