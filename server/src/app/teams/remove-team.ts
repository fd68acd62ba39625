import type { PayloadOf } from '@frontdesk/shared/commands.ts';
import type { Problem } from '@frontdesk/shared/problems.ts';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { TeamCommands } from '@frontdesk/shared/team-protocol.ts';
import { noteDuty } from '../../store/duty.ts';
import { markPeople } from '../../store/people.ts';
import { listTeams } from '../../store/sites.ts';
import { listSettings } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import { countOfTeam, listServices, lockTeam, markTeams, removeTeam as takeAway, type TeamOfSite } from '../../store/teams.ts';
import type { Deps } from '../deps.ts';
import { auditAct, requireAdmin } from '../people/as-admin.ts';
import { requireVersion } from '../people/people-view.ts';
import { tellPeople } from '../people/tell-people.ts';
import { RefusedError } from '../refused.ts';

const listed = new Intl.ListFormat('en-GB');

async function helpedBy(tx: Tx, teamId: string): Promise<string[]> {
  const names = new Map((await listTeams(tx)).map(({ id, name }) => [id, name]));
  const rules = (await listSettings(tx)).filter(({ kind, owner }) => kind === 'teamRules' && owner !== teamId);
  return rules
    .filter(({ body_json }) => (JSON.parse(body_json) as Partial<TeamRules>).overflowTeamIds?.includes(teamId) === true)
    .flatMap(({ owner }) => names.get(owner) ?? []);
}

const chats = (n: number, one: string, many: string): string => (n === 1 ? `One chat ${one}` : `${n} chats ${many}`);

/** Every reason why a team has to stay for now, each a sentence that says what to do. */
async function whyNot(tx: Tx, team: TeamOfSite): Promise<Problem[]> {
  const { waiting, withAdvisors, messages, callBacks } = await countOfTeam(tx, team.id);
  const services = (await listServices(tx)).filter((service) => service.siteId === team.siteId && service.teamId === team.id).map(({ name }) => name);
  const helped = await helpedBy(tx, team.id);
  const reasons: [string, boolean, string][] = [
    ['general', team.isGeneral, 'This is the general team. Make another team the general team first.'],
    ['waiting', waiting > 0, `${chats(waiting, 'waits', 'wait')} in its queue. Wait until somebody has taken them, then remove it.`],
    ['withAdvisors', withAdvisors > 0, `${chats(withAdvisors, 'is', 'are')} with its advisors. Wait until they have ended, or pass them on, then remove it.`],
    [
      'messages',
      messages > 0,
      `${messages === 1 ? 'One message' : `${messages} messages`} left for it ${messages === 1 ? 'is' : 'are'} not settled. Settle them in Queue first.`,
    ],
    ['callBacks', callBacks > 0, `${callBacks === 1 ? 'One call-back is' : `${callBacks} call-backs are`} promised by it. Make the calls, then remove it.`],
    [
      'services',
      services.length > 0,
      `It owns ${listed.format(services)}. Give ${services.length === 1 ? 'this service' : 'these services'} to another team first.`,
    ],
    ['helped', helped.length > 0, `It helps ${listed.format(helped)}. Take it out of their helping teams in Routing first.`],
  ];
  return reasons.flatMap(([path, applies, message]) => (applies ? [{ path, message }] : []));
}

/** What it did stays in the figures and in transcripts, under its name. */
export async function removeTeam(deps: Deps, staffId: string, { teamId, version }: PayloadOf<TeamCommands['team.remove']>): Promise<Record<never, never>> {
  const mark = { by: staffId, at: deps.clock() };
  const memberIds = await deps.store.transaction(async (tx) => {
    await requireAdmin(tx, staffId);
    const team = await lockTeam(tx, teamId);
    if (!team) throw new RefusedError('notFound');
    await requireVersion(tx, team, version);
    const problems = await whyNot(tx, team);
    if (problems.length > 0) throw new RefusedError('invalid', { problems });
    await takeAway(tx, teamId, mark.at);
    await markTeams(tx, [teamId], mark);
    await markPeople(tx, team.memberIds, mark);
    for (const id of team.memberIds) await noteDuty(tx, id, mark.at);
    await auditAct(tx, mark, 'team.removed', { id: teamId, name: team.name, memberIds: team.memberIds }, null);
    return team.memberIds;
  });
  tellPeople(deps, { ...mark, staffIds: memberIds, teamIds: [teamId] });
  return {};
}
