import type { SurgeAct } from '@frontdesk/shared/surge.ts';
import type { Surge as SurgeView } from '@frontdesk/shared/surge-protocol.ts';
import { isOn, type Surge } from '../../domain/surge/surge.ts';
import { addSurgeChange, listSurgeChanges, staffNames } from '../../store/surges.ts';
import type { Tx } from '../../store/store.ts';
import { dropTimer, putTimer } from '../../store/timers.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { tellSurge } from './tell-surge.ts';
import { somebody, viewSurges } from './view-surges.ts';

const timerOf = (id: string, edge: 'start' | 'end') => `surge-${id}-${edge}`;
const historyMost = 1_000;

/** Keeps what somebody did, and owes the telling at the moments when it begins and ends. */
export async function noteAct(tx: Tx, surge: Surge, act: SurgeAct, actor: string, now: number): Promise<void> {
  await addSurgeChange(tx, { id: newId(), surgeId: surge.id, at: now, actor, act, after: surge });
  for (const [edge, dueAt] of [
    ['start', surge.startsAt],
    ['end', surge.endsAt],
  ] as const) {
    const owed = surge.endedAt === null && dueAt > now;
    if (owed) await putTimer(tx, { id: timerOf(surge.id, edge), kind: 'surge.edge', conversationId: null, dueAt, payload: { surgeId: surge.id, edge } });
    else await dropTimer(tx, timerOf(surge.id, edge));
  }
}

/** Refused as changedMeanwhile, with who did the last of what was done to a surge, and when. */
export async function refuseAsChanged(tx: Tx, surge: Surge): Promise<never> {
  const last = (await listSurgeChanges(tx, [surge.id], historyMost)).findLast(({ actor }) => actor !== 'system');
  if (!last) throw new RefusedError('changedMeanwhile');
  throw new RefusedError('changedMeanwhile', { changed: { by: (await staffNames(tx, [last.actor])).get(last.actor) ?? somebody, at: last.at } });
}

/** Once it is kept: in force at once in this process, told to everyone, and answered. */
export async function putInForce(deps: Deps, surge: Surge): Promise<{ surge: SurgeView }> {
  await deps.settings.refresh();
  deps.wakeTimers();
  await tellSurge(deps, surge.siteId);
  const [view] = await deps.store.read((tx) => viewSurges(deps, tx, [surge]));
  if (!view) throw new RefusedError('notFound');
  return { surge: view };
}

/** What was done by a change: only a later end, or anything else. */
export function actOf(before: Surge, after: Surge, now: number): SurgeAct {
  const { endsAt: _was, version: _v, ...rest } = before;
  const { endsAt: _is, version: _w, ...others } = after;
  return isOn(before, now) && after.endsAt > before.endsAt && JSON.stringify(rest) === JSON.stringify(others) ? 'extended' : 'changed';
}
