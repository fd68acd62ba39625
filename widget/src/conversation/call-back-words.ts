import type { WindowOffer } from '@frontdesk/shared/call-back.ts';
import { dayWords, isSameDay, timeWords } from './dates.ts';

/** What the resident's app says about being rung. */
export const callWords = {
  instead: 'Get a call instead',
  insteadWhy: 'You keep your place, and need not stay on this page.',
  title: 'Get a call from us',
  intro: 'Tell us where and when to ring. We can see what you have written here.',
  phone: 'Phone number to ring',
  phoneHint: 'A UK number, or an international one that begins with +.',
  when: 'When should we ring?',
  reason: 'What is it about?',
  email: 'Email, if we cannot reach you (optional)',
  ask: 'Ask for the call',
  loading: 'We are looking for times.',
  noTimes: 'There is no time for a call that we can promise just now. You can leave a message instead.',
  phoneMissing: 'Enter the phone number that we should ring.',
  phoneWrong: 'That is not a number we can ring. Check it and enter it whole, like 0161 496 0123.',
  windowMissing: 'Choose when we should ring.',
  reasonMissing: 'Enter what it is about.',
  reasonTooLong: (over: number) => `That is ${over} character${over === 1 ? '' : 's'} too long.`,
  arranged: 'We will ring you.',
  ringing: 'We are ringing you now.',
  to: (end: string) => `On the number ending ${end}.`,
  keepReference: (reference: string) => `Your reference is ${reference}. Keep it: with it you can also cancel at`,
  nextOf: (most: number) => `You can close this page. We try up to ${most} time${most === 1 ? '' : 's'}.`,
  late: 'We are sorry: we have not rung in the time we promised. We still will, as soon as we can.',
  cancel: 'Cancel the call',
  waiting: 'We will ring you',
} as const;

type When = Pick<WindowOffer, 'soon' | 'from' | 'to'>;
const dayMs = 24 * 60 * 60 * 1_000;

function dayOf(at: number, now: number, timeZone: string): string {
  if (isSameDay(at, now, timeZone)) return 'Today';
  return isSameDay(at, now + dayMs, timeZone) ? 'Tomorrow' : dayWords(at, timeZone);
}

/** "As soon as somebody is free, by 4pm at the latest", "Today between 2pm and 4pm", "Monday 7 December between 8:30am and 12pm". */
export function windowWords({ soon, from, to }: When, now: number, timeZone: string): string {
  const by = isSameDay(to, now, timeZone) ? timeWords(to, timeZone) : `${timeWords(to, timeZone)} on ${dayWords(to, timeZone)}`;
  if (soon) return `As soon as somebody is free, by ${by} at the latest`;
  return `${dayOf(from, now, timeZone)} between ${timeWords(from, timeZone)} and ${timeWords(to, timeZone)}`;
}

/** The same within a sentence, as it will read on any later day: "between 2pm and 4pm on Monday 7 December". */
export const windowInText = ({ soon, from, to }: When, timeZone: string): string =>
  soon
    ? `as soon as somebody is free, by ${timeWords(to, timeZone)} on ${dayWords(to, timeZone)}`
    : `between ${timeWords(from, timeZone)} and ${timeWords(to, timeZone)} on ${dayWords(from, timeZone)}`;
