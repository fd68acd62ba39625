import type { FigureQuery, FigureReport, FigureRow } from '@frontdesk/shared/figures-protocol.ts';
import { figureLimits } from '@frontdesk/shared/figures-protocol.ts';
import { ratesOf } from '../../domain/figures/rates.ts';
import { addTally, newTally } from '../../domain/figures/tally.ts';
import { listSites, listTeamsEver } from '../../store/sites.ts';
import { listNames } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { requireRole } from '../staff/me.ts';
import { curveOf } from './curve.ts';
import { readTargets } from './figure-targets.ts';
import { timeZoneOf } from './start-of-day.ts';
import { tallyRange } from './tally-range.ts';

/** The figures of any range, for supervisors and admins. `rowsMost`: a file may have more rows than a screen. */
export async function readReport(deps: Deps, staffId: string, query: FigureQuery, rowsMost: number = figureLimits.rows): Promise<FigureReport> {
  await requireRole(deps, staffId, 'supervisor');
  return buildReport(deps, query, rowsMost);
}

/** The same for whoever has been let in already. */
export async function buildReport(deps: Deps, query: FigureQuery, rowsMost: number): Promise<FigureReport> {
  const { from, to, interval, by } = query;
  const scope = { by, siteId: query.siteId ?? null, teamId: query.teamId ?? null, staffId: query.staffId ?? null };
  const now = deps.clock();
  const { sites, teams } = await deps.store.read(async (tx) => ({ sites: await listSites(tx), teams: await listTeamsEver(tx) }));
  const timeZone = await timeZoneOf(deps, scope.siteId);
  const siteOfTeam = new Map(teams.map((team) => [team.id, team.siteId]));
  const targets = await readTargets(deps, from);
  const wanted = { from, to, step: interval, scope, timeZone, now, siteOf: (teamId: string) => siteOfTeam.get(teamId), targetOf: targets.of };
  const tallied = await tallyRange(deps, wanted, rowsMost);

  const names =
    by === 'advisor'
      ? await deps.store.read((tx) => listNames(tx, [...tallied.groups.keys()]))
      : new Map([...sites, ...teams].map((one) => [one.id, one.name]));
  const inScope = teams.filter((team) => (scope.siteId === null || team.siteId === scope.siteId) && (scope.teamId === null || team.id === scope.teamId));
  const teamsOf = (group: string): string[] =>
    by === 'team' ? [group] : inScope.filter((team) => by !== 'site' || team.siteId === group).map((team) => team.id);
  const rows: FigureRow[] = [];
  for (const [group, ofGroup] of tallied.groups) {
    const named = group === '' ? null : { id: group, name: names.get(group) ?? group };
    const teamIds = teamsOf(group);
    for (const [start, tally] of ofGroup) {
      const end = tallied.ends.get(start) ?? to;
      rows.push({ from: start, to: end, group: named, ...targets.said(teamIds, start, end), ...ratesOf(tally) });
    }
  }
  rows.sort((a, b) => a.from - b.from || compare(a.group?.name ?? '', b.group?.name ?? '') || compare(a.group?.id ?? '', b.group?.id ?? ''));

  const total = newTally();
  for (const tally of tallied.all.values()) addTally(total, tally);
  return {
    from,
    to,
    now,
    timeZone,
    ...targets.said(
      inScope.map((team) => team.id),
      from,
      to,
    ),
    total: ratesOf(total),
    rows,
    curve: curveOf(tallied.all),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
