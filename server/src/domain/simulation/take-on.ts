import { firstDone, showStatus, workTo, type Desk } from './desk.ts';
import { takeBack, withdraw } from './hold-out.ts';
import { exponential } from './people.ts';
import { BrokenError, leaveQueue, type Offer, type World } from './world.ts';

/** Notes when the next of an advisor's chats is done, at the pace that holds from now on. */
function notePace(world: World, desk: Desk): void {
  desk.pace += 1;
  const first = firstDone(desk, world.scenario.progress);
  if (first) world.agenda.add(world.now + first.after, { type: 'finishes', desk, pace: desk.pace });
}

/** The first acceptance wins; the seat that the offer claimed is kept. */
export function accept(world: World, offer: Offer): void {
  if (!takeBack(world, offer)) return;
  const { work, desk } = offer;
  const asker = world.askerOf.get(work.id)!;
  withdraw(world, (other) => other.work === work);
  if (asker.owner !== null) throw new BrokenError(`${asker.id} got a second owner, ${desk.plan.id}, beside ${asker.owner}.`);
  asker.owner = desk.plan.id;
  leaveQueue(world, asker);
  if (work.kind === 'callBack') asker.calledBackAt = world.now;
  else {
    asker.acceptedAt = world.now;
    asker.answeredAt = world.now + asker.firstWordsMs;
  }
  workTo(desk, world.now, world.scenario.progress);
  desk.active.set(work.id, { left: work.kind === 'callBack' ? asker.callBackMs : asker.workMs, isCall: work.kind !== 'chat' });
  desk.misses = 0;
  desk.seen.load += 1;
  desk.seen.lastAcceptedAt = world.now;
  if (!desk.plan.teamIds.includes(work.teamId)) desk.seen.lent += 1;
  showStatus(desk);
  notePace(world, desk);
}

/** A chat or a call is over; its seat stays held for the wrap-up. */
export function finish(world: World, desk: Desk): void {
  workTo(desk, world.now, world.scenario.progress);
  const first = firstDone(desk, world.scenario.progress);
  if (!first) return;
  desk.active.delete(first.id);
  const asker = world.askerOf.get(first.id)!;
  asker.owner = null;
  showStatus(desk);
  notePace(world, desk);
  const lender = !desk.plan.teamIds.includes(asker.teamId);
  const most = world.rulesOf(asker.teamId).wrapUpSeconds;
  const after = Math.min(most, exponential(desk.chance, world.scenario.wrapUpSeconds));
  world.agenda.add(world.now + after * 1000, { type: 'wrapsUp', desk, lender });
}

export function wrapUp(desk: Desk, lender: boolean): void {
  desk.seen.load -= 1;
  if (lender) desk.seen.lent -= 1;
}

export function beginShift(world: World, desk: Desk, begins: boolean): void {
  workTo(desk, world.now, world.scenario.progress);
  desk.onShift = begins;
  if (!begins) withdraw(world, (offer) => offer.desk === desk);
  showStatus(desk);
}

export function comeBack(world: World, desk: Desk): void {
  workTo(desk, world.now, world.scenario.progress);
  desk.isAway = false;
  showStatus(desk);
}
