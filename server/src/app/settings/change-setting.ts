import type { Setting } from '@frontdesk/shared/settings-protocol.ts';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Problem } from '@frontdesk/shared/problems.ts';
import { parseSetting, settingForms, settingOwner, type SettingKind, type SettingOf } from '@frontdesk/shared/settings.ts';
import * as v from 'valibot';
import { findSetting, putSetting } from '../../store/settings.ts';
import { listSites, listTeams } from '../../store/sites.ts';
import { findStaff } from '../../store/staff.ts';
import type { SettingTable } from '../../store/schema.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { byCommand } from '../hours/set-weekly.ts';
import { startingHours } from '../hours/which-hours.ts';
import { RefusedError } from '../refused.ts';
import { requireRole } from '../staff/me.ts';

type Asked = { kind: SettingKind; owner: string };

/** Whoever changed a setting, by whole name. */
export const nameOf = async (tx: Tx, staffId: string): Promise<string> => {
  if (staffId === byCommand) return 'Frontdesk (by command)';
  const person = await findStaff(tx, staffId);
  return person ? `${person.firstName} ${person.lastName}` : 'Somebody who has left';
};

/** What a setting is before anybody sets it: its form's defaults, but for the hours of a site, which a command can set. */
export async function startingValue(tx: Tx, { kind, owner }: Asked): Promise<unknown> {
  const site = kind === 'siteHours' ? (await listSites(tx)).find(({ id }) => id === owner) : undefined;
  return site ? startingHours(site.hours) : {};
}

async function view(tx: Tx, { kind, owner }: Asked, row: SettingTable | undefined): Promise<Setting> {
  const value = v.parse(settingForms[kind], row ? JSON.parse(row.body_json) : await startingValue(tx, { kind, owner }));
  return { kind, owner, value, version: row?.version ?? 0, changedBy: row ? await nameOf(tx, row.changed_by) : null, changedAt: row?.changed_at ?? null };
}

export async function checkOwner(tx: Tx, { kind, owner }: Asked): Promise<void> {
  const owners = settingOwner[kind] === 'site' ? await listSites(tx) : await listTeams(tx);
  if (!owners.some((one) => one.id === owner)) throw new RefusedError('notFound');
}

/** A setting as it is, its default where nobody has changed it. */
export async function readSetting(deps: Deps, staffId: string, asked: Asked): Promise<{ setting: Setting }> {
  await requireRole(deps, staffId, 'supervisor');
  return deps.store.read(async (tx) => {
    await checkOwner(tx, asked);
    return { setting: await view(tx, asked, await findSetting(tx, asked.kind, asked.owner)) };
  });
}

/** What a value may not be for reasons that its form cannot know. */
async function problemsWith(tx: Tx, { kind, owner }: Asked, value: SettingOf<SettingKind>): Promise<Problem[]> {
  if (kind !== 'teamRules') return [];
  const teams = await listTeams(tx);
  const { overflowTeamIds } = value as TeamRules;
  if (overflowTeamIds.includes(owner)) return [{ path: 'overflowTeamIds', message: 'A team cannot help itself. Choose other teams.' }];
  const siteId = teams.find((team) => team.id === owner)?.siteId;
  return overflowTeamIds.every((id) => teams.some((team) => team.id === id && team.siteId === siteId))
    ? []
    : [{ path: 'overflowTeamIds', message: 'One of these teams is no longer on this site. Choose again.' }];
}

/** Keeps a new value, in force at once, or refuses it whole. */
export async function changeSetting(deps: Deps, staffId: string, asked: Asked & { version: number; value: unknown }): Promise<{ setting: Setting }> {
  await requireRole(deps, staffId, 'admin');
  const { kind, owner, version } = asked;
  const parsed = parseSetting(kind, asked.value);
  if ('problems' in parsed) throw new RefusedError('invalid', { problems: parsed.problems });
  const setting = await deps.store.transaction(async (tx) => {
    await checkOwner(tx, asked);
    const problems = await problemsWith(tx, asked, parsed.value);
    if (problems.length > 0) throw new RefusedError('invalid', { problems });
    const row = { kind, owner, body_json: JSON.stringify(parsed.value), version: version + 1, changed_by: staffId, changed_at: deps.clock() };
    const other = await findSetting(tx, kind, owner);
    if ((other?.version ?? 0) !== version || !(await putSetting(tx, row))) {
      const by = other ?? (await findSetting(tx, kind, owner));
      throw new RefusedError('changedMeanwhile', by ? { changed: { by: await nameOf(tx, by.changed_by), at: by.changed_at } } : {});
    }
    return view(tx, asked, row);
  });
  await deps.settings.refresh();
  const { changedBy, changedAt } = setting;
  if (changedBy !== null && changedAt !== null)
    deps.live.publish({ to: 'allStaff', event: 'setting.changed', payload: { kind, owner, version: setting.version, changedBy, changedAt } });
  // Whoever waits may now be somebody's.
  deps.queueChanged(settingOwner[kind] === 'team' ? owner : '');
  return { setting };
}
