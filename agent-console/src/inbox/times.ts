const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options);
const timeFormat = part({ hour: 'numeric', minute: '2-digit', hourCycle: 'h12' });
const dayFormat = part({ weekday: 'long', day: 'numeric', month: 'long' });
const dayKeyFormat = part({ year: 'numeric', month: '2-digit', day: '2-digit' });

/** "2:30pm" */
export const timeOfDay = (at: number): string => timeFormat.format(at).replace(/\s/g, '').toLowerCase();

const secondsFormat = part({ hour: 'numeric', minute: '2-digit', second: '2-digit', hourCycle: 'h12' });
/** "2:30:05pm" */
export const timeWithSeconds = (at: number): string => secondsFormat.format(at).replace(/\s/g, '').toLowerCase();

/** "Monday 7 December" */
export const dayOf = (at: number): string => dayFormat.format(at).replace(',', '');

export const sameDay = (a: number, b: number): boolean => dayKeyFormat.format(a) === dayKeyFormat.format(b);

/** "2:30pm" today, "Monday 7 December, 2:30pm" on another day. */
export const momentOf = (at: number, now: number): string => (sameDay(at, now) ? timeOfDay(at) : `${dayOf(at)}, ${timeOfDay(at)}`);

const yearFormat = part({ year: 'numeric' });
/** "Monday 7 December, 2:30pm"; of another year, "Monday 7 December 2026, 2:30pm". */
export const datedMoment = (at: number, now: number): string => {
  const year = yearFormat.format(at);
  return `${dayOf(at)}${year === yearFormat.format(now) ? '' : ` ${year}`}, ${timeOfDay(at)}`;
};

/** "2:30pm on Monday 7 December": for moments that may be long ago. */
export const atTime = (at: number): string => `${timeOfDay(at)} on ${dayOf(at)}`;

const seconds = (ms: number): number => Math.max(0, Math.floor(ms / 1000));
const two = (count: number): string => String(count).padStart(2, '0');

/** "0:42", "12:05", "1:02:03" */
export const countUp = (ms: number): string => {
  const all = seconds(ms);
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
};

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** "14 seconds", "2 minutes 5 seconds", "1 hour 2 minutes" */
export const spokenSpan = (ms: number): string => {
  const all = seconds(ms);
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  if (hours > 0) return minutes > 0 ? `${counted(hours, 'hour')} ${counted(minutes, 'minute')}` : counted(hours, 'hour');
  if (minutes === 0) return counted(all % 60, 'second');
  return all % 60 > 0 ? `${counted(minutes, 'minute')} ${counted(all % 60, 'second')}` : counted(minutes, 'minute');
};

const day = 86_400_000;

/** "less than a minute", "5 minutes", "1 hour 2 minutes", "3 days": for spans that nobody watches by the second. */
export function roughSpan(ms: number): string {
  if (ms < 60_000) return 'less than a minute';
  const days = Math.floor(ms / day);
  return days > 0 ? counted(days, 'day') : spokenSpan(Math.floor(ms / 60_000) * 60_000);
}

const languageNames = new Intl.DisplayNames(['en-GB'], { type: 'language', languageDisplay: 'standard' });

/** "English" for "en"; what was given when it is no language tag. */
export const languageName = (tag: string): string => {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
};
