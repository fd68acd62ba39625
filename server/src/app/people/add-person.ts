import { randomInt } from 'node:crypto';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { NewPersonForm, type PeopleCommands } from '@frontdesk/shared/people-protocol.ts';
import { problemsOf } from '@frontdesk/shared/problems.ts';
import * as v from 'valibot';
import { listPeople, markPeople, savePerson } from '../../store/people.ts';
import { addStaff } from '../../store/staff.ts';
import { markTeams } from '../../store/teams.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { requireRole } from '../staff/me.ts';
import { hashPassword } from '../staff/passwords.ts';
import { auditAct, requireAdmin } from './as-admin.ts';
import { teamProblems } from './change-person.ts';
import { named, personView } from './people-view.ts';
import { tellPeople } from './tell-people.ts';

type Add = PeopleCommands['person.add'];

/** Letters and figures that nobody mistakes for others when they are read out: 29 of them, 16 at a time, are 77 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz346789';
const newPassword = (): string => Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');

/** Adds somebody who can sign in with the password that is answered, which is stored as a hash alone. */
export async function addPerson(deps: Deps, staffId: string, { value }: PayloadOf<Add>): Promise<ResultOf<Add>> {
  await requireRole(deps, staffId, 'admin');
  const parsed = v.safeParse(NewPersonForm, value);
  if (!parsed.success) throw new RefusedError('invalid', { problems: problemsOf(parsed.issues) });
  const { email, ...form } = parsed.output;
  const password = newPassword();
  const password_hash = await hashPassword(password);
  const mark = { by: staffId, at: deps.clock() };
  const id = newId();
  const person = await deps.store.transaction(async (tx) => {
    await requireAdmin(tx, staffId);
    const problems = await teamProblems(tx, form);
    const names = { first_name: form.firstName, last_name: form.lastName };
    if (problems.length === 0) {
      const row = { id, email, ...names, role: form.role, password_hash, created_at: mark.at, teamIds: [], capacity: form.capacity };
      if (!(await addStaff(tx, row))) problems.push({ path: 'email', message: 'There is somebody with this address already. Look for them in the list.' });
    }
    if (problems.length > 0) throw new RefusedError('invalid', { problems });
    await savePerson(tx, id, form);
    await markPeople(tx, [id], mark);
    await markTeams(tx, form.teamIds, mark);
    await auditAct(tx, mark, 'person.added', null, { id, email, ...form });
    const [added] = await named(tx, await listPeople(tx, [id]));
    if (!added) throw new RefusedError('notFound');
    return added;
  });
  tellPeople(deps, { ...mark, teamIds: form.teamIds });
  return { person: personView(person), password };
}
