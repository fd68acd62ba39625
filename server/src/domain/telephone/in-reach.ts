import type { Ring } from '@frontdesk/shared/team-rules.ts';
import type { Lending } from '../routing/lend.ts';
import { knows, speaks, weighNeeds } from '../routing/needs.ts';
import { ringAt } from '../routing/rings.ts';
import type { Roster } from '../routing/roster.ts';
import type { Candidate, RulesOf, Work } from '../routing/work.ts';

/** Whether a chat that waits could come to somebody within its deadline, or now where that has passed. */
export type InReach = (chat: Work, person: Candidate) => boolean;

const bare: Ring = { fromSeconds: 0, offers: 1, preferredSkills: false, overflow: false };

/**
 * By the rules that route it: its team's own people, and those of the overflow teams where a ring up to the deadline asks them and they are lent; with
 * what is insisted on of skills and language. Preferred skills are given up in time, so they keep nobody out of reach. Who declined the chat is not asked again, but
 * counts until the deadline: they can still take it by hand, and the promise has not been broken yet.
 */
export function inReachOf(roster: Roster, rulesOf: RulesOf, lending: Lending, now: number): InReach {
  const weigh = weighNeeds(roster, rulesOf, lending);
  const read = (chat: Work) => {
    const rules = rulesOf(chat.teamId);
    const deadline = chat.requestedAt + rules.targetSeconds * 1000;
    const [from, to] = [ringAt(chat, rules, now).index, ringAt(chat, rules, Math.max(now, deadline)).index];
    const reachesOut = rules.rings.slice(from, to + 1).some((ring) => ring.overflow);
    return {
      teamIds: [chat.teamId, ...(reachesOut ? rules.overflowTeamIds.filter((teamId) => lending.hasRoom(teamId)) : [])],
      needs: weigh(chat, bare),
      declined: now < deadline ? [] : chat.attempts.filter(({ how }) => how === 'declined').map(({ staffId }) => staffId),
    };
  };
  const known = new Map<string, ReturnType<typeof read>>();

  return (chat, person) => {
    let one = known.get(chat.id);
    if (!one) known.set(chat.id, (one = read(chat)));
    const { teamIds, needs, declined } = one;
    return (
      teamIds.some((teamId) => person.teamIds.includes(teamId)) &&
      knows(person, needs.skills) &&
      speaks(person, needs.language) &&
      !declined.includes(person.staffId)
    );
  };
}
