import type { AdvisorOutcome, ConversationState, Outcome } from '@frontdesk/shared/vocabulary.ts';
import type { AssistantBody, Contact, Notice } from '@frontdesk/shared/message.ts';

/** Raised when the meaning of a stored state or context changes; stored beside every snapshot. */
export const machineVersion = 1;

/** A past offer that came to nothing. */
export type Attempt = { staffId: string; at: number; how: 'missed' | 'declined' };

/** What a conversation remembers between events. All times are epoch milliseconds. */
export type Context = {
  teamId: string | null;
  /** Names as they were when the team or advisor took it on: what the resident was told. */
  teamName: string | null;
  /** The first request for a person. Nothing resets it. */
  requestedAt: number | null;
  /** Entry to the present team's queue. */
  teamQueuedAt: number | null;
  offer: { id: string; staffId: string; expiresAt: number } | null;
  /** Offers of this stay in the queue that were missed or declined, newest last. */
  attempts: Attempt[];
  advisorId: string | null;
  advisorFirstName: string | null;
  acceptedAt: number | null;
  answeredAt: number | null;
  /** The resident's oldest message without a person's answer. */
  waitingSince: number | null;
  transfers: number;
  note: string | null;
  answers: { seq: number; articleId: string; teamId: string | null; helped: boolean | null }[];
  unanswered: number;
  /** The last question that the assistant has answered: each is answered once. */
  answeredUpTo: number;
  /** Wrap-up holds the advisor's seat until it lapses or is finished. */
  seatHeld: boolean;
  outcome: Outcome | null;
};

export const newContext = (): Context => ({
  teamId: null,
  teamName: null,
  requestedAt: null,
  teamQueuedAt: null,
  offer: null,
  attempts: [],
  advisorId: null,
  advisorFirstName: null,
  acceptedAt: null,
  answeredAt: null,
  waitingSince: null,
  transfers: 0,
  note: null,
  answers: [],
  unanswered: 0,
  answeredUpTo: 0,
  seatHeld: false,
  outcome: null,
});

export type Snapshot = { state: ConversationState; context: Context };

/** A message before it has a seq and a time. */
export type Draft =
  | { kind: 'resident'; text: string; clientMessageId: string }
  | { kind: 'advisor'; text: string; clientMessageId: string; firstName: string; teamName: string }
  | { kind: 'assistant'; body: AssistantBody }
  | { kind: 'notice'; notice: Notice };

/** Who may be asked, as worked out outside the machine: hours and presence are facts of the moment. */
export type Admission =
  | { open: true; teamId: string; teamName: string }
  | { open: false; teamId: string; teamName: string; reason: 'outOfHours' | 'nobodySignedIn'; opensAt: number | null };

type Advisor = { staffId: string; firstName: string; teamName: string };

/** Every event carries `at`, and the seq that the next message will get, so that the machine needs no clock and no counter. */
export type ConversationEvent = { at: number; nextSeq: number } & (
  | { type: 'resident.wrote'; text: string; clientMessageId: string }
  | { type: 'assistant.answered'; body: AssistantBody; teamId: string | null; forSeq: number }
  | { type: 'answer.rated'; answerSeq: number; helped: boolean; admission: Admission }
  | { type: 'person.requested'; admission: Admission }
  | { type: 'message.left'; reference: string; contact: Contact; text: string; teamId: string; teamName: string }
  | { type: 'resident.ended' }
  | { type: 'offer.made'; offerId: string; staffId: string; expiresAt: number }
  | ({ type: 'offer.accepted'; offerId: string } & Advisor)
  | { type: 'offer.declined'; offerId: string; staffId: string }
  | { type: 'offer.expired'; offerId: string }
  | { type: 'offer.withdrawn'; offerId: string }
  | ({ type: 'advisor.wrote'; text: string; clientMessageId: string } & Advisor)
  | ({ type: 'advisor.transferred'; toTeamId: string; toTeamName: string; note: string } & Advisor)
  | ({ type: 'advisor.ended' } & Advisor)
  | { type: 'advisor.lost'; staffId: string }
  | { type: 'wrapUp.lapsed'; staffId: string }
  | { type: 'outcome.picked'; staffId: string; outcome: AdvisorOutcome }
);

export type OfferResult = 'accepted' | 'declined' | 'expired' | 'withdrawn';
export type TimerKind = 'assistant.answer' | 'offer.expire' | 'wrapUp.lapse' | 'advisor.absent' | 'resident.absent' | 'queue.retry';

/**
 * What a decision asks for, all of it inside the transaction that saves it. What is told to sockets follows from
 * the messages and from the states before and after, once the transaction is on disk.
 */
export type Effect =
  | { type: 'append'; draft: Draft }
  | { type: 'owe'; kind: TimerKind; dueAt: number; payload: Record<string, string | number> }
  | { type: 'claimSeat'; staffId: string }
  | { type: 'releaseSeat'; staffId: string }
  | { type: 'openOffer'; offerId: string; staffId: string; expiresAt: number }
  | { type: 'closeOffer'; offerId: string; staffId: string; result: OfferResult }
  | { type: 'markAccepted'; staffId: string };
