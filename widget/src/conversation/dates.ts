/** Times and days in the site's own time zone, as British readers expect them: "2:30pm", "Monday 7 December". */

const whole = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
/** Making a format is slow on an old phone; a site has one time zone. */
const formats: Record<string, Intl.DateTimeFormat> = {};

/** Weekday, day, month, year, hour and minute, without what stands between them: there browsers differ. */
function partsOf(at: number, timeZone: string): string[] {
  const format = (formats[timeZone] ??= new Intl.DateTimeFormat('en-GB', { timeZone, ...whole }));
  return format.formatToParts(at).flatMap(({ type, value }) => (type === 'literal' ? [] : value));
}

/** "2:30pm", and "9am" on the hour. */
export function timeWords(at: number, timeZone: string): string {
  const [, , , , hour, minute] = partsOf(at, timeZone);
  const past = Number(hour);
  return `${past % 12 || 12}${minute === '00' ? '' : `:${minute}`}${past < 12 ? 'am' : 'pm'}`;
}

export function clockTime(at: number, timeZone: string): string {
  const [, , , , hour, minute] = partsOf(at, timeZone);
  return `${hour}:${minute}`;
}

export function dayWords(at: number, timeZone: string): string {
  return partsOf(at, timeZone).slice(0, 3).join(' ');
}

export const dayAndYear = (at: number, timeZone: string): string => partsOf(at, timeZone).slice(0, 4).join(' ');

export const isSameDay = (one: number, other: number, timeZone: string): boolean => dayAndYear(one, timeZone) === dayAndYear(other, timeZone);

const sixDays = 6 * 24 * 60 * 60 * 1_000;
/** "today at 8:30am", "on Monday at 8:30am" within a week, "on Monday 7 December at 8:30am" later. */
export function openingWords(opensAt: number, now: number, timeZone: string): string {
  const time = timeWords(opensAt, timeZone);
  const day = dayWords(opensAt, timeZone);
  if (day === dayWords(now, timeZone)) return `today at ${time}`;
  return `on ${opensAt - now < sixDays ? day.split(' ')[0] : day} at ${time}`;
}

/** "3 May 2027" from an ISO date, which has no time zone. */
export function isoDateWords(date: string): string {
  const at = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(at)) return date;
  return partsOf(at, 'UTC').slice(1, 4).join(' ');
}
