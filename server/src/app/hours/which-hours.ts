import { weekdays, type Hours, type SiteHours } from '@frontdesk/shared/hours.ts';
import { scheduleOf, weekOf, type Opening, type Override, type Schedule, type WeeklyHours } from '../../domain/hours.ts';
import type { Site } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { openingNow } from './opening-now.ts';

type Of = Pick<Deps, 'settings' | 'bankHolidays'>;

/** Until an admin saves hours, a site has those of `frontdesk hours`. One that is open day and night is open on bank holidays too. */
function commanded({ spans }: WeeklyHours): SiteHours {
  const week = weekOf(spans);
  const weekly = Object.fromEntries(weekdays.map((day, index) => [day, week[index] ?? []])) as SiteHours['weekly'];
  const always = week.every((day) => day.length === 1 && day[0]?.from === 0 && day[0].to === 1440);
  return { weekly, bankHolidays: always ? 'asUsual' : 'closed', special: [], emergency: [] };
}

/** The same hours are the same object for as long as nobody changes them, so that what is made of them can be kept beside them. */
const commandedHours = new Map<string, SiteHours>();
const commandedMost = 1_000;
export function startingHours(hours: WeeklyHours): SiteHours {
  const key = JSON.stringify(hours);
  const known = commandedHours.get(key) ?? commanded(hours);
  if (commandedHours.size >= commandedMost) commandedHours.clear();
  commandedHours.set(key, known);
  return known;
}

export const siteHours = ({ settings }: Pick<Of, 'settings'>, site: Site): SiteHours => settings.saved('siteHours', site.id) ?? startingHours(site.hours);

/** A team's own hours, or its site's. */
export const teamHours = (of: Pick<Of, 'settings'>, site: Site, teamId: string): Hours => of.settings.of('teamHours', teamId).own ?? siteHours(of, site);

const schedules = new WeakMap<Hours, { holidays: unknown; timeZone: string; schedule: Schedule }>();

/** Hours ready to be asked, kept until they or the years ahead change. */
export function scheduleFor({ bankHolidays }: Pick<Of, 'bankHolidays'>, hours: Hours, timeZone: string, now: number): Schedule {
  const holidays = bankHolidays.around(now);
  const known = schedules.get(hours);
  if (known?.holidays === holidays && known.timeZone === timeZone) return known.schedule;
  const { weekly, bankHolidays: onBankHolidays, special } = hours;
  const schedule = scheduleOf({
    timeZone,
    week: weekdays.map((day) => weekly[day]),
    onBankHolidays,
    bankHolidays: holidays.map(({ date }) => date),
    special,
  });
  schedules.set(hours, { holidays, timeZone, schedule });
  return schedule;
}

/** Whether a team is open at an instant, and until when. */
export type OpeningOf = (teamId: string, at: number) => Opening;
/** `orderedFor`: what is ordered above the hours of a team, such as longer hours in snow. */
export const openingsOf =
  (of: Of, site: Site, orderedFor: (teamId: string) => readonly Override[] = () => []): OpeningOf =>
  (teamId, at) =>
    openingNow(scheduleFor(of, teamHours(of, site, teamId), site.hours.timeZone, at), at, orderedFor(teamId));
