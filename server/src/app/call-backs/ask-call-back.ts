import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { findNewestConversation, lockConversation, type Conversation } from '../../store/conversations.ts';
import type { Tx } from '../../store/store.ts';
import { perform } from '../conversation/perform.ts';
import { ownConversation, theirs, type Who } from '../conversation/start.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { findSite } from '../resident/read-site.ts';
import { needsOf } from '../routing/needs-of.ts';
import { viewForResident } from '../routing/standing.ts';
import { placeOf, teamFor } from './offer-times.ts';
import { numberOf, promiseEvent } from './promise.ts';

type Ask = ResidentCommands['callBack.ask'];

/** The resident asks to be rung. Their place in the queue is kept, and they need not stay. The same details again are a retry whose first answer was lost. */
export async function askCallBack(deps: Deps, who: Who, input: PayloadOf<Ask>): Promise<ResultOf<Ask>> {
  const { conversationId, page, ...asked } = input;
  // Before anything is begun: a wrong number makes no conversation.
  numberOf(asked.phone);
  const moment = momentOf(deps);
  const taken = await deps.store.transaction(async (tx) => {
    const again = await arranged(tx, who, conversationId, asked);
    if (again) return { after: again };
    const place = placeOf(deps, await findSite(tx, who.siteId));
    const before = await ownConversation(tx, moment.now, who, conversationId, page);
    const owner = { place, team: await teamFor(deps, tx, place, before, moment.now), needs: await needsOf(tx, moment, before) };
    const { event, changes } = await promiseEvent(tx, moment, before, owner, asked, null);
    return step(tx, moment, before, event, 'resident', changes);
  });
  if ('before' in taken) perform(deps, [taken]);
  return { conversation: await viewForResident(deps, taken.after) };
}

async function arranged(tx: Tx, who: Who, id: string | null, { phone, reason }: { phone: string; reason: string }): Promise<Conversation | undefined> {
  const one = id === null ? await findNewestConversation(tx, who.siteId, who.residentHash) : theirs(who, await lockConversation(tx, id));
  const callBack = one?.context.callBack;
  return callBack && one.state !== 'closed' && callBack.typed === phone && callBack.reason === reason ? one : undefined;
}
