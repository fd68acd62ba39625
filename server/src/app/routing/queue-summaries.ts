import type { QueueSummary } from '@frontdesk/shared/desk.ts';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import { hasSeat } from '../../domain/routing/eligible.ts';
import { queueLengths } from '../../store/conversations.ts';
import { queueFronts } from '../../store/queue-stays.ts';
import type { Deps } from '../deps.ts';
import { learnedOf, seatsOf, waitAt } from './expected-wait.ts';
import { peopleThere, type PeopleThere } from './people-there.ts';

/** What clocks and alerts of a team go by. */
const timesOf = ({ targetSeconds, atRiskSeconds, alertSeconds }: TeamRules) => ({ targetSeconds, atRiskSeconds, alertSeconds });

/** Every team's queue as it is now. */
export async function queueSummaries(deps: Deps, there?: PeopleThere): Promise<QueueSummary[]> {
  const people = there ?? (await peopleThere(deps));
  const { teams, staff } = people;
  const [lengths, fronts] = await deps.store.read(
    async (tx) => [new Map((await queueLengths(tx)).map((one) => [one.teamId, one])), await queueFronts(tx)] as const,
  );
  return Promise.all(
    teams.map(async (team) => {
      const members = staff.filter((person) => person.teamIds.includes(team.id));
      const queue = lengths.get(team.id);
      const seats = seatsOf(people, team.id);
      return {
        team: { id: team.id, name: team.name },
        waiting: queue?.waiting ?? 0,
        longestSince: queue?.longestSince ?? null,
        inQueueSince: fronts.get(team.id) ?? null,
        available: members.filter(({ presence }) => presence.status === 'available' && hasSeat(presence)).length,
        signedIn: members.length,
        ...timesOf(deps.settings.rulesOf(team.id)),
        ...waitAt(await learnedOf(deps, team.id), seats, (queue?.unoffered ?? 0) + 1),
      };
    }),
  );
}
