import { happens } from './chance.ts';
import { hasSeat } from '../routing/eligible.ts';
import type { Work } from '../routing/work.ts';
import { showStatus, workTo, type Desk } from './desk.ts';
import { exponential } from './people.ts';
import { BrokenError, type Offer, type World } from './world.ts';

/** Holds work out to somebody, who claims a seat with it, and decides at once what they will do. */
export function holdOut(world: World, work: Work, desk: Desk): void {
  const { seen, plan, chance } = desk;
  if (!hasSeat(seen)) throw new BrokenError(`${plan.id} was asked at ${world.now} without a free seat.`);
  if (seen.offered) throw new BrokenError(`${plan.id} was asked for two things at ${world.now}.`);
  if (work.attempts.some((attempt) => attempt.staffId === plan.id && attempt.how === 'declined')) {
    throw new BrokenError(`${plan.id} was asked again for ${work.id}, which they declined.`);
  }
  const offer: Offer = { work, desk, madeAt: world.now };
  world.watch(offer);
  world.counts.offers += 1;
  world.offers.add(offer);
  work.offeredTo.push(plan.id);
  seen.offered = true;
  seen.load += 1;
  const lasts = world.rulesOf(work.teamId).offerSeconds * 1000;
  const after = exponential(chance, plan.answerSeconds) * 1000;
  const [misses, declines] = [happens(chance, plan.missShare), happens(chance, plan.declineShare)];
  if (misses || after >= lasts) world.agenda.add(world.now + lasts, { type: 'letsOfferPass', offer });
  else world.agenda.add(world.now + after, { type: 'answersOffer', offer, declines });
}

/** Gives the seat and the screen back; false if the offer is not there any more. */
export function takeBack(world: World, offer: Offer): boolean {
  if (!world.offers.delete(offer)) return false;
  offer.work.offeredTo = offer.work.offeredTo.filter((staffId) => staffId !== offer.desk.plan.id);
  offer.desk.seen.offered = false;
  offer.desk.seen.load -= 1;
  return true;
}

/** Offers that nobody has to answer any more: no miss for anyone. */
export function withdraw(world: World, which: (offer: Offer) => boolean): void {
  for (const offer of [...world.offers]) if (which(offer) && takeBack(world, offer)) world.counts.withdrawn += 1;
}

export function decline(world: World, offer: Offer): void {
  if (!takeBack(world, offer)) return;
  world.counts.declined += 1;
  offer.work.attempts.push({ staffId: offer.desk.plan.id, at: world.now, how: 'declined' });
}

/** A miss: a cool-down, and Away after so many in a row. */
export function miss(world: World, offer: Offer): void {
  if (!takeBack(world, offer)) return;
  const { desk, work } = offer;
  const rules = world.rulesOf(work.teamId);
  world.counts.missed += 1;
  work.attempts.push({ staffId: desk.plan.id, at: world.now, how: 'missed' });
  desk.seen.cooldownUntil = world.now + rules.missCooldownSeconds * 1000;
  desk.misses += 1;
  if (desk.misses < rules.missesUntilAway) return;
  world.counts.setAway += 1;
  desk.misses = 0;
  workTo(desk, world.now, world.scenario.progress);
  desk.isAway = true;
  showStatus(desk);
  world.agenda.add(world.now + desk.plan.awaySeconds * 1000, { type: 'isBack', desk });
}
