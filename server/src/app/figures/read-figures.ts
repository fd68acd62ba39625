import type { Figures, TeamFigures } from '@frontdesk/shared/desk.ts';
import { clock } from '@frontdesk/shared/limits.ts';
import { Temporal } from 'temporal-polyfill';
import { serviceLevel, type Request } from '../../domain/service-level.ts';
import { listRequestsSince } from '../../store/conversations.ts';
import { listSites, type Team } from '../../store/sites.ts';
import type { StaffWithPresence } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { peopleThere } from '../routing/people-there.ts';
import { queueSummaries } from '../routing/queue-summaries.ts';
import { requireRole, teamRefs } from '../staff/me.ts';

/** A very busy day of a large county has a tenth of these. */
const requestsMost = 50_000;

export function startOfDay(now: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay().epochMilliseconds;
}

function people(staff: readonly StaffWithPresence[]): Pick<TeamFigures, 'available' | 'atCapacity' | 'away'> {
  const available = staff.filter(({ presence }) => presence.status === 'available');
  const atCapacity = available.filter(({ presence }) => presence.load >= presence.capacity);
  return { available: available.length - atCapacity.length, atCapacity: atCapacity.length, away: staff.length - available.length };
}

/** Queues, people and today's service level, for supervisors and admins. */
export async function readFigures(deps: Deps, staffId: string): Promise<Figures> {
  await requireRole(deps, staffId, 'supervisor');
  const now = deps.clock();
  const [site] = await deps.store.read((tx) => listSites(tx));
  const since = startOfDay(now, site?.hours.timeZone ?? 'Europe/London');
  const there = await peopleThere(deps);
  const queues = await queueSummaries(deps, there);
  const rows = await deps.store.read((tx) => listRequestsSince(tx, since, requestsMost));
  const requests = rows.map((row) => ({
    teamId: row.team_id,
    requestedAt: row.requested_at ?? 0,
    acceptedAt: row.accepted_at,
    answeredAt: row.answered_at,
    leftAt: row.left_at,
  }));
  const level = (of: (Request & { teamId: string | null })[]) => serviceLevel(of, now, clock.target, clock.shortAbandon);

  const ofTeam = (team: Team): TeamFigures => {
    const queue = queues.find((one) => one.team.id === team.id);
    return {
      team: { id: team.id, name: team.name },
      waiting: queue?.waiting ?? 0,
      longestSince: queue?.longestSince ?? null,
      ...people(there.staff.filter((person) => person.teamIds.includes(team.id))),
      ...level(requests.filter((request) => request.teamId === team.id)),
    };
  };
  const waits = queues.flatMap((queue) => queue.longestSince ?? []);
  return {
    now,
    since,
    targetSeconds: clock.target / 1000,
    all: {
      team: null,
      waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
      longestSince: waits.length > 0 ? Math.min(...waits) : null,
      ...people(there.staff.filter((person) => person.teamIds.length > 0)),
      ...level(requests),
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
