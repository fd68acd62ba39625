import { placeInQueue, type Conversation } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';
import { residentView, type Standing } from '../conversation/views.ts';
import { isStaffed, peopleLately } from './people-there.ts';

/** Null unless the conversation waits for a person. */
export async function standingOf(deps: Deps, one: Conversation): Promise<Standing | null> {
  const { teamId, requestedAt } = one.context;
  if ((one.state !== 'queued' && one.state !== 'offered') || teamId === null || requestedAt === null) return null;
  const position = await deps.store.read((tx) => placeInQueue(tx, { id: one.id, teamId, requestedAt }));
  return { position, someoneThere: isStaffed(await peopleLately(deps), teamId) };
}

/** The resident's view with the place in the queue as it is now. */
export const viewForResident = async (deps: Deps, one: Conversation) => residentView(one, await standingOf(deps, one));
