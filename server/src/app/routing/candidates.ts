import type { Candidate } from '../../domain/routing/work.ts';
import type { InForce } from '../../domain/surge/in-force.ts';
import { countLent } from '../../store/routed.ts';
import { listStandingOffers } from '../../store/offers.ts';
import { listStaff } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';

/** Everyone who is connected, as routing sees them: one offer at a time, so that nobody has to choose between alerts. */
export async function listCandidates(tx: Tx, present: readonly string[], surge: InForce): Promise<(Candidate & { freeSince: number })[]> {
  const busy = new Set((await listStandingOffers(tx)).map((offer) => offer.staffId));
  const lent = await countLent(tx);
  return (await listStaff(tx, present)).map(({ presence, ...person }) => ({
    staffId: person.id,
    teamIds: person.teamIds,
    skills: person.skills,
    languages: person.languages,
    available: presence.status === 'available',
    connected: true,
    offered: busy.has(person.id),
    load: presence.load,
    relief: presence.relief,
    capacity: presence.capacity + surge.seatsOf(person.teamIds),
    lent: lent.get(person.id) ?? 0,
    lastAcceptedAt: presence.lastAcceptedAt,
    cooldownUntil: presence.cooldownUntil,
    onCall: presence.status === 'onACall',
    freeSince: Math.max(presence.lastAcceptedAt, presence.statusSince),
  }));
}
