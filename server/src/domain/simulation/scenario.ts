import type { TeamRules } from '@frontdesk/shared/team-rules.ts';

/** A whole day for the policy, said in numbers. Times are seconds from the start, unless they are shares. */
export type Scenario = {
  name: string;
  about: string;
  /** Nobody new comes after this; what goes on is brought to an end. */
  seconds: number;
  teams: Record<string, Partial<TeamRules>>;
  advisors: AdvisorPlan[];
  /** People who open the chat, an hour, in equal parts of `seconds`. */
  perHour: number[];
  /** How they fall on teams: shares that add up to 1. */
  teamShares: Record<string, number>;
  /** The share of people whose question the assistant answers, so that they ask for nobody. */
  contained: number;
  /** Of those who ask for a person, the share with each language. */
  languageShares?: Record<string, number>;
  /** Mean of the exponential patience of somebody who waits; null waits for ever. */
  patienceSeconds: number | null;
  /** Mean of the exponential work that a chat is for an advisor who has no other. */
  chatSeconds: number;
  /** Progress of an advisor with 1, 2, ... chats at once, in chats; null: chats do not slow each other down. */
  progress: readonly number[] | null;
  /** Mean from accepting to the first words, exponential. */
  firstWordsSeconds: number;
  /** Mean of the exponential wrap-up, which the team's `wrapUpSeconds` cuts off. */
  wrapUpSeconds: number;
  /** Of those still waiting at `alertSeconds`, the share who take a call-back; and how long the call is, on average. */
  callBack: { share: number; seconds: number };
  telephone?: { perHour: number; teamId: string; seconds: number; patienceSeconds: number };
  surge?: { from: number; to: number; extraSeats: number; contained: number; overflow: Record<string, string[]> };
};

export type AdvisorPlan = {
  id: string;
  teamIds: string[];
  skills: string[];
  languages: string[];
  capacity: number;
  /** At work from and to. */
  shifts: [number, number][];
  /** Mean of the exponential time until an offer is answered; an answer that would come too late is a miss. */
  answerSeconds: number;
  missShare: number;
  declineShare: number;
  /** Set Away after misses, they are back after this. */
  awaySeconds: number;
};

/** Progress in chats with 1 to 5 at once (callcentrehelper.com). With three, an advisor does the work of 2.5. */
export const measuredProgress: readonly number[] = [1, 1.7, 2.5, 2.9, 3.5];
