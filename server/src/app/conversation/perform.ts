import type { Conversation } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';
import { viewForResident } from '../routing/standing.ts';
import { tellOffer } from '../routing/tell-offer.ts';
import { tellPresence } from '../staff/tell-presence.ts';
import type { Step } from './step.ts';
import { deskSilence, deskView, residentMessage, residentSilence } from './views.ts';

const waits = (one: Conversation): boolean => one.state === 'queued' || one.state === 'offered';

/**
 * After the commit and the answer: tells everyone whom steps concern, and sets going what they owe. All of it may be lost; `sync`, the timers'
 * rows and the sweep of the queue make it good. `sender`: the id of the socket whose message it was, which has it in its acknowledgement.
 */
export function perform(deps: Deps, steps: readonly Step[], sender?: string): void {
  if (steps.some((one) => one.owed)) deps.wakeTimers();
  for (const one of steps) deps.inBackground(() => tell(deps, one, sender));
}

async function tell(deps: Deps, step: Step, sender?: string): Promise<void> {
  const { before, after } = step;
  tellMessages(deps, step, sender);
  if (after.context.advisorId && deskChanged(before, after)) {
    deps.live.publish({ to: 'staff', staffId: after.context.advisorId, event: 'conversation.changed', payload: { conversation: deskView(after) } });
  }
  if (before.state === after.state && differ(residentSilence(before.context) ?? silent, residentSilence(after.context) ?? silent))
    await tellResident(deps, after);
  // An idle chat makes room for one that waits, and takes it again.
  if (reliefOf(before) !== reliefOf(after)) deps.queueChanged(before.context.teamId ?? '');
  // Whoever tells of danger while they wait goes to the front.
  if (waits(after) && isUrgent(before) !== isUrgent(after)) deps.queueChanged(after.context.teamId ?? '');
  // Most messages move nobody, and there is no more to tell.
  if (before.state !== after.state || before.context.seatHeld !== after.context.seatHeld || offersMoved(before, after)) await tellMove(deps, step);
}

function tellMessages(deps: Deps, { before, after, messages }: Step, except?: string): void {
  const { id: conversationId, siteId, residentHash } = after;
  const staffId = after.context.advisorId ?? before.context.advisorId;
  const event = 'message.created';
  for (const message of messages) {
    // What the assistant says to a message is in no acknowledgement.
    const but = message.kind === 'assistant' ? undefined : except;
    deps.live.publish({ to: 'resident', siteId, residentHash, except: but, event, payload: { conversationId, message: residentMessage(message) } });
    if (staffId) deps.live.publish({ to: 'staff', staffId, except, event, payload: { conversationId, message } });
  }
}

/** The conversation went from one state to the next, or a seat changed hands: more people than its two are concerned. */
async function tellMove(deps: Deps, { before, after, event, offerId }: Step): Promise<void> {
  const removed = removal(before, after, event);
  if (removed)
    deps.live.publish({ to: 'staff', staffId: removed.staffId, event: 'conversation.removed', payload: { conversationId: after.id, reason: removed.reason } });
  for (const teamId of teamsMoved(before, after)) deps.queueChanged(teamId);

  // What has to be read first: one that fails must not keep the others from being told.
  const told = await Promise.allSettled([
    tellOffer(deps, before, after, event, offerId),
    ...seatsTouched(before, after).map((staffId) => tellPresence(deps, staffId)),
    // To whoever waits an offer is nothing new, unless it changes what they see: the pass over the queue tells them that.
    before.state === after.state || (waits(before) && waits(after)) ? undefined : tellResident(deps, after),
  ]);
  const failed = told.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

async function tellResident(deps: Deps, after: Conversation): Promise<void> {
  const { siteId, residentHash } = after;
  deps.live.publish({ to: 'resident', siteId, residentHash, event: 'conversation.changed', payload: { conversation: await viewForResident(deps, after) } });
}

const isUrgent = (one: Conversation): boolean => (one.context.urgent ?? null) !== null;
const reliefOf = (one: Conversation): number => one.context.silence?.relief ?? 0;

/** What a step does not change stays the same value. */
const offersMoved = (before: Conversation, after: Conversation): boolean => before.context.offers !== after.context.offers;

/** Teams whose queue may move: one was entered or left, or a seat came free that somebody may wait for. */
function teamsMoved(before: Conversation, after: Conversation): Set<string> {
  const [was, is] = [before.context.teamId, after.context.teamId];
  if (before.state === after.state && was === is && !offersMoved(before, after)) return new Set();
  return new Set([was, waits(after) ? is : null].filter((teamId) => teamId !== null));
}

/** Whether a desk shows anything of it differently, besides how many messages there are. What a step does not change stays the same value. */
const deskChanged = (before: Conversation, after: Conversation): boolean =>
  differ(before, after, counts) ||
  differ(before.context, after.context, ['silence']) ||
  differ(deskSilence(before.context) ?? silent, deskSilence(after.context) ?? silent);
const silent = { asked: undefined, closesAt: undefined };

const counts: readonly string[] = ['headSeq', 'version', 'context'];

function differ<T extends object>(one: T, other: T, besides: readonly string[] = []): boolean {
  for (const key in other) if (one[key] !== other[key] && !besides.includes(key)) return true;
  return false;
}

/** Who lost a conversation from their desk by this step, and why. */
function removal(before: Conversation, after: Conversation, event: Step['event']) {
  const staffId = before.context.advisorId;
  if (staffId === null) return null;
  if (after.context.advisorId === null)
    return { staffId, reason: event === 'advisor.transferred' ? 'transferred' : after.state === 'callBack' ? 'callBack' : 'returned' } as const;
  return after.state === 'closed' && before.state !== 'closed' ? ({ staffId, reason: 'finished' } as const) : null;
}

function seatsTouched(before: Conversation, after: Conversation): string[] {
  const holders = (one: Conversation) => [
    ...one.context.offers.map((offer) => offer.staffId),
    one.state === 'assigned' || one.context.seatHeld ? one.context.advisorId : null,
  ];
  const [had, have] = [holders(before), holders(after)];
  const touched = [...had.filter((id) => !have.includes(id)), ...have.filter((id) => !had.includes(id))];
  // From offer to assignment the same person keeps the same seat, but one who rings is on a call from then on.
  const rings = (one: Conversation) => (one.context.callBack && one.state === 'assigned' ? one.context.advisorId : null);
  if (rings(before) !== rings(after)) touched.push(rings(before), rings(after));
  return [...new Set(touched.filter((id): id is string => typeof id === 'string'))];
}
