import type { TryOutcome } from '@frontdesk/shared/call-back.ts';
import type { EmergencyNumber } from '@frontdesk/shared/hours.ts';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { UrgentKind } from '@frontdesk/shared/urgent.ts';
import type { AdvisorOutcome, ConversationState, Outcome } from '@frontdesk/shared/vocabulary.ts';
import type { AskedAs } from './assistant/asked.ts';
import type { Pending } from './assistant/read-message.ts';
import type { CallBack, NextTry } from './call-back.ts';
import type { Form, Noted, Told } from './form/form.ts';
import type { Silence } from './silence.ts';
import type { AnswerBody, AssistantBody, Contact, Notice } from '@frontdesk/shared/message.ts';

/** Raised when the meaning of a stored state or context changes; stored beside every snapshot. */
export const machineVersion = 3;

/** A past offer that came to nothing. */
export type Attempt = { staffId: string; at: number; how: 'missed' | 'declined' };

/** A conversation held out to one advisor. */
export type StandingOffer = { id: string; staffId: string; expiresAt: number };

/** What a conversation asks of who takes it. `language` null: any, which is English. `returningTo`: the advisor who served this resident a short while ago. */
export type Needs = { required: string[]; preferred: string[]; language: string | null; returningTo: string | null };
export const noNeeds: Needs = { required: [], preferred: [], language: null, returningTo: null };

/**
 * A stay in one team's queue, which the figures count by: a transfer to another team begins a new one; an offer that came to nothing, a lost connection and a
 * return to the queue go on with the one there was.
 */
export type Stay = { teamId: string; since: number; accepted: boolean; answered: boolean; firstTeamId: string };

/** What a conversation remembers between events. All times are epoch milliseconds. */
export type Context = {
  teamId: string | null;
  /** Names as they were when the team or advisor took it on: what the resident was told. */
  teamName: string | null;
  /** The first request for a person. Nothing resets it. */
  requestedAt: number | null;
  /** Entry to the present team's queue. */
  teamQueuedAt: number | null;
  /** Those it is held out to now: the first to accept has it. */
  offers: StandingOffer[];
  needs: Needs;
  /** The last stay in a queue; absent in what an older version stored. */
  stay?: Stay | null;
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
  /** Of those, how many in a row since the last answer; absent in what an older version stored. */
  misses?: number;
  /** Choices that wait to be picked from. */
  pending?: Pending | null;
  /** What a message told of that does not wait, the last of them. Absent in what an older version stored. */
  urgent?: UrgentKind | null;
  /** What the resident told in answer to steps, in that order, and the keys of those asked: see `Known`. Absent in what an older version stored, as is what follows. */
  noted?: Noted[];
  asked?: string[];
  /** The steps of an article under way: its answer waits for them. */
  form?: Form | null;
  /** The article that the last steps were of, and the team of its service, until an answer is given: what a request for a person is about. */
  about?: { articleId: string; teamId: string | null } | null;
  /** What was asked when the last answer was given, for what is asked after it. */
  lastAsked?: { question: string; articleId: string } | null;
  /** The last question that the assistant has answered: each is answered once. */
  answeredUpTo: number;
  /** While it is the resident's turn in a chat with an advisor. */
  silence: Silence | null;
  /** Wrap-up holds the advisor's seat until it lapses or is finished. */
  seatHeld: boolean;
  outcome: Outcome | null;
  /** Set once a call is arranged, for good: the conversation is a chat no more. */
  callBack: CallBack | null;
};

/** The article that a conversation is about, by its last answer or the steps that came after it. */
export const subjectOf = ({ about, answers }: Pick<Context, 'about' | 'answers'>): { articleId: string; teamId: string | null } | undefined =>
  about ?? answers.at(-1);

