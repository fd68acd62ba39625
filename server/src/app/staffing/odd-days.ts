import { surgeTitle } from '@frontdesk/shared/surge-words.ts';
import { oddDay, type Odd } from '../../domain/staffing/odd-day.ts';
import { overAt } from '../../domain/surge/surge.ts';
import type { Site } from '../../store/sites.ts';
import { listSurgesBetween } from '../../store/surges.ts';
import type { Deps } from '../deps.ts';
import { readHoursThen } from '../hours/hours-then.ts';
import { scheduleFor } from '../hours/which-hours.ts';

/** Far more than a site has in the time that is looked back at. */
const surgesMost = 500;
const noon = 12 * 60 * 60 * 1000;

type Day = { date: string; from: number; to: number };
type Asked = { now: number; site: Site; teamIds: readonly string[]; from: number };

/** What to say of each day from `from` on: null of an ordinary one, by the hours of these teams as they were on it. */
export async function readOddDays(deps: Deps, { now, site, teamIds, from }: Asked): Promise<(day: Day) => Odd | null> {
  const hoursOf = await readHoursThen(deps, site, from);
  const surges = await deps.store.read((tx) => listSurgesBetween(tx, { siteId: site.id, from, to: now }, surgesMost));
  const bankHolidays = deps.bankHolidays.around(now);
  return (day) => {
    const hours = [...new Set(teamIds.map((teamId) => hoursOf(teamId, day.from + noon)))];
    return oddDay(day.date, {
      bankHolidays,
      special: hours.flatMap((one) => one.special),
      surges: surges.filter((one) => one.startsAt < day.to && overAt(one) > day.from).map(surgeTitle),
      schedules: hours.map((one) => scheduleFor(deps, one, site.hours.timeZone, now)),
    });
  };
}
