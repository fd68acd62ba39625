import type { Span } from './hours.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dayOf = (word: string): number => days.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function minutesOf(time: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return match && Number(match[2]) < 60 && minutes <= 1440 ? minutes : Number.NaN;
}

/**
 * Weekly hours as people write them: "Mon-Fri 08:30-17:00; Sat 09:00-12:00 13:00-16:00". "always" is round the clock, "never" is closed.
 * Refused with a sentence that quotes the part at fault.
 */
export function parseHours(text: string): { spans: Span[] } | { refused: string } {
  const always = text.trim().toLowerCase();
  if (always === 'never') return { spans: [] };
  const parts =
    always === 'always'
      ? ['mon-sun 00:00-24:00']
      : text
          .split(';')
          .map((part) => part.trim())
          .filter(Boolean);
  if (parts.length === 0) return { refused: 'Hours are empty. Write them like "Mon-Fri 08:30-17:00", or "always", or "never".' };
  const spans: Span[] = [];
  for (const part of parts) {
    const [dayText = '', ...times] = part.split(/\s+/);
    const [first = '', last = first] = dayText.split('-');
    const [from, to] = [dayOf(first), dayOf(last)];
    if (from === 0 || to === 0 || to < from || times.length === 0)
      return { refused: `"${part}" does not begin with a day, like Mon, or days, like Mon-Fri, and then times.` };
    for (const time of times) {
      const [opens = '', closes = ''] = time.split('-');
      const span = { from: minutesOf(opens), to: minutesOf(closes) };
      if (Number.isNaN(span.from) || Number.isNaN(span.to)) return { refused: `"${time}" is not a span of time, like 08:30-17:00.` };
      if (span.to <= span.from) return { refused: `"${time}" ends before it begins.` };
      for (let day = from; day <= to; day++) {
        if (spans.some((other) => other.day === day && span.from < other.to && other.from < span.to))
          return { refused: `"${time}" overlaps another span of the same day.` };
        spans.push({ day, ...span });
      }
    }
  }
  return { spans };
}
