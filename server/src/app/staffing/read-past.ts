import type { Opening } from '../../domain/hours.ts';
import { daysBefore, daysToRead, openAhead, weeksEnough, type PastDay } from '../../domain/staffing/forecast.ts';
import type { PastRequest } from '../../domain/staffing/history.ts';
import { countRequests, listPastRequests } from '../../store/past-requests.ts';
import type { Site } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { readOddDays } from './odd-days.ts';

/** Handling times of so many chats say as much as those of more, to a fortieth. */
const requestsEnough = 2_000;
const daysBack = 28;

type Scope = { now: number; timeZone: string; ofScope: readonly string[] };

export type PastDayNamed = PastDay & { name: string | null };
type Days = Scope & { ofSite: readonly string[]; site: Site; openingAt: (at: number) => Opening };

/**
 * The newest four ordinary days of today's weekday and of tomorrow's, and those that were left out between. A weekday on which these teams are closed is not asked
 * about. Each day is a read of its own, so that with SQLite, whose reads stop the process, others have their turn in between.
 */
export async function readPastDays(deps: Deps, { now, timeZone, ofSite, ofScope, site, openingAt }: Days): Promise<PastDayNamed[]> {
  const open = openAhead(now, timeZone, openingAt);
  const all = daysToRead(now, timeZone).filter(({ ahead }) => open[ahead]);
  const oddOf = await readOddDays(deps, { now, site, teamIds: ofScope, from: all.at(-1)?.from ?? now });
  const ordinary = [0, 0];
  const days: (PastDayNamed & { ahead: 0 | 1; weeks: number })[] = [];
  for (const { date, from, to, ahead, weeks } of all) {
    if ((ordinary[ahead] ?? 0) >= weeksEnough) continue;
    const odd = oddOf({ date, from, to });
    const rows = odd ? [] : await deps.store.read((tx) => countRequests(tx, { teamIds: ofSite, from, to }));
    const counts = new Map<number, number>();
    for (const row of rows) if (ofScope.includes(row.teamId)) counts.set(row.at, (counts.get(row.at) ?? 0) + row.requests);
    const leftOut = odd?.why ?? (rows.length === 0 ? 'nothing' : null);
    if (leftOut === null) ordinary[ahead] = (ordinary[ahead] ?? 0) + 1;
    days.push({ date, leftOut, name: odd?.name ?? null, counts, ahead, weeks });
  }
  // Further back than four weeks, a day on which nobody asked is named where somebody had before: else the service had not begun, which is no oddness of the day.
  const hadBegun = (day: (typeof days)[number]): boolean =>
    days.some((other) => other.leftOut === null && other.ahead === day.ahead && other.weeks > day.weeks);
  return days.filter((day) => day.leftOut !== 'nothing' || day.weeks <= weeksEnough || hadBegun(day));
}

/** The newest of the last four weeks, from whole days: today's are not over, and those who still wait would look more patient than they are. */
export async function readPastRequests(deps: Deps, { now, timeZone, ofScope }: Scope): Promise<PastRequest[]> {
  const found: PastRequest[] = [];
  for (const { from, to } of daysBefore(now, timeZone, daysBack)) {
    const rows = await deps.store.read((tx) => listPastRequests(tx, { teamIds: ofScope, from, to }, requestsEnough - found.length));
    found.push(...rows.map(({ teamId, ...row }) => ({ ...row, wrapUpHolds: deps.settings.rulesOf(teamId).wrapUpSeconds * 1000 })));
    if (found.length >= requestsEnough) break;
  }
  return found;
}
