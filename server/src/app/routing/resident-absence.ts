import { findConversation, findOpenConversation, listWaitingWithoutTimer, lockConversation, type Conversation } from '../../store/conversations.ts';
import type { Tx } from '../../store/store.ts';
import { dropTimer, putTimer } from '../../store/timers.ts';
import { perform } from '../conversation/perform.ts';
import type { Who } from '../conversation/start.ts';
import { momentOf, step, type Moment } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';

export const residentKey = ({ siteId, residentHash }: Who): string => `${siteId}:${residentHash}`;

/** In the chat, that is: who is to be rung need not stay. */
const waits = (one: Conversation): boolean => (one.state === 'queued' || one.state === 'offered') && one.context.callBack === null;
const timerId = (conversationId: string): string => `gone-${conversationId}`;
function oweEnd(tx: Tx, { id, teamId }: { id: string; teamId: string | null }, { now, rulesOf }: Moment): Promise<void> {
  const dueAt = now + rulesOf(teamId).residentGraceSeconds * 1000;
  return putTimer(tx, { id: timerId(id), kind: 'resident.absent', conversationId: id, dueAt, payload: {} });
}

/** The last page of a resident is gone: a place in the queue is kept for the grace, so that nobody is offered a chat with an empty chair for ever. */
export async function residentDropped(deps: Deps, who: Who): Promise<void> {
  await deps.store.transaction(async (tx) => {
    const one = await findOpenConversation(tx, who.siteId, who.residentHash);
    if (one && waits(one)) await oweEnd(tx, { id: one.id, teamId: one.context.teamId }, momentOf(deps));
  });
}

export async function residentArrived(deps: Deps, who: Who): Promise<void> {
  const one = await deps.store.read((tx) => findOpenConversation(tx, who.siteId, who.residentHash));
  if (one && waits(one)) await deps.store.transaction((tx) => dropTimer(tx, timerId(one.id)));
}

/**
 * Those who wait, have no page anywhere and no row that remembers it, get the grace to come back: after a start, when nobody is connected yet, and after
 * another process died with their connections.
 */
export async function repairResidentAbsences(deps: Deps): Promise<void> {
  const unnoted = await deps.store.read((tx) => listWaitingWithoutTimer(tx, 'resident.absent'));
  const there = await Promise.all(unnoted.map((one) => deps.live.residentThere(residentKey(one))));
  const gone = unnoted.filter((_, index) => !there[index]);
  if (gone.length === 0) return;
  await deps.store.transaction(async (tx) => {
    for (const one of gone) await oweEnd(tx, one, momentOf(deps));
  });
}

/** The grace is over: someone who is still gone has left the queue. */
export async function endIfGone(deps: Deps, conversationId: string): Promise<void> {
  const one = await deps.store.read((tx) => findConversation(tx, conversationId));
  if (!one || (await deps.live.residentThere(residentKey(one)))) return;
  const taken = await deps.store.transaction(async (tx) => {
    const before = await lockConversation(tx, conversationId);
    return before && waits(before) ? step(tx, momentOf(deps), before, { type: 'resident.ended' }, 'system') : undefined;
  });
  if (taken) perform(deps, [taken]);
}
