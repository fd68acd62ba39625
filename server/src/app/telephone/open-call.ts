import type { CallEnding, CallView } from '@frontdesk/shared/telephone-protocol.ts';
import type { Status } from '@frontdesk/shared/vocabulary.ts';
import { addAudit } from '../../store/audit.ts';
import { endCall, listOpenCalls, lockPresence, type Call } from '../../store/calls.ts';
import { noteDuty } from '../../store/duty.ts';
import { findStaff, setStatus, type Staff } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { dropTimer, putTimer } from '../../store/timers.ts';
import { newId, type Deps } from '../deps.ts';
import { tellPresence } from '../staff/tell-presence.ts';

/** Far more than one person is ever on. */
export const callsOfOneMost = 100;

const timerId = (callId: string): string => `call-${callId}`;

/** One row for each call, moved when it changes: the call ends by itself then, whatever process is left. */
export const oweEnd = (tx: Tx, { id, dueAt }: Pick<Call, 'id' | 'dueAt'>): Promise<void> =>
  putTimer(tx, { id: timerId(id), kind: 'call.lapse', conversationId: null, dueAt, payload: { callId: id } });

/** `since`: when the status began, if that was before `at`. */
export async function changeStatus(tx: Tx, staffId: string, status: Status, at: number, since = at): Promise<void> {
  await setStatus(tx, staffId, status, since);
  await noteDuty(tx, staffId, at);
}

/** Ends one call. With the last of a person's, what their status was before comes back. The caller holds the person's presence. */
export async function closeCall(tx: Tx, call: Call, ending: CallEnding, { at, actor }: { at: number; actor: string }): Promise<void> {
  await endCall(tx, call, ending, at);
  await dropTimer(tx, timerId(call.id));
  await addAudit(tx, { id: newId(), at, conversation_id: null, actor, event: 'call.ended', before_state: call.staffId, after_state: ending });
  if (ending === 'advisor' || (await listOpenCalls(tx, 1, { staffId: call.staffId })).length > 0) return;
  if ((await lockPresence(tx, call.staffId))?.status === 'onACall') await changeStatus(tx, call.staffId, call.statusBefore, at);
}

/** Somebody chose another status than On a call: as far as Frontdesk goes they are off the telephone. */
export async function closeCallsByHand(tx: Tx, staffId: string, at: number): Promise<void> {
  for (const call of await listOpenCalls(tx, callsOfOneMost, { staffId })) await closeCall(tx, call, 'advisor', { at, actor: staffId });
}

/** After the commit: tells the person's pages, and looks at the queues that they may be free for. */
export function tellOfCall(deps: Deps, staffId: string): void {
  deps.inBackground(async () => {
    await tellPresence(deps, staffId);
    const person = await deps.store.read((tx) => findStaff(tx, staffId));
    for (const teamId of person?.teamIds ?? []) deps.queueChanged(teamId);
  });
}

const iso = (at: number): string => new Date(at).toISOString();

export type Named = Pick<Staff, 'id' | 'email' | 'firstName' | 'lastName'>;
export const advisorView = ({ id, email, firstName, lastName }: Named): CallView['advisor'] => ({ id, email, firstName, lastName });

export const callView = (call: Call, advisor: Named): CallView => ({
  callId: call.reference ?? '',
  advisor: advisorView(advisor),
  startedAt: iso(call.startedAt),
  endedAt: call.endedAt === null ? null : iso(call.endedAt),
  ending: call.ending,
});