export const newContext = (): Context => ({
  teamId: null,
  teamName: null,
  requestedAt: null,
  teamQueuedAt: null,
  offers: [],
  needs: noNeeds,
  stay: null,
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
  silence: null,
  seatHeld: false,
  outcome: null,
  callBack: null,
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
  | { open: true; teamId: string; teamName: string; needs: Needs }
  | { open: false; teamId: string; teamName: string; reason: 'outOfHours' | 'nobodySignedIn' | 'queueFull'; opensAt: number | null };

type Advisor = { staffId: string; firstName: string; teamName: string };

/** Every event carries `at`, the seq that the next message will get and the rules of the team, so that the machine needs no clock, no counter and no settings. */
export type ConversationEvent = { at: number; nextSeq: number; rules: TeamRules } &
  /** `urgent`: it may tell of danger. */
  (
    | { type: 'resident.wrote'; text: string; clientMessageId: string; urgent?: { kind: UrgentKind; numbers: EmergencyNumber[] } | undefined }
    /** `lead` stands before it: an answer that is pinned. */
    | {
        type: 'assistant.answered';
        /** What was asked, with what it followed; absent where nothing was. */
        question?: string;
        /** What the message was as a question; absent where it was none. */
        asked?: AskedAs | undefined;
        body: AssistantBody;
        teamId: string | null;
        forSeq: number;
        lead?: { body: AnswerBody; teamId: string | null } | undefined;
        /** Where `body` is a step: the steps that go on with it. */
        form?: Form | undefined;
        /** What the message before was, to the step that waited for it. */
        told?: Told | undefined;
      }
    | { type: 'answer.rated'; answerSeq: number; helped: boolean; admission: Admission }
    /** `forSeq`: by the message there, which the assistant read so; `say` is what it says first, and `reason` why it leads to a person unasked. */
    | { type: 'person.requested'; admission: Admission; forSeq?: number; say?: AssistantBody; reason?: 'notHelped'; asked?: AskedAs }
    | { type: 'message.left'; reference: string; contact: Contact; text: string; teamId: string; teamName: string }
    | { type: 'resident.ended' }
    | { type: 'offer.made'; offerId: string; staffId: string; expiresAt: number }
    | ({ type: 'offer.accepted'; offerId: string } & Advisor)
    | ({ type: 'advisor.took' } & Advisor)
    | { type: 'offer.declined'; offerId: string; staffId: string }
    | { type: 'offer.expired'; offerId: string }
    | { type: 'offer.withdrawn'; offerId: string }
    | ({ type: 'advisor.wrote'; text: string; clientMessageId: string } & Advisor)
    | ({ type: 'advisor.transferred'; toTeamId: string; toTeamName: string; note: string } & Advisor)
    | ({ type: 'advisor.ended' } & Advisor)
    | { type: 'advisor.lost'; staffId: string }
    /** It waits for its resident so long that it takes only a part of a seat. */
    | { type: 'silence.idled' }
    | { type: 'silence.nudged' }
    | { type: 'silence.warned' }
    | { type: 'silence.closed'; reference: string }
    /** The resident said that they are there. */
    | { type: 'silence.broken' }
    | ({ type: 'silence.extended' } & Advisor)
    | { type: 'wrapUp.lapsed'; staffId: string }
    /** By the resident, or by the advisor who has the chat: `staffId` and `firstName` are then theirs. */
    | {
        type: 'callBack.promised';
        staffId: string | null;
        firstName: string | null;
        reference: string;
        teamId: string;
        teamName: string;
        needs: Needs;
        callBack: Pick<CallBack, 'name' | 'phone' | 'typed' | 'reason' | 'from' | 'to' | 'soon' | 'triesMost'>;
      }
    | { type: 'callBack.due'; from: number }
    | { type: 'callBack.late'; to: number }
    | { type: 'callBack.cancelled' }
    | ({ type: 'callBack.tried'; outcome: TryOutcome; next: NextTry | null } & Advisor)
    | { type: 'outcome.picked'; staffId: string; outcome: AdvisorOutcome }
  );

export type OfferResult = 'accepted' | 'declined' | 'expired' | 'withdrawn';
export type TimerKind =
  | 'assistant.answer'
  | 'offer.expire'
  | 'wrapUp.lapse'
  | 'advisor.absent'
  | 'resident.absent'
  | 'resident.silent'
  | 'queue.retry'
  | 'call.lapse'
  | 'surge.edge'
  | 'links.check'
  | 'callBack.due'
  | 'callBack.late';

/**
 * What a decision asks for, all of it inside the transaction that saves it. What is told to sockets follows from
 * the messages and from the states before and after, once the transaction is on disk.
 */
export type Effect =
  | { type: 'append'; draft: Draft }
  | { type: 'owe'; kind: TimerKind; dueAt: number; payload: Record<string, string | number> }
  /** One row of the kind for the conversation: one that stands already stays as it is, and looks for itself when it is due. */
  | { type: 'oweOnce'; kind: TimerKind; dueAt: number }
  | { type: 'claimSeat'; staffId: string }
  | { type: 'releaseSeat'; staffId: string }
  /** So many hundredths of their seats come free, or are taken again below 0: a chat fell idle, or is not idle any more. */
  | { type: 'relieve'; staffId: string; by: number }
  | { type: 'openOffer'; offerId: string; staffId: string; expiresAt: number }
  | { type: 'closeOffer'; offerId: string; staffId: string; result: OfferResult }
  | { type: 'markAccepted'; staffId: string }
  /** An offer went by unanswered: nothing for a while, and after `awayAfter` in a row the advisor is set Away. */
  | { type: 'markMissed'; staffId: string; cooldownUntil: number; awayAfter: number }
  /** On a call while they ring somebody back, and afterwards what they were before. */
  | { type: 'beginCall'; staffId: string }
  | { type: 'endCall'; staffId: string }
  /** An offer was answered, if only by Decline: the row of misses is over. */
  | { type: 'forgetMisses'; staffId: string };

/** A context as any version of this program stored it. */
export function contextOf(stored: Partial<Context> & { offer?: StandingOffer | null }): Context {
  if (stored.offers && stored.needs && stored.silence !== undefined && stored.callBack !== undefined) return stored as Context;
  const { offer, ...rest } = stored;
  return { ...newContext(), ...rest, offers: rest.offers ?? (offer ? [offer] : []) };
}
