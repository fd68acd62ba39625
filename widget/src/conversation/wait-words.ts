import type { WaitRange } from '@frontdesk/shared/waiting.ts';
import type { Standing } from './pacing.ts';
import { words } from './words.ts';

const inMinutes = (seconds: number): number => Math.round(seconds / 60);

/** "1 to 3 minutes", "less than a minute", "45 minutes to 1 hour 15 minutes". */
export function rangeWords({ lowSeconds, highSeconds }: WaitRange): string {
  const [low, high] = [inMinutes(lowSeconds), inMinutes(highSeconds)];
  if (low === 0) return high <= 1 ? words.underAMinute : words.lessThan(words.minutes(high));
  if (low === high) return words.about(words.minutes(high));
  return high < 60 ? words.fromTo(String(low), words.minutes(high)) : words.fromTo(words.minutes(low), words.minutes(high));
}

/** What is said of how long it will take: a range, or that it cannot be said. `aim` is the promise in milliseconds. */
export function waitWords({ wait, waitUnknown, someoneThere, position }: Omit<Standing, 'id'>, aim: number): string {
  if (!someoneThere) return words.everyoneGone;
  if (wait) return words.expect(rangeWords(wait));
  if (waitUnknown === 'notMoving') return words.unknownSlow;
  if (waitUnknown === 'nobodyThere') return words.unknownBusy;
  return position === 1 ? words.unknownAim(aim) : words.unknown;
}

/** Ten minutes: from here on somebody may rather do something else. */
const longSeconds = 600;

/** Whether another way is offered beside waiting. */
export const offersMessage = ({ wait, waitUnknown, someoneThere, position }: Omit<Standing, 'id'>): boolean =>
  !someoneThere || (wait ? wait.highSeconds >= longSeconds : waitUnknown !== null && !(waitUnknown === 'tooFewWaits' && position === 1));
