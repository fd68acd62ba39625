import type { DeskCallBack, TryOutcome, WindowOffer } from '@frontdesk/shared/call-back';
import type { Notice } from '@frontdesk/shared/message';
import { momentOf, sameDay, timeOfDay, dayOf } from './times.ts';

/** What the console says about ringing residents back. */
export const callWords = {
  callBack: 'Call back',
  callBackOffer: 'Call-back',
  title: 'Arrange a call',
  hint: 'The chat leaves your desk. It comes back as a call, to you first if you are free then.',
  name: 'Name',
  phone: 'Phone number',
  phoneHint: 'A UK number, or an international one that begins with +.',
  when: 'When',
  chooseTime: 'Choose a time',
  reason: 'What it is about',
  email: 'Email, if nobody answers (optional)',
  arrange: 'Arrange the call',
  arranged: 'The call is arranged.',
  problem: 'There is a problem',
  noName: 'Enter a name.',
  noPhone: 'Enter the phone number that we should ring.',
  noTime: 'Choose a time.',
  noReason: 'Enter what it is about.',
  noTimes: 'There is no time that can be promised just now.',
  loadingTimes: 'Looking for times',
  ring: 'Ring',
  result: 'What came of it?',
  tryOf: (count: number, most: number) => `Try ${count} of ${most}`,
  lastTry: 'This is the last try. If nobody answers, the call is given up.',
  writeInstead: 'If nobody answers, write to',
  onCall: 'You are on a call until you say what came of it. No chats are offered to you meanwhile.',
  recordLater: 'Save the new time',
  spoke: 'You spoke with them. Choose an outcome.',
  nextTry: (when: string) => `We try again ${when}.`,
  givenUp: 'The call is given up: they could not be reached.',
  givenUpWrite: (email: string) => `The call is given up. Write to ${email} instead.`,
  list: 'Call-backs',
  noCallBacks: 'No calls to make.',
  ringNow: 'Ring now',
  notYet: 'This call is for later. It is offered to a free advisor when its time comes.',
  dueNow: 'This call is offered to the next advisor with no chats. You can also take it yourself.',
  overdue: 'Overdue',
  overdueBy: (span: string) => `Overdue by ${span}`,
  tries: (count: number) => `${count} ${count === 1 ? 'try' : 'tries'}`,
  takenTries: 'Tries so far',
  due: 'To ring now',
  later: 'Later',
  allInTime: 'No call is overdue.',
  someOverdue: (count: number) => `${count} call${count === 1 ? ' is' : 's are'} overdue. Ask somebody to take ${count === 1 ? 'it' : 'them'} from the queue.`,
  late: (reference: string, teamName: string) => `Overdue: call-back ${reference} for ${teamName}.`,
} as const;

export const tryWords: Record<TryOutcome, string> = {
  reached: 'Reached',
  noAnswer: 'No answer',
  wrongNumber: 'Wrong number',
  askedLater: 'Asked to call later',
};

type When = Pick<WindowOffer, 'soon' | 'from' | 'to'>;

/** "2pm" on the hour, as people say it. */
const short = (at: number): string => timeOfDay(at).replace(':00', '');

/** "As soon as possible, by 4pm", "2pm to 4pm", "Monday 7 December, 9am to 12pm". */
export const whenWords = ({ soon, from, to }: When, now: number): string => {
  if (soon) return `As soon as possible, by ${sameDay(to, now) ? short(to) : momentOf(to, now)}`;
  return `${sameDay(from, now) ? 'Today' : dayOf(from)}, ${short(from)} to ${short(to)}`;
};

/** The same within a sentence that is read on a later day too. */
const whenInText = ({ soon, from, to }: When): string =>
  soon ? `as soon as possible, by ${short(to)} on ${dayOf(to)}` : `between ${short(from)} and ${short(to)} on ${dayOf(from)}`;
export const nextTryLine = (next: When): string => callWords.nextTry(whenInText(next));

/** The tries of a call so far: "Sam, 2:30pm: No answer". */
export const triedLines = ({ tries }: DeskCallBack, now: number): string[] =>
  tries.map(({ at, firstName, outcome }) => `${firstName}, ${momentOf(at, now)}: ${tryWords[outcome]}`);

type CallBackNotice = Extract<Notice, { type: `callBack${string}` }>;
export const isOfCallBack = (notice: Notice): notice is CallBackNotice => notice.type.startsWith('callBack');

export const callBackNoticeWords = (notice: CallBackNotice): string => {
  switch (notice.type) {
    case 'callBackPromised': {
      const { details } = notice;
      const about = details ? `: ${details.name}, ${details.phone}, “${details.reason}”` : '';
      return `${notice.firstName === null ? 'Resident asked for a call' : `${notice.firstName} arranged a call`} ${whenInText(notice)}${about}`;
    }
    case 'callBackTaken':
      return `${notice.firstName} took the call`;
    case 'callBackTried':
      return `${notice.firstName} rang, try ${notice.tries}: ${tryWords[notice.outcome]}${notice.next ? `. Next ${whenInText(notice.next)}` : ''}`;
    case 'callBackLate':
      return 'The promised time passed without a call';
    case 'callBackCancelled':
      return 'Resident cancelled the call';
  }
};
