import type { Hours } from '@frontdesk/shared/hours.ts';
import { settingForms, type SettingKind, type SettingOf } from '@frontdesk/shared/settings.ts';
import * as v from 'valibot';
import { listVersionsSince } from '../../store/settings.ts';
import type { Site } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { siteHours, startingHours } from './which-hours.ts';

/** Of so many changes in the time that is looked back at, the newest. */
const versionsMost = 500;

/** An owner's setting at a moment: undefined when it has not changed since `from`, null when it was not yet set. */
type Then<K extends SettingKind> = (owner: string, at: number) => SettingOf<K> | null | undefined;

async function readThen<K extends SettingKind>({ store }: Pick<Deps, 'store'>, kind: K, from: number): Promise<Then<K>> {
  const rows = await store.read((tx) => listVersionsSince(tx, kind, from, versionsMost));
  return (owner, at) => {
    const own = rows.filter((row) => row.owner === owner);
    if (own.length === 0) return undefined;
    // Before the oldest that is known: nothing had been set if it is the first, or else it is the nearest there is.
    const then = own.findLast((row) => row.changed_at <= at) ?? (own[0]?.version === 1 ? undefined : own[0]);
    if (!then) return null;
    const parsed = v.safeParse(settingForms[kind], JSON.parse(then.body_json));
    return parsed.success ? parsed.output : undefined;
  };
}

/** A team's hours, its own or its site's, as they were set at a moment from `from` on: a special day that was taken out since was one all the same. */
export async function readHoursThen(deps: Pick<Deps, 'store' | 'settings'>, site: Site, from: number): Promise<(teamId: string, at: number) => Hours> {
  const ofSites = await readThen(deps, 'siteHours', from);
  const ofTeams = await readThen(deps, 'teamHours', from);
  return (teamId, at) => {
    const ofTeam = ofTeams(teamId, at);
    const own = ofTeam === undefined ? deps.settings.of('teamHours', teamId).own : (ofTeam?.own ?? null);
    if (own) return own;
    const ofSite = ofSites(site.id, at);
    return ofSite === undefined ? siteHours(deps, site) : (ofSite ?? startingHours(site.hours));
  };
}
