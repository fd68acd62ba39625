import { waitsSince } from '../../domain/call-back.ts';
import type { Work } from '../../domain/routing/work.ts';
import { listInState, type Conversation } from '../../store/conversations.ts';
import type { Tx } from '../../store/store.ts';

/** So many of each team in a pass: the rest are further back in the queue than there are people. */
const waitingMost = 200;

const workOf = ({ id, context }: Conversation, teamId: string): Work => ({
  id,
  kind: context.callBack ? 'callBack' : 'chat',
  teamId,
  requestedAt: (context.callBack ? waitsSince(context.callBack, context.requestedAt) : context.requestedAt) ?? 0,
  queuedAt: context.teamQueuedAt ?? context.requestedAt ?? 0,
  ...context.needs,
  urgent: (context.urgent ?? null) !== null,
  attempts: context.attempts,
  offeredTo: context.offers.map((offer) => offer.staffId),
});

/** What waits in some teams' queues, held out or not, the longest waiting of each team first. */
export async function listWork(tx: Tx, teamIds: Iterable<string>): Promise<Work[]> {
  const work: Work[] = [];
  for (const teamId of teamIds) {
    for (const state of ['queued', 'offered'] as const) {
      for (const one of await listInState(tx, state, [teamId], waitingMost)) work.push(workOf(one, teamId));
    }
  }
  return work;
}
