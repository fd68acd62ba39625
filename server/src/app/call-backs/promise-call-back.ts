import type { AdvisorCallBackCommands } from '@frontdesk/shared/call-back-protocol.ts';
import type { PayloadOf } from '@frontdesk/shared/commands.ts';
import { lockConversation } from '../../store/conversations.ts';
import { findFirstName } from '../../store/staff.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { findSite } from '../resident/read-site.ts';
import { placeOf, teamFor } from './offer-times.ts';
import { promiseEvent } from './promise.ts';

/** An advisor promises the resident of their chat a call: the chat leaves the desk, and comes back to them first if they are free then. */
export async function promiseCallBack(deps: Deps, staffId: string, input: PayloadOf<AdvisorCallBackCommands['callBack.promise']>): Promise<void> {
  const { conversationId, ...asked } = input;
  const moment = momentOf(deps);
  const taken = await deps.store.transaction(async (tx) => {
    const before = await lockConversation(tx, conversationId);
    const firstName = await findFirstName(tx, staffId);
    if (firstName === undefined) throw new RefusedError('notSignedIn');
    if (before?.context.advisorId !== staffId) throw new RefusedError('notYours');
    const place = placeOf(deps, await findSite(tx, before.siteId));
    const owner = { place, team: await teamFor(deps, tx, place, before, moment.now), needs: before.context.needs };
    const { event, changes } = await promiseEvent(tx, moment, before, owner, asked, { staffId, firstName });
    return step(tx, moment, before, event, staffId, changes);
  });
  perform(deps, [taken]);
}
