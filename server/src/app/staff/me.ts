import type { Me } from '@frontdesk/shared/desk.ts';
import { listTeams, type Team } from '../../store/sites.ts';
import { roles, type Role } from '@frontdesk/shared/vocabulary.ts';
import { findStaff, type StaffWithPresence } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

export const teamRefs = (teams: readonly Team[], ids: readonly string[]) => teams.filter((team) => ids.includes(team.id)).map(({ id, name }) => ({ id, name }));

export function meView(person: StaffWithPresence, teams: readonly Team[]): Me {
  const { status, statusSince, capacity, load, calls } = person.presence;
  const { id, firstName, lastName, email, role } = person;
  return { id, firstName, lastName, email, role, teams: teamRefs(teams, person.teamIds), status, statusSince, onTelephone: calls > 0, capacity, load };
}

/** Throws RefusedError forbidden to anyone of a lower role; answers who is asking. */
export async function requireRole(deps: Deps, staffId: string, least: Role): Promise<Me> {
  const me = await readMe(deps, staffId);
  if (roles.indexOf(me.role) < roles.indexOf(least)) throw new RefusedError('forbidden');
  return me;
}

/** Throws RefusedError notSignedIn when the person is gone or may no longer sign in. */
export async function readMe(deps: Deps, staffId: string): Promise<Me> {
  const [person, teams] = await deps.store.read(async (tx) => [await findStaff(tx, staffId), await listTeams(tx)] as const);
  if (!person) throw new RefusedError('notSignedIn');
  return meView(person, teams);
}
