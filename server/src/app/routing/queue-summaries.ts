import type { QueueSummary } from '@frontdesk/shared/desk.ts';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import { hasSeat } from '../../domain/routing/eligible.ts';
import type { Conversation } from '../../store/conversations.ts';
import { listUrgent, queueLengths } from '../../store/queue-places.ts';
import { queueFronts } from '../../store/queue-stays.ts';
import type { Deps } from '../deps.ts';
import { learnedOf, seatsOf, waitAt } from './expected-wait.ts';
import { peopleThere, type PeopleThere } from './people-there.ts';

/** In any queue: more of them in danger at once is nothing that a line on a screen could tell. */
const urgentMost = 200;

/** What clocks and alerts of a team go by. */
const timesOf = ({ targetSeconds, atRiskSeconds, alertSeconds }: TeamRules) => ({ targetSeconds, atRiskSeconds, alertSeconds });

/** Every team's queue as it is now. */
export async function queueSummaries(deps: Deps, there?: PeopleThere): Promise<QueueSummary[]> {
  const people = there ?? (await peopleThere(deps));
  const { teams, staff } = people;
  const [lengths, fronts, urgent] = await deps.store.read(
    async (tx) => [new Map((await queueLengths(tx)).map((one) => [one.teamId, one])), await queueFronts(tx), await listUrgent(tx, urgentMost)] as const,
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
        urgent: urgentIn(urgent, team.id),
        available: members.filter(({ presence }) => presence.status === 'available' && hasSeat(presence)).length,
        signedIn: members.length,
        ...timesOf(deps.settings.rulesOf(team.id)),
        ...waitAt(await learnedOf(deps, team.id), seats, (queue?.unoffered ?? 0) + 1),
      };
    }),
  );
}

function urgentIn(waiting: readonly Conversation[], teamId: string): QueueSummary['urgent'] {
  const kinds = waiting.flatMap(({ context }) => (context.teamId === teamId && context.urgent ? [context.urgent] : []));
  return kinds[0] === undefined ? null : { count: kinds.length, kind: kinds[0] };
}
