import type { Message } from '@frontdesk/shared/message.ts';
import type { ConversationEvent, Effect } from '../../domain/conversation.ts';
import { observeAsked } from '../../domain/assistant/asked.ts';
import { decide } from '../../domain/decide.ts';
import { observe } from '../../domain/figures/facts.ts';
import type { ExtraSeats } from '../../domain/surge/in-force.ts';
import { noteAsked } from '../../store/asked.ts';
import { addAudit } from '../../store/audit.ts';
import { beginCall, endCall } from '../../store/call-backs.ts';
import { saveConversation, type Conversation } from '../../store/conversations.ts';
import { noteDuty } from '../../store/duty.ts';
import { addObserved } from '../../store/events.ts';
import { addMessage } from '../../store/messages.ts';
import { closeOffer, openOffer } from '../../store/offers.ts';
import { claimSeat, forgetMisses, markAccepted, markMissed, releaseSeat, relieve } from '../../store/staff.ts';
import { StoreFailure, type Tx } from '../../store/store.ts';
import { holdTeam } from '../../store/teams.ts';
import { addTimer, addTimerOnce } from '../../store/timers.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import type { SettingsNow } from '../settings/settings-now.ts';
import { noteStay } from './note-stay.ts';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'nextSeq' | 'rules'> : never;
/** An event as a use case says it; `step` adds the time, the next seq and the rules. */
export type StepEvent = Bare<ConversationEvent>;

/** When something is decided, by which rules, and with which seats on top of people's own. */
export type Moment = { now: number; rulesOf: SettingsNow['rulesOf']; extraSeats: readonly ExtraSeats[] };
export const momentOf = ({ clock, settings, surges }: Deps, now = clock()): Moment => ({
  now,
  rulesOf: settings.rulesOf,
  extraSeats: surges.inForce(now).seats,
});

/** One decision, saved. `messages` are new; `owed` says that timers were written. */
export type Step = { before: Conversation; after: Conversation; messages: Message[]; owed: boolean; event: StepEvent['type']; offerId?: string };

/**
 * Decides one event and saves everything that follows from it, inside the caller's transaction: the conversation (guarded by its version),
 * its messages with the next seq, seats, offers, timers, what the figures count and what was asked, and the audit row. `actor` is a staff id, "resident" or "system".
 */
export async function step(tx: Tx, moment: Moment, before: Conversation, event: StepEvent, actor: string, changes: Partial<Conversation> = {}): Promise<Step> {
  const { now, rulesOf } = moment;
  const whole = { ...event, at: now, nextSeq: before.headSeq + 1, rules: rulesOf(before.context.teamId) };
  const decision = decide({ state: before.state, context: before.context }, whole);
  if ('refused' in decision) throw new RefusedError(decision.refused);
  const { teamId } = decision.after.context;
  // A team that is being taken away at this moment: tried again, the conversation finds another.
  if (teamId !== null && teamId !== before.context.teamId && !(await holdTeam(tx, teamId))) throw new StoreFailure(`The team ${teamId} was removed.`);

  const messages: Message[] = [];
  for (const effect of decision.effects) {
    const message = await apply(tx, moment, before, before.headSeq + messages.length + 1, effect, actor);
    if (message) messages.push(message);
  }
  const { state } = decision.after;
  const { stay, observed } = observe(before, decision.after, event.type, now);
  const context = stay === decision.after.context.stay ? decision.after.context : { ...decision.after.context, stay };
  const over = state === 'closed' || state === 'wrapUp' || state === 'leftMessage';
  const after: Conversation = {
    ...before,
    ...changes,
    state,
    context,
    headSeq: before.headSeq + messages.length,
    closedAt: over ? (before.closedAt ?? now) : null,
    leftAt: before.leftAt ?? (over && context.requestedAt !== null && context.acceptedAt === null ? now : null),
  };
  // Writers of one conversation take turns on every engine, so this says that the database broke its word.
  if (!(await saveConversation(tx, after, before))) throw new StoreFailure('A conversation was saved twice from the same version.');
  await noteAsked(tx, now, before, observeAsked(before.context, whole, messages));
  if (observed.length > 0) await addObserved(tx, now, before, context.advisorId, observed);
  if (state !== before.state) {
    // Named by the version it belongs to: one row for a change, in order even within a millisecond.
    const id = `${before.id}-${String(before.version).padStart(8, '0')}`;
    await addAudit(tx, { id, at: now, conversation_id: before.id, actor, event: event.type, before_state: before.state, after_state: state });
    await noteStay(tx, now, before, after);
  }
  return {
    before,
    after: { ...after, version: before.version + 1 },
    messages,
    owed: decision.effects.some((effect) => effect.type === 'owe'),
    event: event.type,
    ...('offerId' in event ? { offerId: event.offerId } : {}),
  };
}

async function apply(tx: Tx, { now, extraSeats }: Moment, { id }: Conversation, seq: number, effect: Effect, actor: string): Promise<Message | undefined> {
  switch (effect.type) {
    case 'append':
      await addMessage(tx, id, { seq, at: now, staffId: effect.draft.kind === 'advisor' ? actor : null, draft: effect.draft });
      return { ...effect.draft, seq, at: now };
    case 'owe':
      return void (await addTimer(tx, { id: newId(), kind: effect.kind, conversationId: id, dueAt: effect.dueAt, payload: effect.payload }));
    case 'oweOnce':
      return void (await addTimerOnce(tx, { id: `${effect.kind}-${id}`, kind: effect.kind, conversationId: id, dueAt: effect.dueAt, payload: {} }));
    case 'claimSeat':
      if (!(await claimSeat(tx, effect.staffId, extraSeats))) throw new RefusedError('noSeat');
      return undefined;
    case 'releaseSeat':
      return releaseSeat(tx, effect.staffId) as Promise<undefined>;
    case 'relieve':
      return relieve(tx, effect.staffId, effect.by) as Promise<undefined>;
    case 'openOffer':
      return void (await openOffer(tx, { id: effect.offerId, conversationId: id, staffId: effect.staffId, offeredAt: now, expiresAt: effect.expiresAt }));
    case 'closeOffer':
      return void (await closeOffer(tx, effect.offerId, effect.result, now));
    case 'markAccepted':
      return void (await markAccepted(tx, effect.staffId, now));
    case 'markMissed':
      await markMissed(tx, effect.staffId, now, effect);
      // Enough of them set the advisor Away.
      return void (await noteDuty(tx, effect.staffId, now));
    case 'beginCall':
      await beginCall(tx, effect.staffId, now);
      return void (await noteDuty(tx, effect.staffId, now));
    case 'endCall':
      await endCall(tx, effect.staffId, now);
      return void (await noteDuty(tx, effect.staffId, now));
    case 'forgetMisses':
      return void (await forgetMisses(tx, effect.staffId));
  }
}
