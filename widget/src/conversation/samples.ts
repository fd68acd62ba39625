import type { Message, Notice } from '@frontdesk/shared/message.ts';
import type { ResidentConversation, SiteView } from '@frontdesk/shared/resident-protocol.ts';
import type { SyncResult } from './events.ts';
import { initialState, type ChatState } from './state.ts';

/** Things of the tests, true to the protocol. */
export const noon = Date.parse('2026-12-07T12:00:00Z');

export const site: SiteView = {
  id: 'main',
  name: 'Fernshire Council',
  assistantName: 'Fernshire assistant',
  greeting: 'Hello. What do you need help with?',
  privacyUrl: '/privacy',
  timeZone: 'Europe/London',
  availability: { status: 'available', opensAt: null, changesAt: null, reopensAt: null },
  emergency: [{ label: 'Police, fire or ambulance', phone: '999', detail: 'When somebody is in danger' }],
  surge: null,
  invitations: true,
};

export const conversation = (changes: Partial<ResidentConversation> = {}): ResidentConversation => ({
  id: 'one',
  reference: 'FD-4K7Q-2M',
  state: 'assistant',
  headSeq: 0,
  startedAt: noon,
  requestedAt: null,
  teamName: null,
  advisorFirstName: null,
  position: null,
  someoneThere: true,
  callFrom: null,
  targetSeconds: null,
  callBack: null,
  wait: null,
  waitUnknown: null,
  silence: null,
  ...changes,
});

const at = (seq: number) => noon + seq * 1_000;
export const fromResident = (seq: number, text = `question ${seq}`, clientMessageId = `message-${seq}`): Message => ({
  kind: 'resident',
  seq,
  at: at(seq),
  text,
  clientMessageId,
});
export const fromAdvisor = (seq: number, text = `reply ${seq}`): Message => ({
  kind: 'advisor',
  seq,
  at: at(seq),
  text,
  clientMessageId: `advisor-${seq}`,
  firstName: 'Sam',
  teamName: 'School admissions',
});
export const notice = (seq: number, value: Notice): Message => ({ kind: 'notice', seq, at: at(seq), notice: value });
export const noAnswer = (seq: number): Message => ({ kind: 'assistant', seq, at: at(seq), body: { type: 'noAnswer' } });
export const answer = (seq: number): Message => ({
  kind: 'assistant',
  seq,
  at: at(seq),
  body: {
    type: 'answer',
    articleId: 'missed-bin',
    heading: 'My bin was missed',
    blocks: [
      { type: 'paragraph', spans: [{ text: 'Report it ' }, { text: 'online', href: '/waste#missed-bin' }] },
      { type: 'list', items: [[{ text: 'Bin out by ' }, { text: '6am', bold: true }]] },
    ],
    links: [{ text: 'Report a missed bin', url: '/waste#missed-bin' }],
    reviewDate: '2027-05-03',
  },
});

export const syncOf = (told: ResidentConversation | null, messages: Message[] = [], more = false): SyncResult => ({
  now: noon,
  token: 't'.repeat(43),
  site,
  conversation: told,
  messages,
  more,
});

/** The state of a page that has everything. */
export const stateWith = (messages: Message[], changes: Partial<ResidentConversation> = {}, more: Partial<ChatState> = {}): ChatState => ({
  ...initialState(true),
  site,
  conversation: conversation({ headSeq: messages.length, ...changes }),
  messages,
  heardSeq: messages.length,
  link: 'open',
  ...more,
});
