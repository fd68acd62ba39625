import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadOf } from '@frontdesk/shared/commands.ts';
import { listTeams } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { act, advisorOf } from './act.ts';

/** Hands a conversation to another team of the same site, with its whole transcript and a note that the resident never sees. */
export async function transfer(deps: Deps, staffId: string, input: PayloadOf<AdvisorCommands['conversation.transfer']>): Promise<void> {
  await act(deps, staffId, input.conversationId, async (acting) => {
    const team = (await listTeams(acting.tx)).find((one) => one.id === input.teamId && one.siteId === acting.before.siteId);
    if (!team) throw new RefusedError('notFound');
    return { type: 'advisor.transferred', ...advisorOf(acting), toTeamId: team.id, toTeamName: team.name, note: input.note };
  });
}
