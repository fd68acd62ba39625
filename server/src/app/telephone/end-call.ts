import type { CallView } from '@frontdesk/shared/telephone-protocol.ts';
import { findCall, findCallByReference, listOpenCalls, lockPresence, type Call } from '../../store/calls.ts';
import { findStaff, listStaff } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { callView, closeCall, tellOfCall, type Named } from './open-call.ts';

/** Somebody may have lost their sign-in during a call; then no more than their id is told. */
const viewOf = (call: Call, person: Named | undefined): CallView => callView(call, person ?? { id: call.staffId, email: '', firstName: '', lastName: '' });

/** The advisor is off the call. One that has ended already is answered as it ended. Throws RefusedError notFound. */
export async function endReportedCall(deps: Deps, keyId: string, callId: string): Promise<CallView> {
  const { view, ended } = await deps.store.transaction(async (tx) => {
    const found = await findCallByReference(tx, keyId, callId);
    if (!found) throw new RefusedError('notFound');
    await lockPresence(tx, found.staffId);
    const call = (await findCall(tx, found.id)) ?? found;
    if (call.endedAt === null) await closeCall(tx, call, 'reported', { at: deps.clock(), actor: `key:${keyId}` });
    return { view: await readView(tx, call.id), ended: call.endedAt === null };
  });
  if (ended) tellOfCall(deps, view.advisor.id);
  return view;
}

async function readView(tx: Tx, id: string): Promise<CallView> {
  const call = await findCall(tx, id);
  if (!call) throw new RefusedError('notFound');
  return viewOf(call, await findStaff(tx, call.staffId));
}

/** Calls in one answer: as many as a large contact centre has people. */
const callsMost = 500;

/** The calls that this key reported and that go on, the longest first: after a restart, a telephone system ends those it no longer has. */
export const listReportedCalls = (deps: Deps, keyId: string): Promise<CallView[]> =>
  deps.store.read(async (tx) => {
    const calls = (await listOpenCalls(tx, callsMost, { keyId })).filter((call) => call.reference !== null);
    const people = new Map((await listStaff(tx, [...new Set(calls.map((call) => call.staffId))])).map((person) => [person.id, person]));
    return calls.map((call) => viewOf(call, people.get(call.staffId)));
  });
