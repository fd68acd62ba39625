import { callBackLimits } from '@frontdesk/shared/call-back.ts';
import type { AdvisorCallBackCommands } from '@frontdesk/shared/call-back-protocol.ts';
import type { ResultOf } from '@frontdesk/shared/commands.ts';
import { countCallBacks, listCallBacks as list } from '../../store/call-backs.ts';
import { listTeams } from '../../store/sites.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { readMe } from '../staff/me.ts';

type List = AdvisorCallBackCommands['callBack.list'];

/** What is to be rung in the caller's teams, by when; in every team for those who watch over all. */
export async function listCallBacks(deps: Deps, staffId: string): Promise<ResultOf<List>> {
  const me = await readMe(deps, staffId);
  const now = deps.clock();
  return deps.store.read(async (tx) => {
    const own = me.teams.map((team) => team.id);
    const teams = (await listTeams(tx)).filter((team) => me.role !== 'advisor' || own.includes(team.id));
    const counts = new Map((await countCallBacks(tx, now)).map((count) => [count.teamId, count]));
    const callBacks = await list(
      tx,
      teams.map((team) => team.id),
      callBackLimits.listPage,
    );
    return {
      now,
      callBacks: callBacks.map(deskView),
      counts: teams.map(({ id, name }) => {
        const { due = 0, later = 0, overdue = 0 } = counts.get(id) ?? {};
        return { team: { id, name }, due, later, overdue };
      }),
    };
  });
}
