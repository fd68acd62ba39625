import { pair, type Candidate, type Waiting } from '../../domain/routing.ts';
import { rules } from '../../domain/rules.ts';
import { lockConversation, listInState } from '../../store/conversations.ts';
import { listStandingOffers } from '../../store/offers.ts';
import { listStaff } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { takeTurn } from '../../store/turn.ts';
import { perform } from '../conversation/perform.ts';
import { step, type Step } from '../conversation/step.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

/** So many of each team in a pass: the rest are further back in the queue than there are people. */
const waitingMost = 200;

/** Connected, Available and without an offer on their screen: one at a time, so that nobody has to choose between alerts. */
async function candidates(tx: Tx, present: readonly string[]): Promise<Candidate[]> {
  const busy = new Set((await listStandingOffers(tx)).map((offer) => offer.staffId));
  return (await listStaff(tx, present))
    .filter((person) => person.presence.status === 'available' && !busy.has(person.id) && person.presence.load < person.presence.capacity)
    .map((person) => ({
      staffId: person.id,
      teamIds: person.teamIds,
      load: person.presence.load,
      capacity: person.presence.capacity,
      lastAcceptedAt: person.presence.lastAcceptedAt,
    }));
}

/** Offers waiting conversations to whoever is free: as many as can be at once. Answers how many offers were made. */
export async function drainQueue(deps: Deps): Promise<number> {
  const present = [...(await deps.live.present())];
  if (present.length === 0) return 0;
  const free = await deps.store.read((tx) => candidates(tx, present));
  if (free.length === 0) return 0;

  const steps = await deps.store.transaction(async (tx) => {
    // One process pairs at a time: two would offer one person two chats.
    await takeTurn(tx, 'queue');
    // Not before: after a wait for the turn, what others did meanwhile would seem to come later.
    const now = deps.clock();
    // Only the queues of people who are free: what nobody can take must not stand in the way of what somebody can.
    const waiting: Waiting[] = [];
    for (const teamId of new Set(free.flatMap((person) => person.teamIds))) {
      for (const one of await listInState(tx, 'queued', [teamId], waitingMost)) {
        waiting.push({ id: one.id, teamId, requestedAt: one.context.requestedAt ?? now, attempts: one.context.attempts });
      }
    }
    if (waiting.length === 0) return [];
    const made: Step[] = [];
    for (const { conversationId, staffId } of pair(waiting, await candidates(tx, present), now)) {
      const before = await lockConversation(tx, conversationId);
      if (!before) continue;
      try {
        made.push(await step(tx, now, before, { type: 'offer.made', offerId: newId(), staffId, expiresAt: now + rules.offerLasts }, 'system'));
      } catch (error) {
        // A seat that went meanwhile: the next event of the queue tries again.
        if (!(error instanceof RefusedError)) throw error;
      }
    }
    return made;
  });
  perform(deps, steps);
  return steps.length;
}
