import type { Message } from '@frontdesk/shared/message.ts';

/** Puts messages together by seq, each once. A message never changes, so which copy stays does not matter. */
export function merge(have: readonly Message[], more: readonly Message[]): readonly Message[] {
  const known = new Set(have.map((message) => message.seq));
  const fresh = more.filter((message) => !known.has(message.seq) && known.add(message.seq));
  if (fresh.length === 0) return have;
  return [...have, ...fresh].sort((one, other) => one.seq - other.seq);
}

/** The last seq up to which nothing is missing. */
export function headOf(messages: readonly Message[]): number {
  let head = 0;
  for (const message of messages) {
    if (message.seq !== head + 1) break;
    head = message.seq;
  }
  return head;
}

/** What may be shown: everything before the first gap. */
export const withoutGap = (messages: readonly Message[]): readonly Message[] => messages.slice(0, headOf(messages));
