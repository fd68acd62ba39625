import { rules } from '../../domain/rules.ts';
import type { Team } from '../../store/sites.ts';
import { listTeams } from '../../store/sites.ts';
import { listStaff, type StaffWithPresence } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { listTimers } from '../../store/timers.ts';
import type { Deps } from '../deps.ts';
import { lately } from '../lately.ts';

/** Teams, and the staff who are connected, or were a moment ago, with a status other than Offline. */
export type PeopleThere = { teams: Team[]; staff: StaffWithPresence[] };

export async function peopleThere(deps: Deps): Promise<PeopleThere> {
  const present = [...(await deps.live.present())];
  return deps.store.read(async (tx) => listPeople(tx, present, deps.clock()));
}

/** The same as it was a moment ago, for what pages are shown. */
export const peopleLately = lately(peopleThere, 250);

export async function listPeople(tx: Tx, present: readonly string[], now: number): Promise<PeopleThere> {
  // Someone whose page reloads, or whose server has just restarted, is not gone: their row of absence is a few seconds old.
  const soonBack = (await listTimers(tx, 'advisor.absent'))
    .filter((payload) => Number(payload.droppedAt) > now - rules.reloadGrace)
    .map((payload) => String(payload.staffId));
  const staff = (await listStaff(tx, [...new Set([...present, ...soonBack])])).filter((person) => person.presence.status !== 'offline');
  return { teams: await listTeams(tx), staff };
}

export const isStaffed = ({ staff }: PeopleThere, teamId: string): boolean => staff.some((person) => person.teamIds.includes(teamId));
