import { beforeAll, describe, expect, it } from 'vitest';
import { openBankHolidays, type BankHoliday, type BankHolidays } from './bank-holidays.ts';

/** As listed at gov.uk/bank-holidays for England and Wales; 2020, 2022 and 2023 for their one-off days. */
const listed: Record<number, string> = {
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};
/** Days that fall on a weekend and are kept on another: shut all the same. */
const themselves: Record<number, string[]> = {
  2020: ['12-26'],
  2022: ['01-01', '12-25'],
  2023: ['01-01'],
  2026: ['12-26'],
  2027: ['12-25', '12-26'],
  2028: ['01-01'],
};

describe('bank holidays of England and Wales', () => {
  let holidays: BankHolidays;
  beforeAll(async () => void (holidays = await openBankHolidays()));
  const of = (year: number): readonly BankHoliday[] => holidays.around(Date.UTC(year, 5)).filter(({ date }) => date.startsWith(String(year)));

  it.each(Object.keys(listed).map(Number))('U8 in %i are those that GOV.UK lists, and the days that these stand in for', (year) => {
    const expected = [...(listed[year] ?? '').split(' '), ...(themselves[year] ?? [])].sort();
    expect(of(year).map(({ date }) => date.slice(5))).toEqual(expected);
  });

  it('U8 have names, substitute days and one-off days among them', () => {
    const named = (date: string) => of(Number(date.slice(0, 4))).find((day) => day.date === date)?.name;
    expect(named('2026-12-28')).toBe('Boxing Day (substitute day)');
    expect(named('2027-12-27')).toBe('Christmas Day (substitute day)');
    expect(named('2023-05-08')).toMatch(/Coronation/);
    expect(named('2026-05-04')).toBe('Early May bank holiday');
  });

  it('U8 reach as far as openings are looked for, from any day of the year', () => {
    for (const now of [Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31)]) {
      const dates = holidays.around(now).map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      expect(dates[0]).toBe('2025-01-01');
      expect(dates.at(-1)).toBe('2028-12-26');
    }
  });
});
