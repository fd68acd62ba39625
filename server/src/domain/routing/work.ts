import type { TeamRules } from '@frontdesk/shared/team-rules.ts';

export type WorkKind = 'chat' | 'callBack' | 'call';

/** How somebody let this work go in its present stay in the queue. */
export type Attempt = { staffId: string; at: number; how: 'missed' | 'declined' };

/** What waits for a person, or is held out to some and may be held out to more. Times are epoch milliseconds. */
export type Work = {
  id: string;
  kind: WorkKind;
  teamId: string;
  /** The first request for a person; nothing resets it. The rank counts from here. */
  requestedAt: number;
  /** Entry to this team's queue. The rings count from here. */
  queuedAt: number;
  /** Skills, in the order of their weight: when nobody has all of them, the later ones are given up first. */
  required: string[];
  preferred: string[];
  /** Null: any, which is English. */
  language: string | null;
  /** The advisor who served this resident within `sameAdvisorSeconds`. */
  returningTo: string | null;
  /** Somebody may be in danger: it comes before everything. */
  urgent?: boolean;
  attempts: Attempt[];
  /** To whom it is held out now. */
  offeredTo: string[];
};

/** One of the staff, as the policy sees them. */
export type Candidate = {
  staffId: string;
  teamIds: string[];
  skills: string[];
  languages: string[];
  /** The status is Available. */
  available: boolean;
  /** A live heartbeat. */
  connected: boolean;
  /** An offer is on their screen; there is room for one. */
  offered: boolean;
  /** Seats in use, with those that offers and wrap-up hold. */
  load: number;
  /** Hundredths of a seat that chats waiting on their residents give back. */
  relief: number;
  /** Seats. */
  capacity: number;
  /** Chats they have of teams that borrowed them; above 0 they count as lent. */
  lent: number;
  lastAcceptedAt: number;
  /** After a miss, nothing before this. */
  cooldownUntil: number;
  /** On a call now, and so one of those who are left to the telephone. */
  onCall?: boolean;
};

export type RulesOf = (teamId: string) => TeamRules;

/** `score` is the person's weighted open work in hundredths of a seat: the fewest is asked first. */
export type Pairing = { workId: string; staffId: string; ring: number; score: number };

/** What became of one person for one piece of work. */
export type Why =
  | 'chosen'
  /** Holds an offer of this very work. */
  | 'askedNow'
  /** Could have been asked; somebody else was fitter. */
  | 'betterPlaced'
  /** Asked for something that ranks higher, in the same pass. */
  | 'takenByOther'
  | 'holdsAnOffer'
  | 'noFreeSeat'
  /** A chat would leave too few to the telephone. */
  | 'keptForCalls'
  | 'coolingDown'
  | 'missedThis'
  | 'declinedThis'
  | 'lentOut'
  | 'overflowNotYet'
  | 'missingSkill'
  | 'otherLanguage'
  | 'notAvailable'
  | 'notConnected'
  | 'otherTeam';

/** Something asked for that nobody connected has, and that is therefore not insisted on. */
export type Waived = { need: 'skill' | 'preferredSkill' | 'language'; name: string };

export type Considered = { staffId: string; score: number | null; why: Why };

/** Why a piece of work went to whom it did, or to nobody: for the record. */
export type Decision = {
  workId: string;
  at: number;
  /** From 0. */
  ring: number;
  /** Its place among all that waits, from 1. */
  rank: number;
  /** The points of the rank, in seconds of waiting. */
  points: number;
  chosen: string[];
  waived: Waived[];
  /** Most telling first, at most `consideredMost`. A person's score is null unless they could be asked. */
  considered: Considered[];
};

export type Pass = {
  pairings: Pairing[];
  decisions: Decision[];
  /** The earliest moment at which the same facts could give another pass; null if none. */
  nextAt: number | null;
};

/** What an offer takes: a seat, in hundredths. A call holds the whole desk while it lasts, by the status On a call. */
export const seat = 100;
