import type { Availability } from '@frontdesk/shared/resident-protocol.ts';
import { openingWords } from './dates.ts';

const inSeconds = (milliseconds: number) => Math.round(milliseconds / 1_000);
/** Some teams are called a team already. */
const team = (name: string) => (/ team$/i.test(name) ? name : `${name} team`);
const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

/** Every sentence the resident's app says. English is the source of all translations. */
export const words = {
  you: 'You',
  chatRegion: 'Conversation',
  yourTurn: 'Your reply',
  closeWindow: 'Close chat window',
  menu: 'Menu',
  download: 'Download this chat',
  largerText: 'Larger text',
  smallerText: 'Smaller text',
  opensInNewTab: '(opens in a new tab)',
  newMessages: 'New messages',
  privacy: 'How we use what you tell us',

  waitingForPerson: 'Waiting for a person',
  personFrom: (firstName: string, teamName: string | null) => (teamName === null ? firstName : `${firstName} from ${teamName}`),
  finished: 'Finished',
  messageWithUs: 'We will reply to you',
  isTyping: (firstName: string) => `${firstName} is typing`,
  today: 'Today',

  inEmergency: 'In an emergency',
  /** A link of a number alone says too little when it is read out of its list. */
  ring: (label: string, phone: string) => `${label}: ring ${phone}`,
  reportOnline: 'Report it online',

  unreachable: 'We cannot reach the chat yet. We will keep trying.',
  lost: 'The connection is lost. We will keep trying.',
  back: 'You are connected again.',

  type: 'Type your message',
  send: 'Send',
  typeFirst: 'Type something first.',
  tooLong: (over: number) => `Your message is ${count(over, 'character', 'characters')} too long.`,
  left: (many: number) => `${count(many, 'character', 'characters')} left`,
  sending: 'Sending',
  sent: 'Sent',
  notSent: 'Not sent',
  notSentWhy: 'That did not send. Check your connection, then try again.',
  tryAgain: 'Try again',
  discard: 'Delete',

  worthKnowing: 'Worth knowing today',
  hideBanner: 'Hide',
  showBanner: 'Show the notice for today',
  speak: 'Speak to a person',
  didItHelp: 'Did this answer your question?',
  yes: 'Yes, thank you',
  no: 'No, I need more help',
  noAnswer: 'I do not have an answer to that. You can ask in other words, or speak to a person.',
  whichOne: 'Which of these do you mean?',
  noneOfThese: 'None of these',
  stepPlace: (at: number, of: number) => `Question ${at} of ${of}`,
  stepYes: 'Yes',
  stepNo: 'No',
  skipStep: 'Skip this question',
  stepAnswered: (answer: string) => `Your answer: ${answer}`,
  stepNotAnswered: 'Not answered',
  stepPostcode: 'Type a full postcode, like SW1A 1AA.',
  stepDate: 'Type a date, like 3 September 2026.',
  stepNumber: (min: number, max: number) => `Type a whole number from ${min} to ${max}.`,
  stepText: (most: number) => `Type up to ${count(most, 'character', 'characters')}.`,
  stepChooseAgain: 'I did not understand that. Choose one of these answers, or skip the question.',
  stepYesNoAgain: 'I did not understand that. Answer yes or no, or skip the question.',
  stepPostcodeAgain: 'That is not a full postcode. Type one like SW1A 1AA, or skip the question.',
  stepDateAgain: 'I cannot read that as a date. Type one like 3 September 2026, or skip the question.',
  stepNumberAgain: (min: number, max: number) => `I need a whole number from ${min} to ${max}. Type one, or skip the question.`,
  stepTextAgain: (most: number) => `That does not fit. Type up to ${count(most, 'character', 'characters')}, or skip the question.`,
  elsewhere: (name: string) => `The council does not look after that. ${name} does.`,
  ownCase: 'I cannot look up your own case. A person can.',
  ownCaseOf: (reference: string) => `I cannot look up your own case. A person can: I have noted ${reference} for them.`,
  urgent: 'If you or somebody else may be in danger, ring one of these now.',
  greetBack: 'Hello. What would you like to know?',
  youAreWelcome: 'You are welcome. Is there anything else?',
  byComputer: 'A computer wrote this from the answer below. The answer is what counts.',
  fromThatAnswer: 'From that answer',
  mayHelp: 'These may help',
  suggested: (many: number) => `${count(many, 'answer that may help stands', 'answers that may help stand')} under the box`,
  moreAbout: 'More about this',
  dueForReview: (date: string) => `Due for review ${date}`,

  place: (position: number) => `You are number ${position} in the queue`,
  expect: (range: string) => `We expect to answer in ${range}.`,
  underAMinute: 'less than a minute',
  lessThan: (span: string) => `less than ${span}`,
  about: (span: string) => `about ${span}`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  minutes: (many: number) => {
    const [hours, rest] = [Math.floor(many / 60), many % 60];
    return [hours > 0 ? count(hours, 'hour', 'hours') : '', rest > 0 || hours === 0 ? count(rest, 'minute', 'minutes') : ''].filter(Boolean).join(' ');
  },
  span: (seconds: number): string => (seconds < 60 ? count(seconds, 'second', 'seconds') : words.minutes(Math.round(seconds / 60))),
  unknown: 'We cannot say how long this will take. You can wait here, or leave a message.',
  unknownAim: (target: number) =>
    `We aim to answer within ${target < 120_000 ? `${inSeconds(target)} seconds` : `${Math.ceil(target / 60_000)} minutes`}. We cannot say yet how long it will take.`,
  unknownSlow: 'The queue is moving slowly. We cannot say how long this will take. You can wait here, or leave a message.',
  unknownBusy: 'Everyone is busy. We cannot say how long this will take. You can wait here, or leave a message.',
  stay: 'Stay on this page. Your chat opens here as soon as an advisor is free.',
  inTheQueue: 'You are in the queue',
  closedMeanwhile: 'Our advisors are closing for now. You keep your place while one is here, or you can leave a message.',
  everyoneGone: 'Everyone has gone for now. You keep your place, or you can leave a message.',
  leaveMessage: 'Leave a message',

  formIntro: 'We can see what you have written here, so you do not need to repeat it.',
  name: 'Your name',
  email: 'Email',
  phone: 'Phone',
  message: 'Your message',
  contactHint: 'Give an email address, a phone number, or both, so that we can reply.',
  sendMessage: 'Send message',
  goBack: 'Go back',
  problem: 'There is a problem',
  nameMissing: 'Enter your name.',
  nameTooLong: (most: number) => `Your name must be ${most} characters or fewer.`,
  contactMissing: 'Enter an email address or a phone number, so that we can reply.',
  emailWrong: 'Enter an email address in the right form, like name@example.com.',
  phoneWrong: 'Enter a phone number, like 01632 960100.',
  messageMissing: 'Enter your message.',
  haveMessage: 'We have your message.',
  reference: (reference: string) => `Your reference is ${reference}.`,
  referenceShort: (reference: string) => `Reference ${reference}`,
  replyTo: (contact: string) => `We will reply to ${contact} as soon as our advisors are back.`,
  replyByContact: 'We will reply by the contact details you gave.',

  callAsked: (when: string) => `You asked for a call. We will ring you ${when}.`,
  callPromised: (firstName: string, when: string) => `${firstName} arranged a call. We will ring you ${when}.`,
  callTaken: (firstName: string) => `${firstName} is ringing you.`,
  callReached: (firstName: string) => `${firstName} spoke with you by phone.`,
  callNoAnswer: (when: string) => `We rang and got no answer. We will try again ${when}.`,
  callLater: (when: string) => `You asked us to ring at another time. We will ring you ${when}.`,
  callGivenUp: 'We rang and could not reach you, so we have stopped trying. You can start a new chat or ask for another call.',
  callLate: 'We are sorry: we have not rung in the time we promised. We still will, as soon as we can.',
  callCancelled: 'You cancelled the call. We will not ring you.',

  endChat: 'End chat',
  endThisChat: 'End this chat?',
  keepChatting: 'Keep chatting',
  chatEnded: 'This chat has ended.',
  gladItHelped: 'Glad that helped.',
  startAnew: 'Start a new chat',

  queuedFor: (teamName: string) => `You asked for a person. You are in the queue for the ${team(teamName)}.`,
  queuedAfterAnswer: (teamName: string) => `Sorry that did not help. You are in the queue for the ${team(teamName)}.`,
  queuedAgain: (teamName: string) => `You are back in the queue for the ${team(teamName)}. You keep your place.`,
  joined: (firstName: string) => `${firstName} has joined the chat`,
  joinedFrom: team,
  transferred: (firstName: string, teamName: string) =>
    `${firstName} is passing you to the ${team(teamName)}, with everything you have said, so you do not need to repeat it.`,
  endedByYou: 'You ended this chat.',
  endedBySilence: (span: string, reference: string) => `This chat is closed because nobody wrote for ${span}. Your reference is ${reference}.`,
  areYouThere: 'Are you still there?',
  closesAt: (time: string) => `We will close this chat at ${time} if we do not hear from you.`,
  stillHere: 'I am still here',
  youAreHere: 'You said that you are still here. Take your time.',
  moreTime: (firstName: string) => `${firstName} has given you more time.`,
  endedBy: (firstName: string | null) => (firstName === null ? 'The advisor ended this chat.' : `${firstName} ended this chat.`),
  queueFull: 'A lot of people are waiting just now, so the wait would be too long. Leave your details, and we will get back to you.',
  nobodyHere: 'Nobody is free to chat just now. You can leave a message.',
  nobodyUntil: (opening: string) => `Nobody is here to chat just now. We are back ${opening}. You can leave a message.`,

  outOfDate: 'This page is out of date',
  outOfDateWhy: 'Reload it to go on. What you have typed is kept.',
  reload: 'Reload',
  cannotOpen: 'The chat cannot open here',
  noSite: 'There is no chat at this address.',

  transcriptOf: (siteName: string) => `Chat with ${siteName}`,
} as const;

/** What to say of the hours while the assistant answers; null when people are there. */
export function availabilityWords({ status, opensAt }: Availability, now: number, timeZone: string): string | null {
  if (status === 'available') return null;
  if (status === 'nobodySignedIn') return 'No advisors are signed in just now. The assistant can help.';
  if (opensAt === null) return 'Our advisors are not here just now. The assistant can help.';
  return `Our advisors are back ${openingWords(opensAt, now, timeZone)}. The assistant can help now.`;
}
