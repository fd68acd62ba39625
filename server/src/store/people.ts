import type { PersonForm } from '@frontdesk/shared/people-protocol.ts';
import type { Role } from '@frontdesk/shared/vocabulary.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import type { Tx } from './store.ts';

/** A person as admins see them. `changedBy` is a staff id. */
export type Person = PersonForm & { id: string; email: string; disabledAt: number | null; version: number; changedBy: string | null; changedAt: number | null };

/** Everyone, also those who may not sign in, or those named. */
export async function listPeople(tx: Tx, ids?: readonly string[]): Promise<Person[]> {
  if (ids?.length === 0) return [];
  const named = ids ?? [];
  const rows = await tx
    .selectFrom('staff')
    .innerJoin('presence', 'presence.staff_id', 'staff.id')
    .select(['id', 'email', 'first_name', 'last_name', 'role', 'capacity', 'disabled_at', 'version', 'changed_by', 'changed_at'])
    .$if(ids !== undefined, (query) => query.where('id', 'in', named))
    .orderBy('first_name')
    .orderBy('last_name')
    .orderBy('id')
    .limit(limits.peoplePage)
    .execute();
  const memberships = await tx
    .selectFrom('membership')
    .innerJoin('team', 'team.id', 'membership.team_id')
    .select(['staff_id', 'team_id'])
    .where('removed_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('staff_id', 'in', named))
    .orderBy('team_id')
    .execute();
  const abilities = await tx
    .selectFrom('ability')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where('staff_id', 'in', named))
    .orderBy('name')
    .execute();
  const teamsOf = grouped(memberships);
  const abilitiesOf = grouped(abilities);
  return rows.map((row) => {
    const able = abilitiesOf.get(row.id) ?? [];
    return {
      id: row.id,
      email: row.email,
      firstName: row.first_name,
      lastName: row.last_name,
      role: row.role,
      teamIds: (teamsOf.get(row.id) ?? []).map((one) => one.team_id),
      skills: able.filter(({ kind }) => kind === 'skill').map(({ name }) => name),
      languages: able.filter(({ kind }) => kind === 'language').map(({ name }) => name),
      capacity: row.capacity,
      disabledAt: row.disabled_at === null ? null : Number(row.disabled_at),
      version: row.version,
      changedBy: row.changed_by,
      changedAt: row.changed_at === null ? null : Number(row.changed_at),
    };
  });
}

function grouped<R extends { staff_id: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const those = found.get(row.staff_id);
    if (those) those.push(row);
    else found.set(row.staff_id, [row]);
  }
  return found;
}

/** Those who may sign in as admins, until the end of the unit of work: two of them cannot take each other's role at once. */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const admin: Role = 'admin';
  const rows = await tx.selectFrom('staff').select('id').where('role', '=', admin).where('disabled_at', 'is', null).orderBy('id').forNoKeyUpdate().execute();
  return rows.map((row) => row.id);
}

/** A person, to change them. */
export async function lockPerson(tx: Tx, id: string): Promise<Person | undefined> {
  await tx.selectFrom('staff').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return (await listPeople(tx, [id]))[0];
}

export type ChangeMark = { by: string; at: number };

/** One version more, by whom and when: for every change of what belongs to these people. */
export async function markPeople(tx: Tx, ids: readonly string[], { by, at }: ChangeMark): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('staff')
    .set((eb) => ({ version: eb('version', '+', 1), changed_by: by, changed_at: at }))
    .where('id', 'in', ids)
    .execute();
}

/** All that the form has, in place of what was. */
export async function savePerson(tx: Tx, id: string, form: PersonForm): Promise<void> {
  await tx.updateTable('staff').set({ first_name: form.firstName, last_name: form.lastName, role: form.role }).where('id', '=', id).execute();
  await tx.updateTable('presence').set({ capacity: form.capacity }).where('staff_id', '=', id).execute();
  await tx.deleteFrom('membership').where('staff_id', '=', id).execute();
  await tx.deleteFrom('ability').where('staff_id', '=', id).execute();
  const teams = form.teamIds.map((team_id) => ({ staff_id: id, team_id }));
  if (teams.length > 0) await tx.insertInto('membership').values(teams).execute();
  const abilities = [
    ...form.skills.map((name) => ({ staff_id: id, kind: 'skill' as const, name })),
    ...form.languages.map((name) => ({ staff_id: id, kind: 'language' as const, name })),
  ];
  if (abilities.length > 0) await tx.insertInto('ability').values(abilities).execute();
}

/** `at` null lets them sign in again. */
export async function setDisabled(tx: Tx, id: string, at: number | null): Promise<void> {
  await tx.updateTable('staff').set({ disabled_at: at }).where('id', '=', id).execute();
}

/** Skills that people have or services ask for, each once, in the order of the alphabet. */
export async function listSkills(tx: Tx): Promise<string[]> {
  const had = await tx.selectFrom('ability').select('name').distinct().where('kind', '=', 'skill').limit(2_000).execute();
  const asked = await tx.selectFrom('service').select('needs_json').where('needs_json', '!=', '{}').limit(2_000).execute();
  const needs = asked.map((row) => JSON.parse(row.needs_json) as { required?: string[]; preferred?: string[] });
  const names = [...had.map((row) => row.name), ...needs.flatMap(({ required = [], preferred = [] }) => [...required, ...preferred])];
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));
}
