import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { PeopleCommands } from '@frontdesk/shared/people-protocol.ts';
import { lockAssigned } from '../../store/conversations.ts';
import { noteDuty } from '../../store/duty.ts';
import { listPeople, lockPerson, markPeople, setDisabled, type Person } from '../../store/people.ts';
import { endSessionsOf } from '../../store/sessions.ts';
import { setStatus } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step, type Step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { withdrawOffers } from '../routing/end-offer.ts';
import { auditAct, requireAdmin } from './as-admin.ts';
import { named, personView, requireVersion } from './people-view.ts';
import { tellPeople } from './tell-people.ts';

type Disable = PeopleCommands['person.disable'];

async function readThem(tx: Tx, id: string): Promise<Person> {
  const [person] = await named(tx, await listPeople(tx, [id]));
  if (!person) throw new RefusedError('notFound');
  return person;
}

async function lockThem(tx: Tx, staffId: string, { personId, version }: PayloadOf<Disable>): Promise<Person> {
  await requireAdmin(tx, staffId);
  const person = await lockPerson(tx, personId);
  if (!person) throw new RefusedError('notFound');
  await requireVersion(tx, person, version);
  return person;
}

/** Nobody signs in as them from now on: their sessions end, offers go to others, and their chats return to the front of the queue, without waiting for them. */
export async function disablePerson(deps: Deps, staffId: string, asked: PayloadOf<Disable>): Promise<ResultOf<Disable>> {
  const { personId } = asked;
  const mark = { by: staffId, at: deps.clock() };
  const { person, sessions, steps } = await deps.store.transaction(async (tx) => {
    const before = await lockThem(tx, staffId, asked);
    if (personId === staffId) throw new RefusedError('ownAccount');
    const returned: Step[] = [];
    for (const one of await lockAssigned(tx, personId))
      returned.push(await step(tx, momentOf(deps, mark.at), one, { type: 'advisor.lost', staffId: personId }, staffId));
    await setDisabled(tx, personId, before.disabledAt ?? mark.at);
    await markPeople(tx, [personId], mark);
    await setStatus(tx, personId, 'offline', mark.at);
    await noteDuty(tx, personId, mark.at);
    await auditAct(tx, mark, 'person.disabled', { id: personId }, null);
    return { sessions: await endSessionsOf(tx, personId), steps: returned, person: await readThem(tx, personId) };
  });
  for (const tokenHash of sessions) deps.live.publish({ to: 'session', tokenHash, event: 'session.ended', payload: {} });
  perform(deps, steps);
  await withdrawOffers(deps, personId);
  tellPeople(deps, { ...mark, teamIds: person.teamIds });
  return { person: personView(person) };
}

/** They may sign in again, with the password that they had. */
export async function enablePerson(deps: Deps, staffId: string, asked: PayloadOf<Disable>): Promise<ResultOf<Disable>> {
  const mark = { by: staffId, at: deps.clock() };
  const person = await deps.store.transaction(async (tx) => {
    await lockThem(tx, staffId, asked);
    await setDisabled(tx, asked.personId, null);
    await markPeople(tx, [asked.personId], mark);
    await auditAct(tx, mark, 'person.enabled', null, { id: asked.personId });
    return readThem(tx, asked.personId);
  });
  tellPeople(deps, { ...mark, teamIds: person.teamIds });
  return { person: personView(person) };
}
