import type { PayloadOf } from '@frontdesk/shared/commands.ts';
import { staffingLimits } from '@frontdesk/shared/staffing-limits.ts';
import type { staffingCommands, StaffingForecast } from '@frontdesk/shared/staffing-protocol.ts';
import { anyOpen, type Opening } from '../../domain/hours.ts';
import { openingsOf } from '../hours/which-hours.ts';
import { rules } from '../../domain/rules.ts';
import { forecast } from '../../domain/staffing/forecast.ts';
import { abandonedLeast, handledLeast, handlingTime, patience } from '../../domain/staffing/history.ts';
import { listSites, type Site, type Team } from '../../store/sites.ts';
import type { StaffWithPresence } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { peopleThere } from '../routing/people-there.ts';
import { requireRole } from '../staff/me.ts';
import { readPastDays, readPastRequests } from './read-past.ts';

type Asked = PayloadOf<(typeof staffingCommands)['staffing.forecast']>;

function scopeOf({ siteId, teamId }: Asked, sites: readonly Site[], teams: readonly Team[]): { site: Site; ofSite: string[]; ofScope: string[] } {
  const site = siteId === null ? sites[0] : sites.find((one) => one.id === siteId);
  const ofSite = teams.filter((team) => team.siteId === site?.id).map((team) => team.id);
  if (!site || (teamId !== null && !ofSite.includes(teamId))) throw new RefusedError('notFound');
  return { site, ofSite, ofScope: teamId === null ? ofSite : [teamId] };
}

/** The middle one, so that one person with ten seats does not speak for all. */
function chatsAtOnce(staff: readonly StaffWithPresence[]): number {
  const capacities = staff.map(({ presence }) => presence.capacity).sort((a, b) => a - b);
  const middle = capacities[Math.floor((capacities.length - 1) / 2)] ?? rules.defaultCapacity;
  return Math.min(staffingLimits.chatsAtOnce.most, middle);
}

/** Throws RefusedError forbidden for advisors, and notFound for a site or a team that is not there. */
export async function forecastRequests(deps: Deps, staffId: string, asked: Asked): Promise<StaffingForecast> {
  await requireRole(deps, staffId, 'supervisor');
  const now = deps.clock();
  const sites = await deps.store.read((tx) => listSites(tx));
  const there = await peopleThere(deps);
  const { site, ofSite, ofScope } = scopeOf(asked, sites, there.teams);
  const { timeZone } = site.hours;
  const openingOf = openingsOf(deps, site);
  const asks = asked.teamId === null ? ofSite : [asked.teamId];
  const openingAt = (from: number): Opening => anyOpen((at) => asks.map((id) => openingOf(id, at)), from);
  const days = await readPastDays(deps, { now, timeZone, ofSite, ofScope, site, openingAt });
  const past = await readPastRequests(deps, { now, timeZone, ofScope });
  const { targetSeconds, shortAbandonSeconds } = deps.settings.rulesOf(asked.teamId);
  const staff = there.staff.filter((person) => person.teamIds.some((id) => ofScope.includes(id)));
  return {
    now,
    timeZone,
    sites: sites.map(({ id, name }) => ({
      id,
      name,
      teams: there.teams.filter((team) => team.siteId === id).map((team) => ({ id: team.id, name: team.name })),
    })),
    siteId: site.id,
    teamId: asked.teamId,
    ...forecast({ now, timeZone, days, openingAt }),
    days: days.map(({ date, leftOut, name }) => ({ date, leftOut, name })),
    handling: { ...handlingTime(past), least: handledLeast },
    patience: { ...patience(past), least: abandonedLeast },
    available: staff.filter(({ presence }) => presence.status === 'available').length,
    signedIn: staff.length,
    chatsAtOnce: chatsAtOnce(staff),
    withinSeconds: targetSeconds,
    shortAbandonSeconds,
  };
}
