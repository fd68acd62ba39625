import { addAudit } from '../../store/audit.ts';
import { lockAdmins, type ChangeMark } from '../../store/people.ts';
import type { Tx } from '../../store/store.ts';
import { newId } from '../deps.ts';
import { RefusedError } from '../refused.ts';

/** Throws RefusedError forbidden to all but admins, who stay so until the end of this unit of work. */
export async function requireAdmin(tx: Tx, staffId: string): Promise<void> {
  if (!(await lockAdmins(tx)).includes(staffId)) throw new RefusedError('forbidden');
}

/** One row of the audit for each act. `before` and `after` are what it changed, as JSON. */
export async function auditAct(tx: Tx, { by, at }: ChangeMark, event: string, before: object | null, after: object | null): Promise<void> {
  const [before_state, after_state] = [before && JSON.stringify(before), after && JSON.stringify(after)];
  await addAudit(tx, { id: newId(), at, conversation_id: null, actor: by, event, before_state, after_state });
}
