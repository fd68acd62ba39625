import * as v from 'valibot';
import { commands } from './commands.ts';
import { DaySpan, Hours, LocalDate } from './hours.ts';
import { Id, Time } from './vocabulary.ts';

/** What hours come to on one date, and which of them say so; a special day and a bank holiday have a name. */
export const HoursDay = v.object({
  date: LocalDate,
  spans: v.array(DaySpan),
  by: v.picklist(['special', 'bankHoliday', 'week']),
  name: v.nullable(v.string()),
});
export type HoursDay = v.InferOutput<typeof HoursDay>;

export const hoursCommands = commands({
  /** What hours would come to if they were saved, or what a site's are with `hours` null. Supervisors and admins; nothing is kept. */
  'hours.preview': {
    payload: v.strictObject({ siteId: Id, hours: v.nullable(Hours) }),
    result: v.object({
      now: Time,
      open: v.boolean(),
      /** When it next opens or closes; null when it does not in the next 400 days. */
      changesAt: v.nullable(Time),
      /** Today and the fourteen days after it. */
      days: v.array(HoursDay),
      /** The coming bank holidays of England and Wales, whether or not the hours heed them. */
      bankHolidays: v.array(v.object({ date: LocalDate, name: v.string() })),
    }),
  },
});
export type HoursCommands = typeof hoursCommands;
