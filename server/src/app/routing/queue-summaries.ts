import type { QueueSummary } from '@frontdesk/shared/desk.ts';
import { queueLengths } from '../../store/queue-lengths.ts';
import type { Deps } from '../deps.ts';
import { peopleThere, type PeopleThere } from './people-there.ts';

/** Every team's queue as it is now. */
export async function queueSummaries(deps: Deps, there?: PeopleThere): Promise<QueueSummary[]> {
  const { teams, staff } = there ?? (await peopleThere(deps));
  const lengths = new Map((await deps.store.read((tx) => queueLengths(tx))).map((one) => [one.teamId, one]));
  return teams.map((team) => {
    const members = staff.filter((person) => person.teamIds.includes(team.id));
    return {
      team: { id: team.id, name: team.name },
      waiting: lengths.get(team.id)?.waiting ?? 0,
      longestSince: lengths.get(team.id)?.longestSince ?? null,
      available: members.filter(({ presence }) => presence.status === 'available' && presence.load < presence.capacity).length,
      signedIn: members.length,
    };
  });
}
