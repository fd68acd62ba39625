import { rules } from '../../domain/rules.ts';
import type { InForce } from '../../domain/surge/in-force.ts';
import type { Team } from '../../store/sites.ts';
import { listTeams } from '../../store/sites.ts';
import { listStaff, type StaffWithPresence } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { listTimers } from '../../store/timers.ts';
import type { Deps } from '../deps.ts';
import { lately } from '../lately.ts';

/** Teams, and the staff who are connected, or were a moment ago, with a status other than Offline; their capacity with what a surge adds. */
export type PeopleThere = { teams: Team[]; staff: StaffWithPresence[]; surge: InForce };

export async function peopleThere(deps: Deps): Promise<PeopleThere> {
  const present = [...(await deps.live.present())];
  return deps.store.read(async (tx) => listPeople(tx, present, deps.clock(), deps.surges.inForce(deps.clock())));
}

/** The same as it was a moment ago, for what pages are shown. */
export const peopleLately = lately(peopleThere, 250);

export async function listPeople(tx: Tx, present: readonly string[], now: number, surge: InForce): Promise<PeopleThere> {
  // Someone whose page reloads, or whose server has just restarted, is not gone: their row of absence is a few seconds old.
  const soonBack = (await listTimers(tx, 'advisor.absent'))
    .filter((payload) => Number(payload.droppedAt) > now - rules.reloadGrace)
    .map((payload) => String(payload.staffId));
  const staff = (await listStaff(tx, [...new Set([...present, ...soonBack])])).filter((person) => person.presence.status !== 'offline');
  return { teams: await listTeams(tx), staff: staff.map((person) => withSeats(person, surge)), surge };
}

const withSeats = (person: StaffWithPresence, surge: InForce): StaffWithPresence => ({
  ...person,
  presence: { ...person.presence, capacity: person.presence.capacity + surge.seatsOf(person.teamIds) },
});

/** Somebody of the team is there, or of one that joins in with it. */
export function isStaffed({ staff, surge }: PeopleThere, teamId: string): boolean {
  const serving = [teamId, ...surge.helpersOf(teamId)];
  return staff.some((person) => person.teamIds.some((id) => serving.includes(id)));
}
