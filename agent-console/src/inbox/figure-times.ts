import type { FigureInterval } from '@frontdesk/shared/figures-protocol';

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  formats.set(key, known);
  return known;
};

/** "2:30pm" at the site. */
export const timeAt = (at: number, timeZone: string): string =>
  format(timeZone, { hour: 'numeric', minute: '2-digit', hour12: true }).format(at).replace(/\s/g, '').toLowerCase();

/** "Monday 7 December" at the site. */
export const dayAt = (at: number, timeZone: string): string => format(timeZone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at).replace(',', '');

const shortDay = (at: number, timeZone: string): string => format(timeZone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at).replace(',', '');
/** Which of the two hours of the night when the clocks go back: "BST" or "GMT". */
const zoneName = (at: number, timeZone: string): string =>
  format(timeZone, { timeZoneName: 'short' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value ?? '';

const hour = 3_600_000;
/** Whether the same time of day comes, or came, an hour before or after. */
const comesTwice = (at: number, timeZone: string): boolean =>
  timeAt(at, timeZone) === timeAt(at + hour, timeZone) || timeAt(at, timeZone) === timeAt(at - hour, timeZone);

/** An interval of a table: "Mon 7 Dec", or "Mon 7 Dec, 2:30pm". */
export const spanOf = (from: number, interval: FigureInterval, timeZone: string): string => {
  const date = shortDay(from, timeZone);
  if (interval === 'day') return date;
  return `${date}, ${timeAt(from, timeZone)}${comesTwice(from, timeZone) ? ` ${zoneName(from, timeZone)}` : ''}`;
};

/** "Monday 7 December", or "Monday 7 December to Sunday 13 December". `to` is not included. */
export const rangeText = (from: number, to: number, timeZone: string): string => {
  const [first, last] = [dayAt(from, timeZone), dayAt(to - 1, timeZone)];
  return first === last ? first : `${first} to ${last}`;
};
