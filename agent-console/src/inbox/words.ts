import { silenceNoticeWords } from './silence-words.ts';
import type { Failure } from '@frontdesk/shared/errors';
import type { Message, Notice } from '@frontdesk/shared/message';
import type { AdvisorOutcome, ConversationState, Role, Status } from '@frontdesk/shared/vocabulary';
import { callBackNoticeWords, callWords, isOfCallBack } from './call-back-words.ts';

/** Every sentence and label of the console, so that another language is another file of this shape. */
export const words = {
  product: 'Frontdesk',
  // Names of things
  signIn: 'Sign in',
  email: 'Email',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  signOut: 'Sign out',
  myChats: 'My chats',
  queue: 'Queue',
  supervisor: 'Supervisor',
  knowledge: 'Knowledge',
  settings: 'Settings',
  supervisorPages: 'Supervisor pages',
  settingsPages: 'Settings pages',
  now: 'Now',
  routing: 'Routing',
  mainNav: 'Main',
  yourDesk: 'Your desk',
  yourStatus: 'Your status',
  chatsAtOnce: 'Chats at once',
  sound: 'Sound',
  newChat: 'New chat',
  accept: 'Accept',
  decline: 'Decline',
  conversation: 'Conversation',
  reply: 'Reply',
  send: 'Send',
  transfer: 'Transfer',
  endChat: 'End chat',
  details: 'Details',
  cancel: 'Cancel',
  transferChat: 'Transfer chat',
  team: 'Team',
  noteLabel: 'Note for the specialist',
  outcome: 'Outcome',
  finish: 'Finish',
  chooseTeam: 'Choose a team',
  chooseOutcome: 'Choose an outcome',
  tryAgain: 'Try again',
  deleteMessage: 'Delete',
  dismiss: 'Dismiss',
  reload: 'Reload',
  back: 'Back',
  close: 'Close',
  shortcuts: 'Keyboard shortcuts',
  toNewest: 'Newest messages',
  loading: 'Loading',
  opensInNewTab: '(opens in a new tab)',
  // The page as a whole
  lost: 'The connection is lost. We will keep trying.',
  connectedAgain: 'You are connected again.',
  signedOutElsewhere: 'You have been signed out. Sign in to go on.',
  signOutFailed: 'You are still signed in. Check your connection, then sign out again.',
  noServer: 'We cannot reach Frontdesk. Check your connection, then try again.',
  noEmail: 'Enter your email address.',
  noPassword: 'Enter your password.',
  outOfDateTitle: 'This page is out of date',
  outOfDateHint: 'Frontdesk has been updated. Reload this page to go on. Your drafts are kept.',
  notSent: 'That did not send. Check your connection, then try again.',
  notRead: 'We could not fetch this. Check your connection, then try again.',
  notNow: 'The connection is lost. Try again when it is back.',
  // Status and the list of chats
  forSpan: (span: string) => `For ${span}`,
  noChatsAvailable: 'You are available. The next chat comes to you.',
  noChatsOffline: 'No chats yet. Set your status to Available to be offered chats.',
  noChatsAway: (status: string) => `No chats yet. Your status is ${status}, so none are offered to you. Set it to Available to be offered chats.`,
  pickChat: 'Choose a chat from the list to open it.',
  noChatOpen: 'The chat you accept opens here.',
  unread: (count: number) => `${count} unread`,
  wrapUpTag: 'Wrap-up',
  typing: 'Resident is typing',
  /** More than at once: some are quiet, or a surge gave seats. */
  full: (load: number, capacity: number) => (load > capacity ? `${load} chats, ${capacity} at once` : `${load} of ${capacity} chats`),
  inHand: (load: number, capacity: number) => (load > capacity ? `${load}, ${capacity} at once` : `${load} of ${capacity}`),
  passedTo: (team: string) => `Passed to ${team}.`,
  passedOn: 'Passed to another team.',
  finished: 'Chat finished.',
  takenByOther: 'Somebody else took that chat. It does not count as missed.',
  youAreAway: 'You missed chats that were offered to you, so your status is Away. Set it to Available when you are back.',
  leftDesk: (name: string, colleague: string | null) =>
    colleague === null
      ? `While you were not connected, the chat with ${name} went back to the queue.`
      : `While you were not connected, the chat with ${name} went to ${colleague}, who has it now.`,
  returned: 'That chat went back to the queue.',
  stranded: 'This message was not sent, because the chat is no longer with you.',
  // Waiting
  waitAlerts: 'Waiting too long',
  waitsTooLong: (team: string, seconds: number) =>
    `${team}: somebody has waited longer than ${seconds} second${seconds === 1 ? '' : 's'} and nobody has the chat yet.`,
  waitsFor: (waiting: number) => (waiting === 1 ? 'one waits, for' : `${waiting} wait, the first for`),
  seeQueue: 'See the queue',
  urgentAlerts: 'May be in danger',
  seeQueueUrgent: 'See who waits',
  waitingText: (span: string) => `Waiting ${span}`,
  waitingAtRisk: (span: string) => `Waiting ${span}, at risk`,
  waitingLate: (span: string) => `Waiting ${span}, late`,
  replyWait: (span: string) => `Waiting for a reply for ${span}`,
  atRisk: 'At risk',
  late: 'Late',
  inTime: 'In time',
  waitingSince: (time: string) => `Waiting since ${time}`,
  onPage: (title: string) => `On: ${title}`,
  // Transcript
  you: 'You',
  assistant: 'Assistant',
  assistantUntilHere: 'Assistant talked until here',
  onlyStaff: 'Only staff see this',
  unansweredMark: 'The assistant had no answer to this.',
  askedWhich: (ask: string | null) => `The assistant asked: ${ask ?? 'Which of these do you mean?'}`,
  askedAgain: (ask: string) => `The assistant asked once more: ${ask}`,
  ledElsewhere: (name: string) => `The assistant said that ${name} looks after this.`,
  ownCase: 'The resident asks about their own case.',
  ownCaseOf: (reference: string) => `The resident asks about their own case: ${reference}.`,
  urgentTold: (kind: string) => `Urgent: ${kind}. The assistant said whom to ring.`,
  greeted: 'The assistant said hello.',
  wasThanked: 'The assistant was thanked.',
  sending: 'Sending',
  sent: 'Sent',
  notSentMark: 'Not sent',
  tooLong: (over: number) => `Your message is ${over} character${over === 1 ? '' : 's'} too long.`,
  left: (count: number) => `${count} character${count === 1 ? '' : 's'} left`,
  noteTooLong: (over: number) => `Your note is ${over} character${over === 1 ? '' : 's'} too long.`,
  emptyReply: 'Type something first.',
  replyPlaceholder: 'Write a reply',
  waitsForLink: 'Not connected. Your message goes when the connection is back.',
  replyHint: 'Enter sends. Shift and Enter starts a new line.',
  // Transfer and wrap-up
  transferHint: 'The whole conversation goes with it. The resident never sees this note.',
  nobodyThere: (team: string) => `Nobody from ${team} is signed in. The resident will wait in their queue.`,
  noTeam: 'Choose a team.',
  noNote: 'Write a note, so that the resident does not have to repeat anything.',
  noOtherTeam: 'There is no other team to transfer to.',
  teamAvailable: (team: string, count: number) => `${team} – ${count} available`,
  teamBusy: (team: string) => `${team} – nobody free just now`,
  teamEmpty: (team: string) => `${team} – nobody signed in`,
  residentEnded: 'The resident ended this chat.',
  youEnded: 'You ended this chat.',
  chatEnded: 'This chat has ended.',
  noOutcome: 'Choose an outcome first.',
  // Details
  reference: 'Reference',
  contact: 'Contact',
  page: 'Page',
  language: 'Language',
  asked: 'Asked for a person',
  waited: 'Waited',
  accepted: 'Accepted',
  firstReply: 'First reply',
  transfersLabel: 'Transfers',
  started: 'Started',
  noted: 'Asked by the assistant',
  moreNoted: (many: number) => `${many} more in the details`,
  assistantTried: 'What the assistant tried',
  noTries: 'The assistant was not asked anything.',
  helped: 'Helped',
  didNotHelp: 'Did not help',
  notSaid: 'Not said',
  couldNotAnswer: 'Could not answer',
  stillWaiting: 'Not yet',
  none: 'None',
  unknownPage: 'Not known',
  // Queue
  teamsHeading: 'Teams',
  waiting: 'Waiting',
  longestWait: 'Longest wait',
  available: 'Available',
  signedIn: 'Signed in',
  waitingChats: 'Waiting chats',
  messagesLeft: 'Messages left',
  noWaiting: 'Nobody in your teams is waiting.',
  noMessagesLeft: 'No messages to settle.',
  leftAt: (when: string) => `Left ${when}`,
  chooseToRead: 'Choose a chat or a message to read it.',
  replyTo: 'Reply to',
  settleHint: 'Reply by email or phone, then choose an outcome.',
  readOnly: 'It takes one of your seats, also while it is offered to somebody else. Left here, it is offered to the next free advisor.',
  take: 'Take this chat',
  nobodyWaits: 'Nobody',
  settled: (reference: string) => `${reference} is settled.`,
  listHint: (most: number) => `The ${most} that have waited longest are shown.`,
  // Supervisor
  allTeams: 'All teams',
  answeredWithin: (target: number | null) => (target === null ? 'Answered within each team’s target today' : `Answered within ${target} s today`),
  ofCount: (part: number, whole: number) => `${part} of ${whole}`,
  noChatsYet: 'No chats yet',
  byAcceptance: (share: string, count: string) => `By acceptance: ${share} (${count})`,
  notCounting: (count: number, span: number | null) => `Not counting ${count} who left ${span === null ? 'at once' : `within ${span} s`}`,
  atCapacity: 'At capacity',
  away: 'Away',
  people: 'People signed in',
  name: 'Name',
  role: 'Role',
  status: 'Status',
  load: 'Chats',
  teams: 'Teams',
  nobodySignedIn: 'Nobody is signed in.',
  // Shortcuts
  acceptFirst: 'Accept the first offer',
  declineFirst: 'Decline the first offer',
  pickByNumber: 'Open a chat by its place in the list',
  sendKey: 'Send the reply',
  newLineKey: 'Start a new line',
} as const;

