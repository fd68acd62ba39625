import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { noteDuty } from '../../store/duty.ts';
import { lockPresence, setStatusBefore } from '../../store/calls.ts';
import { findStaff, setStatus as saveStatus } from '../../store/staff.ts';
import { takeTurn } from '../../store/turn.ts';
import type { Deps } from '../deps.ts';
import { withdrawOffers } from '../routing/end-offer.ts';
import { closeCallsByHand } from '../telephone/open-call.ts';
import { readMe } from './me.ts';
import { tellPresence } from './tell-presence.ts';

type Set = AdvisorCommands['status.set'];

/**
 * Sets what an advisor can take: a status, how many chats at once, or both. Anything but Available gives back an offer that stands; anything but On a call ends
 * the calls that the telephone system reported.
 */
export async function setStatus(deps: Deps, staffId: string, { status, capacity }: PayloadOf<Set>): Promise<ResultOf<Set>> {
  await deps.store.transaction(async (tx) => {
    // Not while offers are made out: one to this person would come after those that are taken back below.
    if (status !== undefined) await takeTurn(tx, 'queue');
    await lockPresence(tx, staffId);
    if (status !== undefined && status !== 'onACall') await closeCallsByHand(tx, staffId, deps.clock());
    const now = deps.clock();
    await saveStatus(tx, staffId, status, now, capacity);
    await noteDuty(tx, staffId, now);
  });
  if (status !== undefined && status !== 'available') await withdrawOffers(deps, staffId);
  const me = await readMe(deps, staffId);
  for (const team of me.teams) deps.queueChanged(team.id);
  deps.inBackground(() => tellPresence(deps, staffId));
  return { me };
}

/** Signing in anew begins with Offline; for somebody whom the telephone system has on a call, once that is over. */
export async function beginOffline(deps: Deps, staffId: string): Promise<void> {
  const onTelephone = await deps.store.transaction(async (tx) => {
    await lockPresence(tx, staffId);
    const calls = (await findStaff(tx, staffId))?.presence.calls ?? 0;
    if (calls > 0) await setStatusBefore(tx, staffId, 'offline');
    return calls > 0;
  });
  if (!onTelephone) await setStatus(deps, staffId, { status: 'offline' });
}
