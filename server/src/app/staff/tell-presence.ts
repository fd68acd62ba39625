import type { Deps } from '../deps.ts';
import { readMe } from './me.ts';

/** Tells every page of one person their status, seats and load. */
export async function tellPresence(deps: Deps, staffId: string): Promise<void> {
  deps.live.publish({ to: 'staff', staffId, event: 'presence.changed', payload: { me: await readMe(deps, staffId) } });
}
