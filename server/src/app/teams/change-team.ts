import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { problemsOf } from '@frontdesk/shared/problems.ts';
import { TeamForm, type TeamCommands } from '@frontdesk/shared/team-protocol.ts';
import * as v from 'valibot';
import { noteDuty } from '../../store/duty.ts';
import { listPeople, markPeople, type ChangeMark } from '../../store/people.ts';
import { addTeam as putTeam, listSites, listTeams } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import * as store from '../../store/teams.ts';
import { newId, type Deps } from '../deps.ts';
import { auditAct, requireAdmin } from '../people/as-admin.ts';
import { requireVersion } from '../people/people-view.ts';
import { tellPeople } from '../people/tell-people.ts';
import { RefusedError } from '../refused.ts';
import { withdrawOffers } from '../routing/end-offer.ts';
import { readTeam } from './list-teams.ts';

type Team = ResultOf<TeamCommands['team.add']>;

function parse(value: unknown): TeamForm {
  const parsed = v.safeParse(TeamForm, value);
  if (!parsed.success) throw new RefusedError('invalid', { problems: problemsOf(parsed.issues) });
  return parsed.output;
}

/** Two teams of one site would be told apart by nobody if they had one name. */
async function requireOwnName(tx: Tx, siteId: string, name: string, except?: string): Promise<void> {
  const same = (await listTeams(tx)).some((team) => team.siteId === siteId && team.id !== except && team.name.toLowerCase() === name.toLowerCase());
  if (same) throw new RefusedError('invalid', { problems: [{ path: 'name', message: 'There is a team of this name already. Choose another name.' }] });
}

/** Those who are in the team from now on, and no others of those who may sign in. Answers whom it changed. */
async function setMembers(tx: Tx, team: { id: string; memberIds: readonly string[] }, wanted: readonly string[], mark: ChangeMark) {
  const people = new Set((await listPeople(tx)).flatMap(({ id, disabledAt }) => (disabledAt === null ? [id] : [])));
  if (!wanted.every((id) => people.has(id)))
    throw new RefusedError('invalid', {
      problems: [{ path: 'memberIds', message: 'One of these people can no longer sign in. Load this again, then choose.' }],
    });
  const joined = wanted.filter((id) => !team.memberIds.includes(id));
  const left = team.memberIds.filter((id) => !wanted.includes(id));
  await store.saveMembers(tx, team.id, joined, left);
  await markPeople(tx, [...joined, ...left], mark);
  for (const id of [...joined, ...left]) await noteDuty(tx, id, mark.at);
  return { joined, left };
}

/** A new team, with nobody waiting for it until a service is given to it. */
export async function addTeam(deps: Deps, staffId: string, { siteId, value }: PayloadOf<TeamCommands['team.add']>): Promise<Team> {
  const mark = { by: staffId, at: deps.clock() };
  const { team, joined } = await deps.store.transaction(async (tx) => {
    await requireAdmin(tx, staffId);
    const form = parse(value);
    if (!(await listSites(tx)).some((site) => site.id === siteId)) throw new RefusedError('notFound');
    await store.lockTeamsOf(tx, siteId);
    await requireOwnName(tx, siteId, form.name);
    const id = newId();
    const isFirst = !(await listTeams(tx)).some((one) => one.siteId === siteId);
    await putTeam(tx, { id, siteId, name: form.name, isGeneral: isFirst }, await store.nextPosition(tx, siteId));
    const members = await setMembers(tx, { id, memberIds: [] }, form.memberIds, mark);
    await store.markTeams(tx, [id], mark);
    await auditAct(tx, mark, 'team.added', null, { id, siteId, ...form });
    return { team: await readTeam(tx, id), joined: members.joined };
  });
  tellPeople(deps, { ...mark, staffIds: joined, teamIds: [team.id] });
  return { team };
}

async function lock(tx: Tx, staffId: string, { teamId, version }: { teamId: string; version: number }): Promise<store.TeamOfSite> {
  await requireAdmin(tx, staffId);
  const team = await store.lockTeam(tx, teamId);
  if (!team) throw new RefusedError('notFound');
  await requireVersion(tx, team, version);
  return team;
}

/** Another name, other members. Residents who wait already were told the name as it was. */
export async function changeTeam(deps: Deps, staffId: string, { value, ...asked }: PayloadOf<TeamCommands['team.change']>): Promise<Team> {
  const mark = { by: staffId, at: deps.clock() };
  const done = await deps.store.transaction(async (tx) => {
    const before = await lock(tx, staffId, asked);
    const form = parse(value);
    await requireOwnName(tx, before.siteId, form.name, before.id);
    await store.renameTeam(tx, before.id, form.name);
    const members = await setMembers(tx, before, form.memberIds, mark);
    await store.markTeams(tx, [before.id], mark);
    const { name, memberIds } = before;
    await auditAct(tx, mark, 'team.changed', { id: before.id, name, memberIds }, { id: before.id, ...form });
    return { team: await readTeam(tx, before.id), ...members };
  });
  for (const id of done.left) await withdrawOffers(deps, id);
  tellPeople(deps, { ...mark, staffIds: [...new Set([...done.team.form.memberIds, ...done.left])], teamIds: [done.team.id] });
  return { team: done.team };
}

/** In place of the one that was. */
export async function makeTeamGeneral(deps: Deps, staffId: string, asked: PayloadOf<TeamCommands['team.makeGeneral']>): Promise<Team> {
  const mark = { by: staffId, at: deps.clock() };
  const team = await deps.store.transaction(async (tx) => {
    const before = await lock(tx, staffId, asked);
    const was = (await listTeams(tx)).filter((one) => one.siteId === before.siteId && one.isGeneral && one.id !== before.id).map(({ id }) => id);
    await store.makeGeneral(tx, before);
    await store.markTeams(tx, [before.id, ...was], mark);
    await auditAct(tx, mark, 'team.madeGeneral', { general: was }, { general: [before.id] });
    return readTeam(tx, before.id);
  });
  tellPeople(deps, { ...mark, teamIds: [team.id] });
  return { team };
}
