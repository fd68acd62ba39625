import { byFirstRequest } from '../../domain/first-request.ts';
import { listInState } from '../../store/conversations.ts';
import { residentView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { isStaffed, type PeopleThere } from './people-there.ts';
import { queueSummaries } from './queue-summaries.ts';
import { callFrom } from './standing.ts';

/** The places told; those further back learn theirs when they sync or move up. */
const toldMost = 1000;

/** Tells everyone in some teams' queues their place, and all staff how the queues stand. */
export async function tellQueues(deps: Deps, teamIds: readonly string[], there: PeopleThere): Promise<void> {
  for (const teamId of teamIds) {
    const waiting = await deps.store.read(async (tx) => [
      ...(await listInState(tx, 'queued', [teamId], toldMost)),
      ...(await listInState(tx, 'offered', [teamId], toldMost)),
    ]);
    // Who is to be rung has no place to be told.
    const inChat = waiting.filter((one) => one.context.callBack === null);
    const ordered = inChat.map((one) => ({ id: one.id, requestedAt: one.context.requestedAt ?? 0, one })).sort(byFirstRequest);
    const someoneThere = isStaffed(there, teamId);
    ordered.forEach(({ one, requestedAt }, index) => {
      const conversation = residentView(one, { position: index + 1, someoneThere, callFrom: callFrom(requestedAt, deps.settings.rulesOf(teamId)) });
      deps.live.publish({ to: 'resident', siteId: one.siteId, residentHash: one.residentHash, event: 'conversation.changed', payload: { conversation } });
    });
  }
  deps.live.publish({ to: 'allStaff', event: 'queue.changed', payload: { queues: await queueSummaries(deps, there) } });
}
