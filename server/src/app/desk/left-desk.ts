import type { LeftDesk } from '@frontdesk/shared/advisor-protocol.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import { hadChat } from '../../store/audit.ts';
import { listReturned } from '../../store/events.ts';
import { listByIds } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';

/** As long as a day's work. */
const lately = 12 * 3_600_000;

/** What was taken from somebody because they were gone: they may come back on another page or another machine, which remembers none of it. */
export const takenLately = (deps: Deps, staffId: string): Promise<string[]> =>
  deps.store.read((tx) => listReturned(tx, staffId, deps.clock() - lately, limits.deskPage));

/** Of the chats that a page still shows as an advisor's, those that go on without them: where each is. Of others' chats, which they never had, nothing is said. */
export async function leftDesk(deps: Deps, staffId: string, shown: readonly string[]): Promise<LeftDesk[]> {
  if (shown.length === 0) return [];
  return deps.store.read(async (tx) => {
    const left: LeftDesk[] = [];
    for (const { id, state, residentName, context } of await listByIds(tx, shown.slice(0, limits.deskPage))) {
      const waits = state === 'queued' || state === 'offered';
      if (!waits && state !== 'assigned') continue;
      if (await hadChat(tx, id, staffId))
        left.push({ conversationId: id, residentName: residentName ?? 'Resident', with: waits ? null : context.advisorFirstName });
    }
    return left;
  });
}
