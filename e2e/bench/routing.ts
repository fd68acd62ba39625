// What one pass of the routing policy costs, and how that grows with the queue. Everybody waits and nobody has been asked; one person for five chats.
import { performance } from 'node:perf_hooks';
import { defaultTeamRules, type TeamRules } from '@frontdesk/shared/team-rules.ts';
import { route } from '../../server/src/domain/routing/route.ts';
import type { Candidate, Work } from '../../server/src/domain/routing/work.ts';
import { pick, seeded, wholeWithin } from '../simulate/people/chance.ts';

const sizes = [250, 500, 1000, 2000, 4000];
const chatsForEach = 5;
const rounds = 41;
const roundsToWarmUp = 10;
const teamIds = ['general', 'benefits', 'housing', 'schools', 'highways'] as const;

const rules = new Map<string, TeamRules>(
  teamIds.map((teamId, i) => [teamId, { ...defaultTeamRules, priority: i % 3, overflowTeamIds: teamIds.filter((other) => other !== teamId), lendMost: 20 }]),
);
const rulesOf = (teamId: string): TeamRules => rules.get(teamId) ?? defaultTeamRules;
const skills = ['blueBadge', 'appeals', 'planning'] as const;

/** Arrivals 20 ms apart, so that some are in each ring. A tenth ask for a language, a quarter for a skill; one in five has let go of something. */
function queueOf(size: number): Work[] {
  const chance = seeded(size);
  return Array.from({ length: size }, (_, i): Work => {
    const requestedAt = i * 20;
    return {
      id: `chat-${i}`,
      kind: i % 20 === 0 ? 'callBack' : 'chat',
      teamId: pick(chance, teamIds),
      requestedAt,
      queuedAt: requestedAt,
      required: i % 4 === 0 ? [pick(chance, skills)] : [],
      preferred: i % 3 === 0 ? [pick(chance, skills)] : [],
      language: i % 10 === 0 ? pick(chance, ['so', 'ar']) : null,
      returningTo: i % 25 === 0 ? `advisor-${wholeWithin(chance, 0, size / chatsForEach - 1)}` : null,
      attempts:
        i % 5 === 0
          ? [{ staffId: `advisor-${wholeWithin(chance, 0, size / chatsForEach - 1)}`, at: requestedAt + 7000, how: i % 2 ? 'missed' : 'declined' }]
          : [],
      offeredTo: [],
    };
  });
}

const staffOf = (size: number, isFree: boolean): Candidate[] => {
  const chance = seeded(size + 1);
  return Array.from({ length: size }, (_, i) => ({
    staffId: `advisor-${i}`,
    teamIds: [...new Set([pick(chance, teamIds), pick(chance, teamIds)])],
    skills: skills.filter(() => chance() < 0.5),
    languages: chance() < 0.1 ? ['so'] : [],
    available: true,
    connected: true,
    offered: false,
    load: isFree ? wholeWithin(chance, 0, 2) : 3,
    relief: 0,
    capacity: 3,
    lent: 0,
    lastAcceptedAt: wholeWithin(chance, 0, 10_000),
    cooldownUntil: 0,
  }));
};

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const rounded = (number: number): number => Number(number.toFixed(2));

/** Milliseconds of a pass, by the clock and of the processor, the median of many; the ratio is of the processor's. Sizes take turns, so that what else the machine does falls on all. */
export function routing() {
  const cases = sizes.flatMap((size) =>
    [true, false].map((isFree) => ({
      size,
      isFree,
      work: queueOf(size),
      staff: staffOf(size / chatsForEach, isFree),
      times: [] as number[],
      processor: [] as number[],
      offers: 0,
    })),
  );
  for (let round = 0; round < rounds + roundsToWarmUp; round++) {
    for (const one of cases) {
      const [begun, used] = [performance.now(), process.cpuUsage()];
      const { pairings } = route(one.work, one.staff, rulesOf, one.size * 20);
      const { user, system } = process.cpuUsage(used);
      if (round >= roundsToWarmUp) {
        one.times.push(performance.now() - begun);
        one.processor.push((user + system) / 1000);
      }
      one.offers = pairings.length;
    }
  }
  const told = cases.map(({ size, isFree, times, processor, offers, staff }) => ({
    waiting: size,
    advisors: staff.length,
    everybodyFree: isFree,
    offers,
    medianMs: rounded(median(times)),
    medianProcessorMs: rounded(median(processor)),
  }));
  return told.map((one, i) => {
    const smaller = told[i - 2];
    return { ...one, timesTheHalf: smaller && smaller.everybodyFree === one.everybodyFree ? rounded(one.medianProcessorMs / smaller.medianProcessorMs) : null };
  });
}
