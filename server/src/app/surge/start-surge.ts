import type { Surge as SurgeView } from '@frontdesk/shared/surge-protocol.ts';
import { isOn, type Surge } from '../../domain/surge/surge.ts';
import { addSurge, listSurgesAfter } from '../../store/surges.ts';
import { takeTurn } from '../../store/turn.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { listSites } from '../../store/sites.ts';
import { requireRole } from '../staff/me.ts';
import { checkPlan } from './check-plan.ts';
import { noteAct, putInForce, refuseAsChanged } from './keep-surge.ts';

const startsNow = (plan: unknown): boolean => typeof plan === 'object' && plan !== null && 'starts' in plan && plan.starts === null;

/** Starts a surge at once, or plans one. Of two who start one at the same time the second is told of the first. */
export async function startSurge(deps: Deps, staffId: string, { siteId, plan }: { siteId: string; plan: unknown }): Promise<{ surge: SurgeView }> {
  await requireRole(deps, staffId, 'supervisor');
  const id = newId();
  const surge = await deps.store.transaction(async (tx) => {
    await takeTurn(tx, 'surge');
    // Not before: of two at once, the second comes when the surge of the first has begun.
    const now = deps.clock();
    const site = (await listSites(tx)).find((one) => one.id === siteId);
    if (!site) throw new RefusedError('notFound');
    const standing = (await listSurgesAfter(tx, now)).find((other) => other.siteId === siteId && isOn(other, now));
    if (standing && startsNow(plan)) await refuseAsChanged(tx, standing);
    const planned = await checkPlan(deps, tx, { site, id, plan, before: null, now });
    const added: Surge = { ...planned, endedAt: null, endedBy: null, createdBy: staffId, createdAt: now, version: 1 };
    await addSurge(tx, added);
    await noteAct(tx, added, isOn(added, now) ? 'started' : 'planned', staffId, now);
    return added;
  });
  return putInForce(deps, surge);
}
