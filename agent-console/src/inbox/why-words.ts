import type { Reason, WhyStep } from '@frontdesk/shared/why-protocol';

/** The words of Supervisor, Why. */
export const whyWords = {
  title: 'Why',
  intro: 'How each chat found its person: who was asked, who was not, and the reason for each. Find it by its reference, or choose one of the newest.',
  reference: 'Reference',
  referenceHint: 'As the resident was given it, such as FD-4K7Q-2M. Its beginning will do.',
  find: 'Find',
  newest: 'The newest requests for a person',
  found: (count: number) => `${count === 1 ? 'One chat' : `${count} chats`} found`,
  noneFound: 'No chat that asked for a person has that reference. Check it, then try again.',
  noneYet: 'Nobody has asked for a person yet.',
  asked: 'Asked',
  team: 'Team',
  wait: 'Waited',
  state: 'State',
  notYet: 'Not yet',
  backToList: 'Back to the list',
  showWhy: (reference: string) => `Show why for ${reference}`,
  heading: (reference: string) => `${reference}: from asking to a person`,
  more: 'The newest steps are shown. There are older ones.',
  noSteps: 'Nothing is stored about this chat yet.',
  decision: (ring: number, rank: number) => `Step ${ring} of asking, number ${rank} of all that waited`,
  points: (points: number) => `Ranked by ${points} points: seconds waited, with the team’s priority and the rise before the target.`,
  waivedNeed: {
    skill: (name: string) => `Went without the skill “${name}”: nobody who could be asked has it.`,
    preferredSkill: (name: string) => `Went without the preferred skill “${name}”: nobody who could be asked has it.`,
    language: (name: string) => `Went without ${name}: nobody who could be asked speaks it.`,
  } satisfies Record<string, (name: string) => string>,
  person: 'Person',
  open: 'Chats open',
  reason: 'Reason',
  openChats: (hundredths: number) => String(hundredths / 100),
  nobody: 'Nobody of the team or of its helpers was signed in.',
} as const;

export const reasonWords: Record<Reason, string> = {
  chosen: 'Was asked',
  askedNow: 'Had this chat on screen already',
  betterPlaced: 'Could have been asked; somebody else came first',
  takenByOther: 'Was asked for a chat that came before this one',
  holdsAnOffer: 'Had another offer on screen',
  noFreeSeat: 'Had as many chats as they take',
  keptForCalls: 'Was kept for the telephone',
  coolingDown: 'Had missed an offer a moment before',
  missedThis: 'Had missed this chat before; others came first',
  declinedThis: 'Had declined this chat',
  lentOut: 'Their team had lent as many people as it lends',
  overflowNotYet: 'Helps this team, but only at a later step',
  missingSkill: 'Does not have the skill',
  otherLanguage: 'Does not speak the language',
  notAvailable: 'Was not Available',
  notConnected: 'Was not connected',
  otherTeam: 'Is in another team',
};

const results: Record<string, string> = {
  accepted: 'accepted it',
  declined: 'declined it',
  expired: 'did not answer in time',
  withdrawn: 'no longer had it: somebody else was quicker, or it was withdrawn',
};
export const offerLine = ({ name, result }: Extract<WhyStep, { type: 'offer' }>): string =>
  `Held out to ${name}, who ${result === null ? 'has it on screen now' : (results[result] ?? result)}.`;

const byWhom = (by: string): string => (by === 'resident' ? 'The resident' : by === 'system' ? 'Frontdesk' : by);
const changes: Record<string, (by: string) => string> = {
  'person.requested': () => 'The resident asked for a person. The clock started.',
  'answer.rated': () => 'The resident said that the answer did not help, and was put in the queue. The clock started.',
  'offer.accepted': (by) => `${by} accepted the chat.`,
  'advisor.took': (by) => `${by} took the chat from the queue by hand.`,
  'advisor.transferred': (by) => `${by} passed the chat to another team. Its first time of asking is kept.`,
  'advisor.ended': (by) => `${by} ended the chat.`,
  'advisor.lost': () => 'The advisor’s connection was gone for too long. The chat went back to the front of the queue.',
  'resident.ended': (by) => (by === 'Frontdesk' ? 'The resident had left the page for too long, and left the queue.' : 'The resident ended the chat.'),
  'message.left': () => 'The resident left a message instead.',
  'outcome.picked': (by) => `${by} finished the chat.`,
};
export const changeLine = ({ event, by }: Extract<WhyStep, { type: 'change' }>): string => changes[event]?.(byWhom(by)) ?? `${byWhom(by)}: ${event}`;
