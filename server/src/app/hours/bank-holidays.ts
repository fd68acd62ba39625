/** A bank holiday of England and Wales, on the date it is kept. */
export type BankHoliday = { date: string; name: string };

export type BankHolidays = {
  /** Those of last year, of this one and of the next two, in order: no opening is looked for further ahead. */
  around(now: number): readonly BankHoliday[];
};

/**
 * Bank holidays as the library date-holidays keeps them, one-off ones and substitute days among them. Christmas Day on a Saturday is here beside its
 * substitute day: GOV.UK lists the substitute alone, but whoever closes on bank holidays is not open on Christmas Day. The library is large and takes a
 * quarter of a second to load, so it is loaded by whoever serves and by nobody else, before the first page is.
 */
export async function openBankHolidays(): Promise<BankHolidays> {
  const { default: Holidays } = await import('date-holidays');
  const nations = ['ENG', 'WLS'].map((state) => new Holidays('GB', state, { languages: ['en'] }));

  const publicIn = (nation: (typeof nations)[number], year: number): BankHoliday[] =>
    nation
      .getHolidays(year)
      .filter((day) => day.type === 'public')
      .map(({ date, name }) => ({ date: date.slice(0, 10), name }));
  const ofYear = (year: number): BankHoliday[] => {
    const [england = [], wales = []] = nations.map((nation) => publicIn(nation, year));
    return england.filter(({ date }) => wales.some((other) => other.date === date));
  };

  let kept: { year: number; days: readonly BankHoliday[] } | null = null;
  return {
    around(now) {
      const year = new Date(now).getUTCFullYear();
      if (kept?.year !== year) kept = { year, days: [-1, 0, 1, 2].flatMap((ahead) => ofYear(year + ahead)) };
      return kept.days;
    },
  };
}
