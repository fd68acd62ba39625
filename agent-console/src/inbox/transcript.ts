import type { Message } from '@frontdesk/shared/message';

/**
 * Both lists as one: every seq once, in order. Messages never change once written, so whichever copy came first stays.
 * Returns `have` itself when `more` adds nothing, so that nothing is drawn again.
 */
export const mergeMessages = (have: Message[], more: readonly Message[]): Message[] => {
  const known = new Set(have.map((message) => message.seq));
  const added: Message[] = [];
  for (const message of more) {
    if (known.has(message.seq)) continue;
    known.add(message.seq);
    added.push(message);
  }
  return added.length === 0 ? have : [...have, ...added].sort((a, b) => a.seq - b.seq);
};

/** The seq up to which nothing is missing. Every conversation starts at 1 and has no gaps. */
export const wholeUpTo = (messages: readonly Message[]): number => {
  let whole = 0;
  for (const message of messages) {
    if (message.seq !== whole + 1) break;
    whole = message.seq;
  }
  return whole;
};

/** What may be shown: everything before the first gap. The same list when nothing is missing. */
export const withoutGap = (messages: Message[]): Message[] => {
  const whole = wholeUpTo(messages);
  return whole === messages.length ? messages : messages.slice(0, whole);
};
