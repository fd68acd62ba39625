import type { Admission } from '../../domain/conversation.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Tx } from '../../store/store.ts';
import { momentOf, type Moment } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { openingsOf } from '../hours/which-hours.ts';
import { findSite } from '../resident/read-site.ts';
import { admit } from './admit.ts';
import { fullTeams } from './full-teams.ts';
import { needsOf } from './needs-of.ts';
import { listPeople } from './people-there.ts';

/** A unit of work that may lead to a person: it is decided with who is there at that moment. */
export async function withAdmission<T>(
  deps: Deps,
  siteId: string,
  work: (tx: Tx, moment: Moment, admissionOf: (before: Conversation) => Promise<Admission>) => Promise<T>,
): Promise<T> {
  const present = [...(await deps.live.present())];
  const now = deps.clock();
  const full = await fullTeams(deps, siteId);
  return deps.store.transaction(async (tx) => {
    const site = await findSite(tx, siteId);
    const there = await listPeople(tx, present, now, deps.surges.inForce(now));
    const moment = momentOf(deps, now);
    return work(tx, moment, async (before) => admit(site, there, before, openingsOf(deps, site), now, await needsOf(tx, moment, before), full));
  });
}