export const statusWords: Record<Status, string> = {
  available: 'Available',
  busy: 'Busy',
  onACall: 'On a call',
  break: 'Break',
  offline: 'Offline',
  away: 'Away',
};
export const roleWords: Record<Role, string> = { advisor: 'Advisor', supervisor: 'Supervisor', admin: 'Admin' };
export const outcomeWords: Record<AdvisorOutcome, string> = {
  resolved: 'Resolved',
  adviceGiven: 'Advice given',
  referred: 'Referred to another service',
  followUp: 'Needs follow-up',
  noReply: 'Resident stopped replying',
  abuse: 'Ended for abuse',
};
export const stateWords: Record<ConversationState, string> = {
  assistant: 'With the assistant',
  queued: 'Waiting',
  offered: 'Being offered',
  assigned: 'Open',
  wrapUp: 'Wrap-up',
  closed: 'Closed',
  leftMessage: 'Message left',
  callBack: 'To be rung later',
};

/** The sentence for a refused command; when there was no answer at all, one that fits what was tried. */
export const sentenceFor = ({ error }: Failure, unsent: string = words.notSent): string => (error.code === 'notSent' ? unsent : error.message);

/** A notice in plain words. `heading` names the answer that a rating is about. */
export const noticeWords = (notice: Notice, heading: string | undefined): string => {
  if (isOfCallBack(notice)) return callBackNoticeWords(notice);
  switch (notice.type) {
    case 'rated': {
      const about = heading === undefined ? '' : `: “${heading}”`;
      return `Resident said this answer ${notice.helped ? 'helped' : 'did not help'}${about}`;
    }
    case 'queued':
      if (notice.reason === 'returned') return `Back in the queue for ${notice.teamName}`;
      return notice.reason === 'asked'
        ? `Resident asked for a person. Waiting for ${notice.teamName}`
        : `The answer did not help. Waiting for ${notice.teamName}`;
    case 'nobodyAvailable':
      if (notice.reason === 'queueFull') return 'Resident asked for a person while the queue was full';
      return notice.reason === 'outOfHours' ? 'Resident asked for a person out of hours' : 'Resident asked for a person while nobody was signed in';
    case 'joined':
      return `${notice.firstName} from ${notice.teamName} joined the chat`;
    case 'transferred':
      return `${notice.fromFirstName} passed the chat to ${notice.teamName}`;
    case 'messageLeft':
      return 'Resident left a message';
    case 'silence':
      return silenceNoticeWords(notice);
    case 'ended':
      if (notice.by === 'silence') return 'Closed because the resident did not write';
      if (notice.by === 'advisor') return `${notice.firstName ?? 'An advisor'} ended the chat`;
      return notice.by === 'resident' ? 'Resident ended the chat' : 'The assistant ended the chat';
  }
};

/** What to say when a chat leaves the desk by itself. The transfer's notice, when it came first, names the team. */
export const leavingLine = (reason: 'transferred' | 'finished' | 'returned' | 'callBack', messages: readonly Message[]): string => {
  if (reason === 'finished') return words.finished;
  if (reason === 'returned') return words.returned;
  if (reason === 'callBack') return callWords.arranged;
  const notice = messages.flatMap((message) => (message.kind === 'notice' && message.notice.type === 'transferred' ? [message.notice] : [])).at(-1);
  return notice ? words.passedTo(notice.teamName) : words.passedOn;
};
