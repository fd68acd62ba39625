/** What is counted and added up, for one interval and one group. Times are milliseconds. What each is, and by which clock: docs/figures.md. */
export type Tally = {
  offered: number;
  shortAbandons: number;
  abandoned: number;
  messagesInstead: number;
  callsInstead: number;
  answered: number;
  withinTarget: number;
  answerWait: number;
  accepted: number;
  acceptedWithinTarget: number;
  acceptWait: number;
  longestWait: number;
  handled: number;
  chatTime: number;
  wrapUpTime: number;
  transferred: number;
  returned: number;
  judged: number;
  resolvedFirst: number;
  conversations: number;
  contained: number;
  leftWithoutSaying: number;
  /** Connected and Available; of it, with a chat in hand; seats in that time; of them, in use. */
  available: number;
  occupied: number;
  seats: number;
  seatsUsed: number;
  /** Chats in hand added up, and time with at least one, Available or not: one over the other is how many at once. */
  inHand: number;
  withAny: number;
};

export const newTally = (): Tally => ({
  offered: 0,
  shortAbandons: 0,
  abandoned: 0,
  messagesInstead: 0,
  callsInstead: 0,
  answered: 0,
  withinTarget: 0,
  answerWait: 0,
  accepted: 0,
  acceptedWithinTarget: 0,
  acceptWait: 0,
  longestWait: 0,
  handled: 0,
  chatTime: 0,
  wrapUpTime: 0,
  transferred: 0,
  returned: 0,
  judged: 0,
  resolvedFirst: 0,
  conversations: 0,
  contained: 0,
  leftWithoutSaying: 0,
  available: 0,
  occupied: 0,
  seats: 0,
  seatsUsed: 0,
  inHand: 0,
  withAny: 0,
});

const names = Object.keys(newTally()) as (keyof Tally)[];

/** Adds one to the other: sums, and of the longest wait the longer. */
export function addTally(to: Tally, more: Tally): void {
  for (const name of names) to[name] = name === 'longestWait' ? Math.max(to[name], more[name]) : to[name] + more[name];
}
