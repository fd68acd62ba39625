import type { DeskConversation, Me, Offer, QueueSummary } from '@frontdesk/shared/desk';
import type { FigureNumbers } from '@frontdesk/shared/figures-protocol';
import type { Message, Notice } from '@frontdesk/shared/message';

/** Made-up things for the tests: every field set, any of them changed by the caller. */
export const team = { id: 'general', name: 'General enquiries' };

export const aMe = (change: Partial<Me> = {}): Me => ({
  id: 'sam',
  firstName: 'Sam',
  lastName: 'Okafor',
  email: 'sam@fernshire.example',
  role: 'advisor',
  teams: [team],
  status: 'available',
  statusSince: 0,
  capacity: 3,
  load: 1,
  ...change,
});

export const aConversation = (change: Partial<DeskConversation> = {}): DeskConversation => ({
  id: 'c1',
  reference: 'FD-4K7Q-2M',
  state: 'assigned',
  headSeq: 0,
  team,
  residentName: 'Resident',
  contact: null,
  page: null,
  language: 'en',
  startedAt: 0,
  requestedAt: 1_000,
  teamQueuedAt: 1_000,
  acceptedAt: 3_000,
  answeredAt: null,
  waitingSince: null,
  advisor: { id: 'sam', firstName: 'Sam' },
  transfers: 0,
  callBack: null,
  urgent: null,
  noted: [],
  silence: null,
  ...change,
});

export const fromResident = (seq: number, text = `message ${seq}`): Message => ({
  seq,
  at: seq * 1000,
  kind: 'resident',
  text,
  clientMessageId: `resident-${seq}`,
});
export const fromAdvisor = (seq: number, text = `message ${seq}`, clientMessageId = `advisor-${seq}`): Message => ({
  seq,
  at: seq * 1000,
  kind: 'advisor',
  text,
  clientMessageId,
  firstName: 'Sam',
  teamName: team.name,
});
export const aNotice = (seq: number, notice: Notice): Message => ({ seq, at: seq * 1000, kind: 'notice', notice });
export const anAnswer = (seq: number, heading = 'Report a missed bin'): Message => ({
  seq,
  at: seq * 1000,
  kind: 'assistant',
  body: {
    type: 'answer',
    articleId: 'missed-bin',
    heading,
    blocks: [{ type: 'paragraph', spans: [{ text: 'Leave it out.' }] }],
    links: [],
    reviewDate: '2027-05-03',
  },
});

export const anOffer = (change: Partial<Offer> = {}): Offer => ({
  id: 'o1',
  conversationId: 'c9',
  team,
  residentName: 'Resident',
  preview: 'My bin was missed',
  page: null,
  requestedAt: 0,
  expiresAt: 20_000,
  urgent: null,
  noted: [],
  note: null,
  callBack: null,
  ...change,
});

export const aQueue = (change: Partial<QueueSummary> = {}): QueueSummary => ({
  team,
  waiting: 0,
  longestSince: null,
  inQueueSince: null,
  urgent: null,
  alertSeconds: 20,
  available: 1,
  signedIn: 1,
  targetSeconds: 20,
  atRiskSeconds: 12,
  wait: null,
  waitUnknown: 'tooFewWaits',
  ...change,
});

export const someNumbers = (change: Partial<FigureNumbers> = {}): FigureNumbers => ({
  offered: 0,
  shortAbandons: 0,
  answered: 0,
  withinTarget: 0,
  serviceLevel: null,
  accepted: 0,
  acceptedWithinTarget: 0,
  acceptedLevel: null,
  abandoned: 0,
  messagesInstead: 0,
  callsInstead: 0,
  abandonment: null,
  averageAnswerSeconds: null,
  averageAcceptSeconds: null,
  longestWaitSeconds: null,
  handled: 0,
  averageHandleSeconds: null,
  averageChatSeconds: null,
  averageWrapUpSeconds: null,
  concurrency: null,
  effectiveHandleSeconds: null,
  availableSeconds: 0,
  occupiedSeconds: 0,
  occupancy: null,
  seatSeconds: 0,
  usedSeatSeconds: 0,
  seatUse: null,
  transferred: 0,
  returned: 0,
  transferShare: null,
  conversations: 0,
  contained: 0,
  leftWithoutSaying: 0,
  containment: null,
  judged: 0,
  resolvedFirst: 0,
  firstContactResolution: null,
  ...change,
});
