import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { noteDuty } from '../../store/duty.ts';
import { setStatus as saveStatus } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { withdrawOffers } from '../routing/end-offer.ts';
import { readMe } from './me.ts';
import { tellPresence } from './tell-presence.ts';

type Set = AdvisorCommands['status.set'];

/** Sets what an advisor can take: a status, how many chats at once, or both. Anything but Available gives back an offer that stands. */
export async function setStatus(deps: Deps, staffId: string, { status, capacity }: PayloadOf<Set>): Promise<ResultOf<Set>> {
  await deps.store.transaction(async (tx) => {
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
