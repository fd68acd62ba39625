import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As `nice` has it: 0 is what every thread begins with, 19 the last to be served. */
const niceness = 10;

/**
 * This thread from now on takes a processor only as others leave it: on a machine of one or two, what is learnt slows nobody who chats. On Linux, where a thread has
 * a number of its own that can be told its priority; elsewhere it does nothing.
 */
export function yieldToOthers(): void {
  try {
    // PROCESS/task/THREAD. Files are read in the thread that asks.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (thread > 0 && thread !== process.pid) setPriority(thread, niceness);
  } catch {
    // Not Linux, or not allowed: it is as busy as the others.
  }
}
