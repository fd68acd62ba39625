import { isTaken, lenderOf, type Desk } from './choose.ts';
import type { Demand } from './demand.ts';
import { hasRoomFor, hasSeat, isCooling, openOf, standingOf } from './eligible.ts';
import { knows, speaks } from './needs.ts';
import type { Ranked } from './rank.ts';
import type { Candidate, Considered, Decision, Why, Work } from './work.ts';

/** People named in one record. The most telling come first; a team of more is cut there. */
export const consideredMost = 50;

/** The most telling first; also the order in which people are named. */
const telling: readonly Why[] = [
  'chosen',
  'askedNow',
  'betterPlaced',
  'takenByOther',
  'holdsAnOffer',
  'noFreeSeat',
  'keptForCalls',
  'coolingDown',
  'missedThis',
  'declinedThis',
  'lentOut',
  'overflowNotYet',
  'missingSkill',
  'otherLanguage',
  'notAvailable',
  'notConnected',
  'otherTeam',
];
const tellingFirst = new Map(telling.map((why, order) => [why, order]));
const orderOf = ({ why }: Considered): number => tellingFirst.get(why) ?? telling.length;

/** What keeps somebody from this work, the lasting reasons before the passing ones; null for somebody who could be asked. */
function hindrance(desk: Desk, demand: Demand, work: Work, place: number, person: Candidate): Why | null {
  const rules = desk.rulesOf(work.teamId);
  const standing = standingOf(work, person.staffId, rules.missCooldownSeconds, desk.now);
  const isOwn = person.teamIds.includes(work.teamId);
  if (standing === 'asked') return 'askedNow';
  if (!isOwn && !rules.overflowTeamIds.some((teamId) => person.teamIds.includes(teamId))) return 'otherTeam';
  if (!knows(person, demand.needs.skills)) return 'missingSkill';
  if (!speaks(person, demand.needs.language)) return 'otherLanguage';
  if (standing === 'declined') return 'declinedThis';
  if (!person.connected) return 'notConnected';
  if (!person.available) return 'notAvailable';
  if (!isOwn && demand.lenders.length === 0) return 'overflowNotYet';
  if (!isOwn && lenderOf(desk, demand, place) === null) return 'lentOut';
  if (person.offered) return 'holdsAnOffer';
  if (!hasSeat(person) || !hasRoomFor(work.kind, person)) return 'noFreeSeat';
  if (isCooling(person, desk.now)) return 'coolingDown';
  if (standing === 'missed') return 'missedThis';
  if (desk.roster.asked[place]) return 'takenByOther';
  return isTaken(desk, work, place) ? 'keptForCalls' : null;
}

/**
 * Why this work went to `chosen`, or to nobody, as things stand at this moment of the pass. Of people of other teams only the returning
 * resident's advisor is named: they are why somebody would ask.
 */
export function explain(desk: Desk, demand: Demand, ranked: Ranked, chosen: readonly string[]): Decision {
  const { work } = ranked;
  const considered: Considered[] = [];
  desk.roster.people.forEach((person, place) => {
    const { staffId } = person;
    const why = chosen.includes(staffId) ? 'chosen' : hindrance(desk, demand, work, place, person);
    if (why === 'otherTeam' && staffId !== work.returningTo) return;
    considered.push({ staffId, score: why === null || why === 'chosen' ? openOf(person) : null, why: why ?? 'betterPlaced' });
  });
  considered.sort((a, b) => orderOf(a) - orderOf(b));
  return recordOf(desk, demand, ranked, chosen, considered.slice(0, consideredMost));
}

/** The same without those who were not chosen. */
export const explainBriefly = (desk: Desk, demand: Demand, ranked: Ranked, chosen: readonly string[]): Decision =>
  recordOf(
    desk,
    demand,
    ranked,
    chosen,
    chosen.map((staffId) => ({ staffId, score: scoreOf(desk, staffId), why: 'chosen' })),
  );

function scoreOf(desk: Desk, staffId: string): number | null {
  const person = desk.roster.people[desk.roster.placeOf.get(staffId) ?? -1];
  return person ? openOf(person) : null;
}

function recordOf(desk: Desk, demand: Demand, { work, points, place }: Ranked, chosen: readonly string[], considered: Considered[]): Decision {
  return { workId: work.id, at: desk.now, ring: demand.ring, rank: place, points, chosen: [...chosen], waived: demand.needs.waived, considered };
}

/** Reasons that come and go by the second on a busy day. All of them say: not free at this moment. */
const passing: ReadonlySet<Why> = new Set(['takenByOther', 'holdsAnOffer', 'noFreeSeat', 'keptForCalls', 'coolingDown', 'notAvailable', 'notConnected']);

const reasonsOf = ({ workId, ring, chosen, waived, considered }: Decision): string => {
  const lasting = new Set(considered.map(({ why }) => (passing.has(why) ? 'notFree' : why)));
  return JSON.stringify([workId, ring, chosen, waived, [...lasting].sort()]);
};

/**
 * Whether two records of one piece of work say the same. What counts is to whom it went, the ring, what was waived, and which lasting reasons stood.
 * Times, places in the queue and scores move every second, and so does who of the busy has no seat, an offer on screen or a break: a wait would
 * otherwise fill pages with them. A record that says the same as the last one need not be stored.
 */
export const sameReasons = (a: Decision, b: Decision): boolean => reasonsOf(a) === reasonsOf(b);
