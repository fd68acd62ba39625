import { around, happens, wholeWithin, type Chance } from './chance.ts';

/** What kind of advisor someone is today. Shares are of their offers or chats. */
export type AdvisorPlan = {
  capacity: number;
  declines: number;
  misses: number;
  transfers: number;
  /** Of chats after whose end the page is reloaded. */
  reloads: number;
  /** Milliseconds, drawn anew each time. */
  reaction: (chance: Chance) => number;
  replyPause: (chance: Chance) => number;
  finishPause: (chance: Chance) => number;
  /** Ends the chat after so many replies, unless the resident did. */
  replies: (chance: Chance) => number;
};

export function planAdvisor(chance: Chance): AdvisorPlan {
  return {
    capacity: wholeWithin(chance, 3, 5),
    declines: 0.02,
    misses: 0.02,
    transfers: 0.06,
    reloads: happens(chance, 0.2) ? 0.1 : 0,
    reaction: (each) => around(each, 1_800, 0.4),
    replyPause: (each) => around(each, 4_500, 0.5),
    finishPause: (each) => around(each, 4_000, 0.5),
    replies: (each) => wholeWithin(each, 3, 6),
  };
}
