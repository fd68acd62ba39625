import { daysBefore, daysToRead, type PastDay } from '../../domain/staffing/forecast.ts';
import type { PastRequest } from '../../domain/staffing/history.ts';
import { countRequests, listPastRequests } from '../../store/past-requests.ts';
import type { Deps } from '../deps.ts';

/** Handling times of so many chats say as much as those of more, to a fortieth. */
const requestsEnough = 2_000;
const daysBack = 28;

type Scope = { now: number; timeZone: string; ofScope: readonly string[] };

/** Each day is a read of its own, so that with SQLite, whose reads stop the process, others have their turn in between. */
export async function readPastDays(deps: Deps, { now, timeZone, ofSite, ofScope }: Scope & { ofSite: readonly string[] }): Promise<PastDay[]> {
  const days: PastDay[] = [];
  for (const { date, from, to } of daysToRead(now, timeZone)) {
    const rows = await deps.store.read((tx) => countRequests(tx, { teamIds: ofSite, from, to }));
    const counts = new Map<number, number>();
    for (const row of rows) if (ofScope.includes(row.teamId)) counts.set(row.at, (counts.get(row.at) ?? 0) + row.requests);
    days.push({ date, leftOut: rows.length === 0 ? 'nothing' : null, counts });
  }
  return days;
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
