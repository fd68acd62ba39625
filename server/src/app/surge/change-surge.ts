import type { SurgeAct } from '@frontdesk/shared/surge.ts';
import type { Surge as SurgeView } from '@frontdesk/shared/surge-protocol.ts';
import { isOn, isOver, type Surge } from '../../domain/surge/surge.ts';
import { listSites, type Site } from '../../store/sites.ts';
import { findSurge, saveSurge } from '../../store/surges.ts';
import type { Tx } from '../../store/store.ts';
import { takeTurn } from '../../store/turn.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { requireRole } from '../staff/me.ts';
import { checkPlan } from './check-plan.ts';
import { actOf, noteAct, putInForce, refuseAsChanged } from './keep-surge.ts';

type Asked = { surgeId: string; version: number };
type Found = { tx: Tx; before: Surge; site: Site; now: number };

/** One change of a surge that is not over, by somebody who has seen the last one. */
async function change(
  deps: Deps,
  staffId: string,
  asked: Asked,
  make: (found: Found) => Promise<{ after: Surge; act: SurgeAct }>,
): Promise<{ surge: SurgeView }> {
  await requireRole(deps, staffId, 'supervisor');
  const now = deps.clock();
  const surge = await deps.store.transaction(async (tx) => {
    await takeTurn(tx, 'surge');
    const before = await findSurge(tx, asked.surgeId);
    const site = before && (await listSites(tx)).find((one) => one.id === before.siteId);
    if (!before || !site) throw new RefusedError('notFound');
    if (before.version !== asked.version) await refuseAsChanged(tx, before);
    if (isOver(before, now)) throw new RefusedError('surgeOver');
    const { after, act } = await make({ tx, before, site, now });
    await saveSurge(tx, after);
    await noteAct(tx, after, act, staffId, now);
    return after;
  });
  return putInForce(deps, surge);
}

/** Extends a surge that is on, or changes one that is on or planned, in whole. */
export const changeSurge = (deps: Deps, staffId: string, { plan, ...asked }: Asked & { plan: unknown }): Promise<{ surge: SurgeView }> =>
  change(deps, staffId, asked, async ({ tx, before, site, now }) => {
    const after = { ...before, ...(await checkPlan(deps, tx, { site, id: before.id, plan, before, now })), version: before.version + 1 };
    return { after, act: !isOn(before, now) && isOn(after, now) ? 'started' : actOf(before, after, now) };
  });

/** Ends a surge that is on, now; cancels one that is planned. */
export const endSurge = (deps: Deps, staffId: string, asked: Asked): Promise<{ surge: SurgeView }> =>
  change(deps, staffId, asked, async ({ before, now }) => ({
    after: { ...before, endedAt: now, endedBy: staffId, version: before.version + 1 },
    act: isOn(before, now) ? 'ended' : 'cancelled',
  }));
