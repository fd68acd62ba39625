/** Times of day in minutes after midnight, as people type and read them; NaN is what is no time. */

/** "8:30", "8.30am", "0830", "5 pm", "17:00", "midday". Midnight begins a day, and as an end (`ends`) it is the end of the day, 1440. */
export function minutesOf(text: string, ends = false): number {
  const typed = text.trim().toLowerCase().replace(/\s+/g, '');
  if (typed === 'midday' || typed === 'noon') return 720;
  if (typed === 'midnight') return ends ? 1440 : 0;
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/.exec(typed);
  if (!match) return Number.NaN;
  const [, hour = '', minute = '0', half] = match;
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || (half !== undefined && (hours < 1 || hours > 12))) return Number.NaN;
  const past = (half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0)) * 60 + minutes;
  if (past > 1440) return Number.NaN;
  return ends && past === 0 ? 1440 : past;
}

/** "8:30am", "5pm", "midday", "midnight" */
export function dayTime(minutes: number): string {
  if (Number.isNaN(minutes)) return '';
  if (minutes === 720) return 'midday';
  if (minutes % 1440 === 0) return 'midnight';
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hour % 12 || 12}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** "8:30am to midday, 1pm to 5pm" */
export const spansInWords = (spans: readonly { from: number; to: number }[]): string =>
  spans.map(({ from, to }) => `${dayTime(from)} to ${dayTime(to)}`).join(', ');

export const isAllDay = (spans: readonly { from: number; to: number }[]): boolean => spans.length === 1 && spans[0]?.from === 0 && spans[0].to === 1440;

const dateFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** "Friday 25 December 2026" of a date without a time zone. */
export const dateInWords = (date: string): string => dateFormat.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
/** "Friday 25 December" */
export const dayInWords = (date: string): string => dateInWords(date).replace(/ \d{4}$/, '');

/** The date and the minutes after midnight that a clock in a time zone shows. */
export function wallClock(at: number, timeZone: string): { date: string; minutes: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, minutes: Number(part('hour')) * 60 + Number(part('minute')) };
}
