const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  formats.set(key, format);
  return format;
}

/** "8:00pm", by the clock on the wall of a time zone. */
export const timeIn = (at: number, timeZone: string): string =>
  formatIn(timeZone, { hour: 'numeric', minute: '2-digit', hour12: true }).format(at).replace(/\s/g, '').toLowerCase();

const dayIn = (at: number, timeZone: string): string => formatIn(timeZone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at).replace(',', '');

/** "2026-12-07T20:00", as forms have it. */
export function wallIn(at: number, timeZone: string): string {
  const parts = formatIn(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    at,
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const dateIn = (at: number, timeZone: string): string => wallIn(at, timeZone).slice(0, 10);

/** "8:00pm" on the day of `now`, "8:00pm on Monday 7 December" on another. */
export const momentIn = (at: number, now: number, timeZone: string): string =>
  dateIn(at, timeZone) === dateIn(now, timeZone) ? timeIn(at, timeZone) : `${timeIn(at, timeZone)} on ${dayIn(at, timeZone)}`;

/** "9:00am to 5:00pm on Monday 7 December"; both days where it ends on another. */
export const spanIn = (from: number, to: number, timeZone: string): string => {
  const last = `${timeIn(to, timeZone)} on ${dayIn(to, timeZone)}`;
  return dateIn(from, timeZone) === dateIn(to, timeZone)
    ? `${timeIn(from, timeZone)} to ${last}`
    : `${timeIn(from, timeZone)} on ${dayIn(from, timeZone)} to ${last}`;
};

/** The day after a date such as "2026-12-31". */
export const dayAfter = (date: string): string => new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The same of a time on the wall that a form has: "8:00pm", or "8:00pm on Monday 7 December". */
export const wallWords = (wall: string, now: number, timeZone: string): string =>
  momentIn(Date.parse(`${wall}Z`), Date.parse(`${wallIn(now, timeZone)}Z`), 'UTC');
