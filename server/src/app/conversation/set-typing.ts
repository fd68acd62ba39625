import { findConversation, findOpenConversation } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import type { Who } from './start.ts';

/** Tells the advisor that the resident types. Never stored. */
export async function residentTypes(deps: Deps, who: Who, typing: boolean): Promise<void> {
  const one = await deps.store.read((tx) => findOpenConversation(tx, who.siteId, who.residentHash));
  if (one?.state !== 'assigned' || !one.context.advisorId) return;
  deps.live.publish({ to: 'staff', staffId: one.context.advisorId, event: 'typing.changed', payload: { conversationId: one.id, typing } });
}

/** Tells the resident that their advisor types. Refused for anyone else's conversation. */
export async function advisorTypes(deps: Deps, staffId: string, conversationId: string, typing: boolean): Promise<void> {
  const one = await deps.store.read((tx) => findConversation(tx, conversationId));
  if (one?.state !== 'assigned' || one.context.advisorId !== staffId) throw new RefusedError('notYours');
  const { siteId, residentHash } = one;
  const payload = { conversationId, firstName: one.context.advisorFirstName ?? '', typing };
  deps.live.publish({ to: 'resident', siteId, residentHash, event: 'typing.changed', payload });
}
