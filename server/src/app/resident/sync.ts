import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import { findNewestConversation } from '../../store/conversations.ts';
import { listMessages } from '../../store/messages.ts';
import type { Who } from '../conversation/start.ts';
import { residentMessage } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { viewForResident } from '../routing/standing.ts';
import { readSite } from './read-site.ts';

type Sync = ResidentCommands['conversation.sync'];

/** What a page needs to be up to date: after the first opening, a reload, or a lost connection. */
export async function sync(deps: Deps, who: Who, input: PayloadOf<Sync>): Promise<Omit<ResultOf<Sync>, 'token'>> {
  const site = await readSite(deps, who.siteId);
  const one = await deps.store.read((tx) => findNewestConversation(tx, who.siteId, who.residentHash));
  if (!one) return { now: deps.clock(), site, conversation: null, messages: [], more: false };

  const sinceSeq = one.id === input.conversationId ? input.sinceSeq : 0;
  const messages = await deps.store.read((tx) => listMessages(tx, one.id, sinceSeq, limits.syncPage));
  const reached = messages.at(-1)?.seq ?? sinceSeq;
  return {
    now: deps.clock(),
    site,
    conversation: await viewForResident(deps, one),
    messages: messages.map(residentMessage),
    more: reached < one.headSeq,
  };
}
