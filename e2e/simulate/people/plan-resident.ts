import { around, happens, personal, pick, wholeWithin, within, type Chance } from './chance.ts';

/** All that a resident will do if the chat lets them, decided beforehand. Times in milliseconds of real life. */
export type ResidentPlan = {
  /** From the beginning of the run. */
  arrivesAt: number;
  /** Before each question to the assistant: reading and typing. */
  questionPauses: number[];
  /** After the last answer: thanks for it, says that it did not help, asks for a person outright, or nothing. */
  then: 'thanks' | 'notHelped' | 'asksForPerson' | 'nothing';
  /** How long in the queue before they give up. */
  patience: number;
  givingUp: 'leavesMessage' | 'ends';
  /** Before each message to the advisor. */
  chatPauses: number[];
  /** Waits for the advisor's word before writing on, or writes several at once. */
  takesTurns: boolean;
  endsChat: boolean;
  tabs: 1 | 2;
  /** Reloads the page after so many of their own messages, 0 being on arrival in the chat; null never. */
  reloadsAfter: number | null;
  visitsPages: boolean;
  /** Closes the page without a word after the first question. */
  leavesEarly: boolean;
};

/** How busy each tenth of the day is: a morning peak, a dip at noon, a smaller one in the afternoon. */
const day = [0.5, 0.9, 1.3, 1.5, 1.2, 0.8, 0.9, 1.2, 1.1, 0.6];
/** The last to arrive still have time for a chat. */
const arrivalsEnd = 0.85;

/** A moment of arrival from 0 to 1 of the run, after the curve of the day. */
export function arrival(chance: Chance): number {
  const all = day.reduce((sum, weight) => sum + weight, 0);
  let rest = chance() * all;
  let slot = 0;
  for (; slot < day.length - 1 && rest >= (day[slot] ?? 0); slot++) rest -= day[slot] ?? 0;
  return ((slot + Math.min(1, rest / (day[slot] ?? 1))) / day.length) * arrivalsEnd;
}

/** The plan of one resident: the same for the same seed and number. `lasts` is the length of the run in milliseconds. */
export function planResident(seed: number, number: number, lasts: number): ResidentPlan {
  const chance = personal(seed, number);
  return {
    arrivesAt: arrival(chance) * lasts,
    questionPauses: Array.from({ length: wholeWithin(chance, 1, 3) }, () => around(chance, 6_000)),
    then: pick(chance, ['thanks', 'thanks', 'thanks', 'thanks', 'notHelped', 'asksForPerson', 'asksForPerson', 'nothing', 'nothing', 'nothing']),
    patience: around(chance, 75_000, 0.7),
    givingUp: pick(chance, ['leavesMessage', 'ends', 'ends']),
    chatPauses: Array.from({ length: wholeWithin(chance, 3, 7) }, () => around(chance, 5_000)),
    takesTurns: happens(chance, 0.8),
    endsChat: happens(chance, 0.5),
    tabs: happens(chance, 0.1) ? 2 : 1,
    reloadsAfter: happens(chance, 0.15) ? Math.floor(within(chance, 0, 4)) : null,
    visitsPages: happens(chance, 0.3),
    leavesEarly: happens(chance, 0.05),
  };
}
