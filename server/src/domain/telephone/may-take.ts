import type { TelephoneReason } from '@frontdesk/shared/telephone-protocol.ts';
import { hasSeat, isCooling, isSpare, openOf } from '../routing/eligible.ts';
import { keepLending } from '../routing/lend.ts';
import { drawUpRoster } from '../routing/roster.ts';
import { seat, type Candidate, type RulesOf, type Work } from '../routing/work.ts';
import { inReachOf } from './in-reach.ts';

/** `freeSince`: the later of their last acceptance and the beginning of their status. */
export type TelephonePerson = Candidate & { freeSince: number };

/** What an answer stands on, read in one moment. Times are epoch milliseconds. */
export type TelephoneFacts = {
  /** Whose call it is. */
  teamId: string;
  /** A staff id when the question is about one person. */
  only: string | null;
  /** Everyone connected. */
  people: readonly TelephonePerson[];
  /** Every chat that waits for a person, held out or not. */
  chats: readonly Work[];
  /** Whether the site of the team is open. */
  open: boolean;
  now: number;
};

/** `staffId`: who the call may have; null when it may not. `waiting`: the chats that bear on the answer. */
export type TelephoneAnswer = { staffId: string | null; reason: TelephoneReason; waiting: number; longestSince: number | null };

/** A call takes the whole of a person, so it may have only somebody with nothing open. */
const isClear = (person: Candidate, now: number): boolean => isSpare(person) && person.load === 0 && !isCooling(person, now);

const byLongestFree = (a: TelephonePerson, b: TelephonePerson): number => a.freeSince - b.freeSince || (a.staffId < b.staffId ? -1 : 1);

const seatsOf = (person: Candidate): number => Math.floor((person.capacity * seat - openOf(person)) / seat);

/**
 * May a general-enquiry call have somebody of this team now? Chats come first: not somebody whom a waiting chat could come to within its deadline, and not the last
 * who could take over chats that are held out to colleagues. But the team's `phoneLeast` people are left to the telephone however many chats wait: as long as fewer
 * are on calls, somebody with nothing open may have one. Of several, who has been free the longest. Pure; the order of the facts does not matter.
 */
export function mayTake({ teamId, only, people, chats, open, now }: TelephoneFacts, rulesOf: RulesOf): TelephoneAnswer {
  const roster = drawUpRoster(people, now);
  const inReach = inReachOf(roster, rulesOf, keepLending(roster, rulesOf, undefined), now);
  const team = people.filter((person) => person.connected && person.teamIds.includes(teamId));
  const clear = team.filter((person) => isClear(person, now) && (only === null || person.staffId === only)).sort(byLongestFree);
  const waiting = chats.filter((chat) => chat.offeredTo.length === 0);
  const heldOut = chats.filter((chat) => chat.offeredTo.length > 0);

  const answer = (staffId: string | null, reason: TelephoneReason, about: readonly Work[]): TelephoneAnswer => ({
    staffId,
    reason,
    waiting: about.length,
    longestSince: about.length > 0 ? Math.min(...about.map((chat) => chat.requestedAt)) : null,
  });

  const needing = (all: readonly Work[], those: readonly TelephonePerson[]) =>
    all.filter((chat) => (those.length === 0 && chat.teamId === teamId) || those.some((person) => inReach(chat, person)));

  /** Chats held out that would be nobody's if they are missed, were this person on the telephone. */
  const leftAlone = (person: TelephonePerson): readonly Work[] => {
    const missable = heldOut.filter((chat) => inReach(chat, person));
    const others = people.filter(
      (other) => other !== person && isSpare(other) && hasSeat(other) && !isCooling(other, now) && missable.some((chat) => inReach(chat, other)),
    );
    return missable.length > others.reduce((seats, other) => seats + seatsOf(other), 0) ? missable : [];
  };

  const unneeded = clear.find((person) => needing(waiting, [person]).length === 0 && leftAlone(person).length === 0);
  if (unneeded) return answer(unneeded.staffId, 'nothingWaits', []);

  // Those in reach of anybody of the team, free or not: what the call is told it waits for.
  const bearing = needing(waiting, team);
  const onCalls = team.filter((person) => person.onCall).length;
  const [longestFree] = clear;
  if (longestFree && onCalls < rulesOf(teamId).phoneLeast) {
    return answer(longestFree.staffId, 'leftToTelephone', bearing.length > 0 ? bearing : leftAlone(longestFree));
  }
  if (longestFree) {
    const needed = needing(waiting, clear);
    if (needed.length > 0) return answer(null, 'chatsWaiting', bearing);
    return answer(null, 'chatsHeldOut', leftAlone(longestFree));
  }
  if (bearing.length > 0) return answer(null, 'chatsWaiting', bearing);
  if (only !== null) return answer(null, 'notFree', []);
  if (!open) return answer(null, 'outOfHours', []);
  return answer(null, team.length === 0 ? 'nobodySignedIn' : 'nobodyFree', []);
}
