import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import type { RoutedConversation, WhyCommands, WhyStep } from '@frontdesk/shared/why-protocol.ts';
import { listAudit } from '../../store/audit.ts';
import { findConversation, type Conversation } from '../../store/conversations.ts';
import { listDecisions } from '../../store/decisions.ts';
import { listOffersOf } from '../../store/offers.ts';
import { listRouted } from '../../store/routed.ts';
import { listNames } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { requireRole } from '../staff/me.ts';

/** Decisions of one conversation that are shown: a chat that waits for an hour has a few dozen. */
const decisionsMost = 300;

const routedView = ({ context, ...one }: Conversation): RoutedConversation => ({
  id: one.id,
  reference: one.reference,
  team: context.teamId === null ? null : { id: context.teamId, name: context.teamName ?? '' },
  state: one.state,
  requestedAt: context.requestedAt ?? one.createdAt,
  acceptedAt: context.acceptedAt,
  answeredAt: context.answeredAt,
  advisorFirstName: context.advisorFirstName,
  transfers: context.transfers,
});

type List = WhyCommands['routing.list'];

/** Requests for a person, newest first, or those whose reference begins as given. */
export async function listRouting(deps: Deps, staffId: string, { reference }: PayloadOf<List>): Promise<ResultOf<List>> {
  await requireRole(deps, staffId, 'supervisor');
  const found = await deps.store.read((tx) => listRouted(tx, reference?.toUpperCase() ?? '', limits.queuePage));
  return { now: deps.clock(), conversations: found.map(routedView) };
}

type Explain = WhyCommands['routing.why'];

/** Every step of a conversation on its way to a person, with who was considered and why each was or was not asked. */
export async function explainRouting(deps: Deps, staffId: string, { conversationId }: PayloadOf<Explain>): Promise<ResultOf<Explain>> {
  await requireRole(deps, staffId, 'supervisor');
  return deps.store.read(async (tx) => {
    const one = await findConversation(tx, conversationId);
    if (!one || one.context.requestedAt === null) throw new RefusedError('notFound');
    const decisions = await listDecisions(tx, conversationId, decisionsMost + 1);
    const offers = await listOffersOf(tx, conversationId, decisionsMost);
    const changes = await listAudit(tx, conversationId);
    const names = await listNames(tx, [
      ...decisions.flatMap((decision) => decision.considered.map((person) => person.staffId)),
      ...offers.map((offer) => offer.staffId),
      ...changes.map((change) => change.actor),
    ]);
    const nameOf = (id: string): string => names.get(id) ?? 'Somebody who has left';
    const steps: WhyStep[] = [
      ...decisions.slice(0, decisionsMost).map(({ at, ring, rank, points, waived, considered }): WhyStep => ({
        type: 'decision',
        at,
        ring: ring + 1,
        rank,
        points: Math.round(points),
        waived,
        considered: considered.map((person) => ({ name: nameOf(person.staffId), score: person.score, why: person.why })),
      })),
      ...offers.map((offer): WhyStep => ({ type: 'offer', at: offer.offeredAt, endedAt: offer.endedAt, name: nameOf(offer.staffId), result: offer.result })),
      ...changes
        // Offers have their own lines.
        .filter((change) => !change.event.startsWith('offer.') || change.event === 'offer.accepted')
        .map((change): WhyStep => ({
          type: 'change',
          at: change.at,
          event: change.event,
          by: change.actor === 'resident' || change.actor === 'system' ? change.actor : nameOf(change.actor),
          before: change.before_state as RoutedConversation['state'] | null,
          after: change.after_state as RoutedConversation['state'] | null,
        })),
    ];
    const kinds = ['change', 'decision', 'offer'];
    steps.sort((a, b) => a.at - b.at || kinds.indexOf(a.type) - kinds.indexOf(b.type));
    return { conversation: routedView(one), steps, more: decisions.length > decisionsMost };
  });
}
