import type { Hours } from '@frontdesk/shared/hours';
import { wallClock } from '../inbox/day-times.ts';
import { BankHolidayFields } from './bank-holiday-fields.tsx';
import { SpecialDayFields } from './special-day-fields.tsx';
import type { HoursPreview } from './use-hours-preview.ts';
import { WeekFields } from './week-fields.tsx';

type Props<H extends Hours> = {
  /** What the paths of these fields begin with: empty, or "own.". */
  under: string;
  hours: H;
  preview: HoursPreview | null;
  timeZone: string;
  problemAt: (path: string) => string | undefined;
  onChange: (hours: H) => void;
};

/** What the hours of a site and those of a team have in common. */
export const HoursFields = <H extends Hours>({ under, hours, preview, timeZone, problemAt, onChange }: Props<H>) => (
  <>
    <WeekFields path={`${under}weekly`} weekly={hours.weekly} problemAt={problemAt} onChange={(weekly) => onChange({ ...hours, weekly })} />
    <BankHolidayFields
      path={`${under}bankHolidays`}
      value={hours.bankHolidays}
      coming={preview?.bankHolidays ?? []}
      problemAt={problemAt}
      onChange={(bankHolidays) => onChange({ ...hours, bankHolidays })}
    />
    <SpecialDayFields
      path={`${under}special`}
      days={hours.special}
      today={preview === null ? null : wallClock(preview.now, timeZone).date}
      problemAt={problemAt}
      onChange={(special) => onChange({ ...hours, special })}
    />
  </>
);

/** Hours alone, of a form that may hold more. */
export const hoursOf = ({ weekly, bankHolidays, special }: Hours): Hours => ({ weekly, bankHolidays, special });
