import type { LeftOut } from '@frontdesk/shared/staffing-protocol.ts';
import { spansOn, type Schedule } from '../hours.ts';
import { dayNumber } from '../local-day.ts';

/** Why a day says nothing of an ordinary one, and by what name people know it; null where it has none. */
export type Odd = { why: LeftOut; name: string | null };

type Named = { date: string; name: string };
/** What is known of a local day: bank holidays, whatever the hours are on them; special days of the teams; names of surges that touched it; the teams' hours as they were. */
export type KnownOfDay = {
  bankHolidays: readonly Named[];
  special: readonly Named[];
  surges: readonly string[];
  schedules: readonly Schedule[];
};

/** Null for an ordinary day. What somebody gave a name wins over what follows from it. */
export function oddDay(date: string, { bankHolidays, special, surges, schedules }: KnownOfDay): Odd | null {
  const named = (why: LeftOut, found: Named | undefined): Odd | null => (found ? { why, name: found.name } : null);
  const isOf = (one: Named): boolean => one.date === date;
  return (
    named('special', special.find(isOf)) ??
    named('bankHoliday', bankHolidays.find(isOf)) ??
    (surges.length > 0 ? { why: 'surge', name: [...new Set(surges)].join(', ') } : null) ??
    (schedules.every((schedule) => spansOn(schedule, dayNumber(date)).length === 0) ? { why: 'closed', name: null } : null)
  );
}
