import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { PersonForm, type PeopleCommands } from '@frontdesk/shared/people-protocol.ts';
import { problemsOf, type Problem } from '@frontdesk/shared/problems.ts';
import * as v from 'valibot';
import { noteDuty } from '../../store/duty.ts';
import { listPeople, lockPerson, markPeople, savePerson, type Person } from '../../store/people.ts';
import { listTeams } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import { markTeams } from '../../store/teams.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { withdrawOffers } from '../routing/end-offer.ts';
import { auditAct, requireAdmin } from './as-admin.ts';
import { named, personView, requireVersion } from './people-view.ts';
import { tellPeople } from './tell-people.ts';

type Change = PeopleCommands['person.change'];

/** What of a form is wrong for reasons that it cannot know. */
export async function teamProblems(tx: Tx, form: PersonForm): Promise<Problem[]> {
  const teams = new Set((await listTeams(tx)).map(({ id }) => id));
  return form.teamIds.every((id) => teams.has(id))
    ? []
    : [{ path: 'teamIds', message: 'One of these teams is no longer there. Load this again, then choose.' }];
}

const missing = (before: readonly string[], after: readonly string[]): string[] => before.filter((one) => !after.includes(one));

/** What a person can no longer be asked for: an offer that stands may rest on it. */
const lost = (before: Person, after: PersonForm): boolean =>
  (['teamIds', 'skills', 'languages'] as const).some((field) => missing(before[field], after[field]).length > 0);

/** Changes what a person can be asked for and what they may do, in force at once. */
export async function changePerson(deps: Deps, staffId: string, { personId, version, value }: PayloadOf<Change>): Promise<ResultOf<Change>> {
  const mark = { by: staffId, at: deps.clock() };
  const parsed = v.safeParse(PersonForm, value);
  const { before, after } = await deps.store.transaction(async (tx) => {
    await requireAdmin(tx, staffId);
    if (!parsed.success) throw new RefusedError('invalid', { problems: problemsOf(parsed.issues) });
    const was = await lockPerson(tx, personId);
    if (!was) throw new RefusedError('notFound');
    await requireVersion(tx, was, version);
    const problems = await teamProblems(tx, parsed.output);
    if (personId === staffId && was.role !== parsed.output.role)
      problems.push({ path: 'role', message: 'You cannot change your own role. Ask another admin.' });
    if (problems.length > 0) throw new RefusedError('invalid', { problems });
    await savePerson(tx, personId, parsed.output);
    await markPeople(tx, [personId], mark);
    await markTeams(tx, [...missing(was.teamIds, parsed.output.teamIds), ...missing(parsed.output.teamIds, was.teamIds)], mark);
    await noteDuty(tx, personId, mark.at);
    await auditAct(tx, mark, 'person.changed', { id: personId, ...formOf(was) }, { id: personId, ...parsed.output });
    const [now] = await named(tx, await listPeople(tx, [personId]));
    if (!now) throw new RefusedError('notFound');
    return { before: was, after: now };
  });
  if (lost(before, after)) await withdrawOffers(deps, personId);
  tellPeople(deps, { ...mark, staffIds: [personId], teamIds: [...new Set([...before.teamIds, ...after.teamIds])] });
  return { person: personView(after) };
}

const formOf = (person: Person): PersonForm => personView(person).form;
