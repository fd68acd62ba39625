import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { problemsOf } from '@frontdesk/shared/problems.ts';
import { ServiceForm, type TeamCommands } from '@frontdesk/shared/team-protocol.ts';
import * as v from 'valibot';
import type { Tx } from '../../store/store.ts';
import { holdTeam, listServices, listTeamsOfSites, saveService, type Service } from '../../store/teams.ts';
import type { Deps } from '../deps.ts';
import { auditAct, requireAdmin } from '../people/as-admin.ts';
import { named, requireVersion } from '../people/people-view.ts';
import { tellPeople } from '../people/tell-people.ts';
import { RefusedError } from '../refused.ts';
import { serviceView } from './list-teams.ts';

type Change = TeamCommands['service.change'];

async function find(tx: Tx, siteId: string, name: string): Promise<Service> {
  const service = (await listServices(tx)).find((one) => one.siteId === siteId && one.name === name);
  if (!service) throw new RefusedError('notFound');
  return service;
}

/** Who owns a service, and what its conversations need, for those who ask for a person from now on. */
export async function changeService(deps: Deps, staffId: string, { siteId, name, version, value }: PayloadOf<Change>): Promise<ResultOf<Change>> {
  const mark = { by: staffId, at: deps.clock() };
  const parsed = v.safeParse(ServiceForm, value);
  const service = await deps.store.transaction(async (tx) => {
    await requireAdmin(tx, staffId);
    if (!parsed.success) throw new RefusedError('invalid', { problems: problemsOf(parsed.issues) });
    const form = parsed.output;
    const before = await find(tx, siteId, name);
    await requireVersion(tx, before, version);
    const teams = await listTeamsOfSites(tx);
    if (!teams.some((team) => team.id === form.teamId && team.siteId === siteId) || !(await holdTeam(tx, form.teamId)))
      throw new RefusedError('invalid', { problems: [{ path: 'teamId', message: 'This team is no longer there. Choose another.' }] });
    const twice = form.preferred.filter((skill) => form.required.includes(skill));
    if (twice.length > 0)
      throw new RefusedError('invalid', { problems: [{ path: 'preferred', message: `${twice.join(', ')} is needed already. Choose a skill once.` }] });
    if (!(await saveService(tx, siteId, name, version, form, mark))) await requireVersion(tx, await find(tx, siteId, name), version);
    const { teamId, required, preferred } = before;
    await auditAct(tx, mark, 'service.changed', { siteId, name, teamId, required, preferred }, { siteId, name, ...form });
    const [after] = await named(tx, [await find(tx, siteId, name)]);
    return serviceView(after ?? before, teams);
  });
  tellPeople(deps, { ...mark, teamIds: [service.form.teamId] });
  return { service };
}
