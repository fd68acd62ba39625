import { sameReasons } from '../routing/explain.ts';
import { route } from '../routing/route.ts';
import { workTo } from './desk.ts';
import { decline, holdOut, miss, withdraw } from './hold-out.ts';
import { workOf, type Asker } from './people.ts';
import { accept, beginShift, comeBack, finish, wrapUp } from './take-on.ts';
import { leaveQueue, type Event, type World } from './world.ts';

/**
 * Lives a whole day through: every event, and after those of one moment a pass of the policy. There is no sweep: time alone brings a pass only when the
 * policy asked for one, so a moment that it forgot would show as somebody left waiting.
 */
export function live(world: World): void {
  let isDue = false;
  for (let next = world.agenda.take(); next; next = world.agenda.take()) {
    world.now = next.at;
    if (!isVoid(world, next.event)) {
      happen(world, next.event);
      isDue = true;
    }
    if (!isDue || world.agenda.nextAt === world.now) continue;
    pass(world);
    isDue = false;
  }
  for (const desk of world.desks) workTo(desk, world.now, world.scenario.progress);
}

const isVoid = (world: World, event: Event): boolean =>
  (event.type === 'looks' && event.order !== world.look.order) || (event.type === 'finishes' && event.pace !== event.desk.pace);

function pass(world: World): void {
  if (world.queue.size === 0) return;
  world.counts.passes += 1;
  const { pairings, decisions, nextAt } = route(
    [...world.queue.values()],
    world.desks.map((desk) => desk.seen),
    world.rulesOf,
    world.now,
  );
  for (const decision of decisions) {
    const last = world.lastRecord.get(decision.workId);
    if (!last || !sameReasons(last, decision)) world.counts.records += 1;
    world.lastRecord.set(decision.workId, decision);
  }
  for (const { workId, staffId } of pairings) holdOut(world, world.queue.get(workId)!, world.deskOf.get(staffId)!);
  if (nextAt === world.look.at) return;
  world.look = { order: world.look.order + 1, at: nextAt };
  if (nextAt !== null) world.agenda.add(nextAt, { type: 'looks', order: world.look.order });
}

function happen(world: World, event: Event): void {
  switch (event.type) {
    case 'arrives':
      return arrive(world, event.asker);
    case 'isAlerted':
      return alert(world, event.asker);
    case 'leaves':
      return leave(world, event.asker);
    case 'answersOffer':
      return event.declines ? decline(world, event.offer) : accept(world, event.offer);
    case 'letsOfferPass':
      return miss(world, event.offer);
    case 'finishes':
      return finish(world, event.desk);
    case 'wrapsUp':
      return wrapUp(event.desk, event.lender);
    case 'shift':
      return beginShift(world, event.desk, event.begins);
    case 'isBack':
      return comeBack(world, event.desk);
    case 'surge':
      return surge(world, event.begins);
    case 'looks':
      world.look.at = null;
  }
}

function arrive(world: World, asker: Asker): void {
  world.queue.set(asker.id, workOf(asker, asker.kind, world.now));
  if (Number.isFinite(asker.leavesAt)) world.agenda.add(asker.leavesAt, { type: 'leaves', asker });
  if (asker.kind === 'chat') world.agenda.add(world.now + world.rulesOf(asker.teamId).alertSeconds * 1000, { type: 'isAlerted', asker });
}

const isWaiting = (world: World, asker: Asker): boolean => world.queue.get(asker.id)?.kind === asker.kind;

/** Past `alertSeconds` a call-back is offered. Who takes it gives the chat up for a promise, and keeps the place. */
function alert(world: World, asker: Asker): void {
  if (!isWaiting(world, asker) || !asker.takesCallBack) return;
  withdraw(world, (offer) => offer.work.id === asker.id);
  asker.promisedAt = world.now;
  world.queue.set(asker.id, workOf(asker, 'callBack', world.now));
}

function leave(world: World, asker: Asker): void {
  if (!isWaiting(world, asker)) return;
  withdraw(world, (offer) => offer.work.id === asker.id);
  asker.leftAt = world.now;
  leaveQueue(world, asker);
}

function surge(world: World, begins: boolean): void {
  const { surge } = world.scenario;
  if (!surge) return;
  world.setOverflow(begins ? surge.overflow : null);
  for (const desk of world.desks) {
    workTo(desk, world.now, world.scenario.progress);
    desk.seen.capacity = desk.plan.capacity + (begins ? surge.extraSeats : 0);
  }
}
