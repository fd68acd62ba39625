import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { staffingCommands } from '@frontdesk/shared/staffing-protocol.ts';
import { planIntervals } from '../../domain/staffing/plan.ts';
import type { Deps } from '../deps.ts';
import { requireRole } from '../staff/me.ts';

type Command = (typeof staffingCommands)['staffing.plan'];

/** Throws RefusedError forbidden for advisors. */
export async function planStaff(
  deps: Deps,
  staffId: string,
  { perHour, sharePercent, shrinkagePercent, ...goal }: PayloadOf<Command>,
): Promise<ResultOf<Command>> {
  await requireRole(deps, staffId, 'supervisor');
  return planIntervals(perHour, { ...goal, share: sharePercent / 100, shrinkage: shrinkagePercent / 100 });
}
