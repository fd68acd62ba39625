import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { clock } from '@frontdesk/shared/limits.ts';
import type { staffingCommands } from '@frontdesk/shared/staffing-protocol.ts';
import { planIntervals } from '../../domain/staffing/plan.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { readMe } from '../staff/me.ts';

type Command = (typeof staffingCommands)['staffing.plan'];

/** Throws RefusedError forbidden for advisors. */
export async function planStaff(
  deps: Deps,
  staffId: string,
  { perHour, sharePercent, shrinkagePercent, ...goal }: PayloadOf<Command>,
): Promise<ResultOf<Command>> {
  if ((await readMe(deps, staffId)).role === 'advisor') throw new RefusedError('forbidden');
  const shortAbandonSeconds = clock.shortAbandon / 1000;
  const plans = planIntervals(perHour, { ...goal, share: sharePercent / 100, shrinkage: shrinkagePercent / 100, shortAbandonSeconds });
  return { ...plans, shortAbandonSeconds };
}
