import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Conversation } from '../../store/conversations.ts';
import { placeInQueue } from '../../store/queue-lengths.ts';
import type { Deps } from '../deps.ts';
import { residentView, type Standing } from '../conversation/views.ts';
import { isStaffed, peopleLately } from './people-there.ts';

/** From when on a call instead of waiting is offered; null where the team makes none. */
export const callFrom = (requestedAt: number, rules: TeamRules): number | null => (rules.callBacks ? requestedAt + rules.alertSeconds * 1000 : null);

/** Null unless the conversation waits for a person. */
export async function standingOf(deps: Deps, one: Conversation): Promise<Standing | null> {
  const { teamId, requestedAt } = one.context;
  if ((one.state !== 'queued' && one.state !== 'offered') || teamId === null || requestedAt === null || one.context.callBack) return null;
  const position = await deps.store.read((tx) => placeInQueue(tx, { id: one.id, teamId, requestedAt }));
  return { position, someoneThere: isStaffed(await peopleLately(deps), teamId), callFrom: callFrom(requestedAt, deps.settings.rulesOf(teamId)) };
}

/** The resident's view with the place in the queue as it is now. */
export const viewForResident = async (deps: Deps, one: Conversation) => residentView(one, await standingOf(deps, one));
