const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const yearPart = "(?:[\\s,]+['’]?(\\d{4}|\\d{2})\\b(?!:))?";
const day = '(\\d{1,2})(?:st|nd|rd|th)?';

type Parts = { day: number; month: number; year: string | undefined };
/** Ways of writing a date, the day before the month as in the UK; a month by its name may come first. Each with where its parts stand. */
const ways: readonly [RegExp, (match: RegExpMatchArray) => Parts][] = [
  [/(?<![\d/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/.-])/g, ([, year, month, on]) => ({ day: Number(on), month: Number(month), year })],
  [
    /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/-])/g,
    ([, on, month, year]) => ({ day: Number(on), month: Number(month), year }),
  ],
  [/(?<!\S)(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})(?!\S)/g, ([, on, month, year]) => ({ day: Number(on), month: Number(month), year })],
  [new RegExp(`\\b${day}\\s*(?:of\\s+)?${monthName}${yearPart}`, 'g'), ([, on, name, year]) => ({ day: Number(on), month: numberOf(name), year })],
  [new RegExp(`\\b${monthName}\\s+(?:the\\s+)?${day}\\b${yearPart}`, 'g'), ([, name, on, year]) => ({ day: Number(on), month: numberOf(name), year })],
];
const numberOf = (name = ''): number => months.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3))) + 1;
const around = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\bthe\b|\bon\b|[\s,.]/g;
const [earliest, latest] = [1900, 2100];

/**
 * As it is said, such as "3 September 2026", or without a year where none was written. `thisYear`: what two digits of a year are read by, up to ten years ahead.
 * `isWhole`: the text is nothing else. Null where there is no date that exists, or more than one.
 */
export function readDate(text: string, thisYear: number): { date: string; isWhole: boolean } | null {
  const plain = text.toLowerCase();
  for (const [way, partsOf] of ways) {
    const found = [...plain.matchAll(way)];
    const [match] = found;
    if (!match) continue;
    const date = found.length === 1 ? saidAs(partsOf(match), thisYear) : null;
    return date === null ? null : { date, isWhole: plain.replace(match[0], '').replace(around, '') === '' };
  }
  return null;
}

function saidAs({ day, month, year }: Parts, thisYear: number): string | null {
  if (day < 1 || month < 1 || month > 12 || day > (daysOf[month - 1] ?? 0)) return null;
  const name = months[month - 1] ?? '';
  if (year === undefined) return `${day} ${name}`;
  const whole = year.length === 4 ? Number(year) : ofTwoDigits(Number(year), thisYear);
  const isLeap = (whole % 4 === 0 && whole % 100 !== 0) || whole % 400 === 0;
  return whole < earliest || whole > latest || (month === 2 && day === 29 && !isLeap) ? null : `${day} ${name} ${whole}`;
}

function ofTwoDigits(digits: number, thisYear: number): number {
  const century = Math.floor((thisYear + 10) / 100) * 100;
  return century + digits <= thisYear + 10 ? century + digits : century - 100 + digits;
}
