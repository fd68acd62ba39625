import type { AskedCommands } from '@frontdesk/shared/asked-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { Deps } from '../deps.ts';
import { auditAct } from '../people/as-admin.ts';
import { readMe } from '../staff/me.ts';
import { takeUp } from './take-up.ts';

type Dismiss = AskedCommands['asked.dismiss'];

/** Takes questions off the list that nobody needs to learn from. */
export async function dismissAsked(deps: Deps, staffId: string, { rows }: PayloadOf<Dismiss>): Promise<ResultOf<Dismiss>> {
  await readMe(deps, staffId);
  const at = deps.clock();
  return deps.store.transaction(async (tx) => {
    const taken = await takeUp(tx, rows, { at, by: staffId, as: 'dismissed' });
    await auditAct(tx, { by: staffId, at }, 'asked.dismissed', null, { rows: taken.map(({ id }) => id) });
    return { dismissed: taken.length };
  });
}
