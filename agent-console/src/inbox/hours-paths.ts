import { weekdays } from '@frontdesk/shared/hours';
import { hoursWords as words, weekdayWords } from './hours-words.ts';

const places: Record<string, string> = { bankHolidays: words.bankHolidays, special: words.special, emergency: words.emergency };
const fields: Record<string, string> = {
  date: words.date,
  name: words.name,
  label: words.label,
  phone: words.phone,
  detail: words.detail,
  url: words.url,
  from: 'Opens',
  to: 'Closes',
};

/** Where a path of the form is, for people: "Monday, Closes" for "own.weekly.mon.0.to", "Special days 2, Date" for "special.1.date". */
export function pathWords(path: string): string {
  const parts = path.split('.').filter((part) => part !== 'own' && part !== 'spans');
  const [place = '', second = ''] = parts;
  const day = weekdays.find((one) => one === second);
  const where = place === 'weekly' ? (day ? weekdayWords[day] : words.week) : (places[place] ?? words.title);
  const nth = place === 'weekly' || place === 'bankHolidays' || !/^\d+$/.test(second) ? '' : ` ${Number(second) + 1}`;
  const field = fields[parts.at(-1) ?? ''];
  return where + nth + (field === undefined ? '' : `, ${field}`);
}
