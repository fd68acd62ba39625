import type { ResultOf } from '@frontdesk/shared/commands.ts';
import type { PeopleCommands } from '@frontdesk/shared/people-protocol.ts';
import { listPeople as readPeople, listSkills } from '../../store/people.ts';
import type { Deps } from '../deps.ts';
import { requireRole } from '../staff/me.ts';
import { named, personView } from './people-view.ts';

/** Everyone, also those who may not sign in. */
export async function listPeople(deps: Deps, staffId: string): Promise<ResultOf<PeopleCommands['person.list']>> {
  await requireRole(deps, staffId, 'supervisor');
  return deps.store.read(async (tx) => ({ people: (await named(tx, await readPeople(tx))).map(personView), skills: await listSkills(tx) }));
}
