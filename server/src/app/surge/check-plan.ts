import { problemsOf, type Problem } from '@frontdesk/shared/problems.ts';
import { SurgePlan, surgeLimits } from '@frontdesk/shared/surge.ts';
import { surgeTitle } from '@frontdesk/shared/surge-words.ts';
import * as v from 'valibot';
import { planTimes } from '../../domain/surge/plan-times.ts';
import { clashOf, isOver, overAt, type Surge } from '../../domain/surge/surge.ts';
import { listTeams, type Site } from '../../store/sites.ts';
import { countMembers, listSurgesAfter } from '../../store/surges.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { spanWords } from './say-times.ts';

type Given = { site: Site; id: string; plan: unknown; before: Surge | null; now: number };
export type Planned = Omit<Surge, 'endedAt' | 'endedBy' | 'createdBy' | 'createdAt' | 'version'>;

/** Each team that joins in must be there and have somebody in it. Those that were in the surge before are left as they are. */
async function teamProblem(tx: Tx, teamIds: readonly string[]): Promise<string | null> {
  const teams = await listTeams(tx);
  const members = await countMembers(tx);
  if (teamIds.some((id) => !teams.some((team) => team.id === id))) return 'One of these teams is no longer there. Choose again.';
  const empty = teams.filter((team) => teamIds.includes(team.id) && !members.has(team.id)).map((team) => team.name);
  if (empty.length === 0) return null;
  return `${empty.join(' and ')} ${empty.length === 1 ? 'has' : 'have'} no members, so nobody would join in. Leave ${empty.length === 1 ? 'it' : 'them'} out, or add people first.`;
}

function clashProblem(others: readonly Surge[], { site, before, now }: Given, own: Planned): Problem | null {
  const clash = clashOf(others, own);
  if (clash) {
    const message = `This runs into another surge: ${surgeTitle(clash)}, ${spanWords(clash.startsAt, overAt(clash), site.hours.timeZone)}. Choose other times, or change that one.`;
    return { path: own.startsAt > now && clash.startsAt <= own.startsAt ? 'starts' : 'ends', message };
  }
  const planned = others.filter((other) => other.siteId === site.id && other.startsAt > now).length;
  if (before !== null || planned < surgeLimits.plannedMost) return null;
  return { path: 'starts', message: `${surgeLimits.plannedMost} surges are planned already. Cancel one of them first.` };
}

/** A plan with its times as instants, ready to be kept. Refused as `invalid` with a problem for each field. The caller has the turn. */
export async function checkPlan(deps: Deps, tx: Tx, given: Given): Promise<Planned> {
  const { site, id, before, now } = given;
  const parsed = v.safeParse(SurgePlan, given.plan);
  if (!parsed.success) throw new RefusedError('invalid', { problems: problemsOf(parsed.issues) });
  const plan = parsed.output;
  const problems: Problem[] = [];
  if (plan.reason === 'other' && plan.otherReason === null) problems.push({ path: 'otherReason', message: 'Say in a few words what the reason is.' });
  const times = planTimes(plan, { now, timeZone: site.hours.timeZone, before });
  if ('problems' in times) problems.push(...times.problems);
  const teams = await teamProblem(
    tx,
    plan.teamIds.filter((teamId) => !before?.teamIds.includes(teamId)),
  );
  if (teams !== null) problems.push({ path: 'teamIds', message: teams });
  const { pinnedArticleId } = plan;
  if (pinnedArticleId !== null && pinnedArticleId !== before?.pinnedArticleId && !deps.knowledge.article(site.id, pinnedArticleId))
    problems.push({ path: 'pinnedArticleId', message: 'This answer is no longer there. Choose another.' });
  const { reason, banner, extendsHours, extraCapacity } = plan;
  const own: Planned = {
    id,
    siteId: site.id,
    ...{ reason, banner, extendsHours, extraCapacity, pinnedArticleId },
    otherReason: reason === 'other' ? plan.otherReason : null,
    teamIds: [...new Set(plan.teamIds)],
    startsAt: 'problems' in times ? 0 : times.startsAt,
    endsAt: 'problems' in times ? 0 : times.endsAt,
  };
  if (!('problems' in times)) {
    const others = (await listSurgesAfter(tx, now)).filter((other) => other.id !== id && !isOver(other, now));
    const clash = clashProblem(others, given, own);
    if (clash) problems.push(clash);
  }
  if (problems.length > 0) throw new RefusedError('invalid', { problems });
  return own;
}
