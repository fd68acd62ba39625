/** What part of the past is looked at. Dates are local to the site, as `2026-11-25`. */
export const presets = ['today', 'yesterday', 'week', 'month', 'dates'] as const;
export type Preset = (typeof presets)[number];
export type Dates = { first: string; last: string };

const dayFormats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  dayFormats.set(timeZone, known);
  return known;
};

/** "2026-11-25" at the site. */
export const dateAt = (at: number, timeZone: string): string => formatOf(timeZone).format(at).slice(0, 10);

/** How far local time is ahead of UTC at a moment, in milliseconds. */
const aheadAt = (at: number, timeZone: string): number => Date.parse(`${formatOf(timeZone).format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;

/** Midnight at the site, when that date begins; NaN for what is no date. Right on days when the clocks change, which they do not do at midnight in Europe. */
export const beginningOf = (date: string, timeZone: string): number => {
  const guess = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(guess)) return Number.NaN;
  return guess - aheadAt(guess - aheadAt(guess, timeZone), timeZone);
};

/** The date so many days later: dates alone, so that no change of clocks matters. */
export const daysLater = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const lengths: Record<Exclude<Preset, 'dates'>, { first: number; last: number }> = {
  today: { first: 0, last: 0 },
  yesterday: { first: -1, last: -1 },
  week: { first: -7, last: -1 },
  month: { first: -28, last: -1 },
};

/** The first and the last date of what is looked at. */
export const datesOf = (preset: Preset, chosen: Dates, now: number, timeZone: string): Dates => {
  if (preset === 'dates') return chosen;
  const today = dateAt(now, timeZone);
  return { first: daysLater(today, lengths[preset].first), last: daysLater(today, lengths[preset].last) };
};

/** From the beginning of the first date to the end of the last. */
export const rangeOf = ({ first, last }: Dates, timeZone: string): { from: number; to: number } => ({
  from: beginningOf(first, timeZone),
  to: beginningOf(daysLater(last, 1), timeZone),
});
