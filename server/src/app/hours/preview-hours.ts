import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { HoursCommands, HoursDay } from '@frontdesk/shared/hours-protocol.ts';
import type { Hours } from '@frontdesk/shared/hours.ts';
import { spansOn, type Schedule } from '../../domain/hours.ts';
import { dateOf, localDay } from '../../domain/local-day.ts';
import type { Deps } from '../deps.ts';
import { findSite } from '../resident/read-site.ts';
import { requireRole } from '../staff/me.ts';
import type { BankHoliday } from './bank-holidays.ts';
import { openingNow } from './opening-now.ts';
import { scheduleFor, siteHours } from './which-hours.ts';

type Preview = HoursCommands['hours.preview'];
/** Today and two weeks; the bank holidays of a year and a half. */
const daysShown = 15;
const holidaysShown = 12;

/** Shows hours before they are saved, worked out by the same code that will open and close by them. */
export async function previewHours(deps: Deps, staffId: string, input: PayloadOf<Preview>): Promise<ResultOf<Preview>> {
  await requireRole(deps, staffId, 'supervisor');
  const site = await deps.store.read((tx) => findSite(tx, input.siteId));
  const now = deps.clock();
  const hours = input.hours ?? siteHours(deps, site);
  const { timeZone } = site.hours;
  const schedule = scheduleFor(deps, hours, timeZone, now);
  const today = localDay(now, timeZone);
  const holidays = deps.bankHolidays.around(now);
  return {
    now,
    ...openingNow(schedule, now),
    days: Array.from({ length: daysShown }, (_, ahead) => dayOf(schedule, hours, holidays, today + ahead)),
    bankHolidays: holidays.filter(({ date }) => date >= dateOf(today)).slice(0, holidaysShown),
  };
}

function dayOf(schedule: Schedule, hours: Hours, holidays: readonly BankHoliday[], day: number): HoursDay {
  const date = dateOf(day);
  const spans = [...spansOn(schedule, day)];
  const special = hours.special.find((one) => one.date === date);
  if (special) return { date, spans, by: 'special', name: special.name };
  const holiday = hours.bankHolidays === 'asUsual' ? undefined : holidays.find((one) => one.date === date);
  return holiday ? { date, spans, by: 'bankHoliday', name: holiday.name } : { date, spans, by: 'week', name: null };
}
