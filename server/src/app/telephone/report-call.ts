import type { CallView } from '@frontdesk/shared/telephone-protocol.ts';
import { addAudit } from '../../store/audit.ts';
import { addCall, claimReservation, findCallByReference, listOpenCalls, lockPresence, type Call } from '../../store/calls.ts';
import { findStaffNamed, type Staff } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { takeTurn } from '../../store/turn.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { withdrawOffers } from '../routing/end-offer.ts';
import { callsOfOneMost, callView, changeStatus, closeCall, oweEnd, tellOfCall } from './open-call.ts';

type Report = { advisor: string; callId: string; at: number | null };

/**
 * An advisor is on a call: the status becomes On a call, which takes all of them, and offers on their screen go to others without a miss; their chats stay.
 * Somebody who was kept for a call is on this one. The same call again changes nothing, and with another advisor it has been passed on. Throws RefusedError unknownAdvisor,
 * or callEnded for a call that has ended. `began`: whether anything changed.
 */
export async function reportCall(deps: Deps, keyId: string, report: Report): Promise<{ call: CallView; began: boolean }> {
  const done = await deps.store.transaction(async (tx) => {
    // Not while offers are made out: one to this person would come after those that are taken back below.
    await takeTurn(tx, 'queue');
    const now = deps.clock();
    const person = await findStaffNamed(tx, report.advisor);
    if (!person) throw new RefusedError('unknownAdvisor');
    const known = await findCallByReference(tx, keyId, report.callId);
    if (known && known.endedAt !== null) throw new RefusedError('callEnded');
    if (known?.staffId === person.id) return { person, call: known, from: null, began: false };
    if (known) {
      await lockPresence(tx, known.staffId);
      await closeCall(tx, known, 'reported', { at: now, actor: `key:${keyId}` });
    }
    const most = Math.max(...[null, ...person.teamIds].map((teamId) => deps.settings.rulesOf(teamId).callMostMinutes)) * 60_000;
    const startedAt = Math.min(now, Math.max(report.at ?? now, now - most));
    const call = await begin(tx, person, now, { keyId, reference: report.callId, startedAt, dueAt: startedAt + most });
    await addAudit(tx, { id: newId(), at: now, conversation_id: null, actor: `key:${keyId}`, event: 'call.began', before_state: null, after_state: person.id });
    return { person, call, from: known?.staffId ?? null, began: true };
  });
  if (done.began) {
    deps.wakeTimers();
    await withdrawOffers(deps, done.person.id);
    for (const staffId of [done.person.id, done.from]) if (staffId !== null) tellOfCall(deps, staffId);
  }
  return { call: callView(done.call, done.person), began: done.began };
}

async function begin(tx: Tx, { id: staffId }: Staff, now: number, told: Pick<Call, 'keyId' | 'reference' | 'startedAt' | 'dueAt'>): Promise<Call> {
  const presence = await lockPresence(tx, staffId);
  if (!presence) throw new RefusedError('unknownAdvisor');
  const open = await listOpenCalls(tx, callsOfOneMost, { staffId });
  const keptFor = open.find((one) => one.reference === null);
  const call: Call = {
    id: keptFor?.id ?? newId(),
    staffId,
    statusBefore: open[0]?.statusBefore ?? presence.status,
    ...told,
    endedAt: null,
    ending: null,
  };
  if (keptFor) await claimReservation(tx, keptFor.id, told);
  else await addCall(tx, call);
  await changeStatus(tx, staffId, 'onACall', now, told.startedAt);
  await oweEnd(tx, call);
  return call;
}
