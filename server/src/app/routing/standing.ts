import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Conversation } from '../../store/conversations.ts';
import { placeInQueue } from '../../store/queue-places.ts';
import type { Deps } from '../deps.ts';
import { residentView, type Standing } from '../conversation/views.ts';
import { learnedOf, seatsOf, waitAt } from './expected-wait.ts';
import { isStaffed, peopleLately } from './people-there.ts';

/** From when on a call instead of waiting is offered; null where the team makes none. */
export const callFrom = (requestedAt: number, rules: TeamRules): number | null => (rules.callBacks ? requestedAt + rules.alertSeconds * 1000 : null);

/** Null unless the conversation waits for a person. */
export async function standingOf(deps: Deps, one: Conversation): Promise<Standing | null> {
  const { teamId, requestedAt } = one.context;
  if ((one.state !== 'queued' && one.state !== 'offered') || teamId === null || requestedAt === null || one.context.callBack) return null;
  const { position, unoffered } = await deps.store.read((tx) =>
    placeInQueue(tx, { id: one.id, state: one.state, teamId, requestedAt, isUrgent: (one.context.urgent ?? null) !== null }),
  );
  const there = await peopleLately(deps);
  const wait = waitAt(await learnedOf(deps, teamId), seatsOf(there, teamId), one.state === 'offered' ? 0 : unoffered);
  const rules = deps.settings.rulesOf(teamId);
  return { position, someoneThere: isStaffed(there, teamId), callFrom: callFrom(requestedAt, rules), targetSeconds: rules.targetSeconds, ...wait };
}

/** The resident's view with the place in the queue as it is now. */
export const viewForResident = async (deps: Deps, one: Conversation) => residentView(one, await standingOf(deps, one));
