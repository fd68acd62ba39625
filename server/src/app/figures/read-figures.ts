import type { Figures, TeamFigures } from '@frontdesk/shared/desk.ts';
import { hasSeat } from '../../domain/routing/eligible.ts';
import type { Team } from '../../store/sites.ts';
import type { StaffWithPresence } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { peopleThere } from '../routing/people-there.ts';
import { queueSummaries } from '../routing/queue-summaries.ts';
import { requireRole, teamRefs } from '../staff/me.ts';
import { readToday } from './today.ts';

function people(staff: readonly StaffWithPresence[]): Pick<TeamFigures, 'available' | 'atCapacity' | 'away'> {
  const available = staff.filter(({ presence }) => presence.status === 'available');
  const atCapacity = available.filter(({ presence }) => !hasSeat(presence));
  return { available: available.length - atCapacity.length, atCapacity: atCapacity.length, away: staff.length - available.length };
}

/** Queues, people and today's service level, for supervisors and admins. */
export async function readFigures(deps: Deps, staffId: string): Promise<Figures> {
  await requireRole(deps, staffId, 'supervisor');
  const now = deps.clock();
  const today = await readToday(deps);
  const there = await peopleThere(deps);
  const queues = await queueSummaries(deps, there);
  const ofDay = (teamId: string) => {
    const { day, curve } = today.of(teamId);
    const { offered, shortAbandons, withinTarget, acceptedWithinTarget, serviceLevel } = day;
    return { offered, shortAbandons, withinTarget, acceptedWithinTarget, share: serviceLevel, day, curve };
  };

  const ofTeam = (team: Team): TeamFigures => {
    const queue = queues.find((one) => one.team.id === team.id);
    return {
      team: { id: team.id, name: team.name },
      waiting: queue?.waiting ?? 0,
      longestSince: queue?.longestSince ?? null,
      ...people(there.staff.filter((person) => person.teamIds.includes(team.id))),
      ...today.said([team.id]),
      ...ofDay(team.id),
    };
  };
  const waits = queues.flatMap((queue) => queue.longestSince ?? []);
  const all = today.said(there.teams.map((team) => team.id));
  return {
    now,
    since: today.since,
    ...all,
    all: {
      team: null,
      waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
      longestSince: waits.length > 0 ? Math.min(...waits) : null,
      ...people(there.staff.filter((person) => person.teamIds.length > 0)),
      ...all,
      ...ofDay(''),
    },
    teams: there.teams.map(ofTeam),
    people: there.staff.map(({ presence, ...person }) => ({
      id: person.id,
      name: `${person.firstName} ${person.lastName}`,
      role: person.role,
      teams: teamRefs(there.teams, person.teamIds),
      status: presence.status,
      statusSince: presence.statusSince,
      onTelephone: presence.calls > 0,
      load: presence.load,
      capacity: presence.capacity,
    })),
  };
}
