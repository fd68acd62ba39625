import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import type { Availability } from '@frontdesk/shared/resident-protocol.ts';
import { Temporal } from 'temporal-polyfill';
import type { ServedSite } from './read-site.ts';

const withAssistant = 'The assistant can help now.';
const week = 6 * 24 * 60 * 60 * 1000;

/** "today at 8:30am", "on Monday at 9am" within a week, "on Monday 7 December at 8:30am" later; in the site's time zone. */
export function openingWords(opensAt: number, now: number, timeZone: string): string {
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const opens = local(opensAt);
  const minutes = opens.minute === 0 ? '' : `:${String(opens.minute).padStart(2, '0')}`;
  const time = `${opens.hour % 12 || 12}${minutes}${opens.hour < 12 ? 'am' : 'pm'}`;
  if (opens.toPlainDate().equals(local(now).toPlainDate())) return `today at ${time}`;
  const date = opens.toPlainDate();
  const weekday = date.toLocaleString('en-GB', { weekday: 'long' });
  const day = opensAt - now < week ? weekday : `${weekday} ${date.day} ${date.toLocaleString('en-GB', { month: 'long' })}`;
  return `on ${day} at ${time}`;
}

function hintOf({ status, opensAt }: Pick<Availability, 'status' | 'opensAt'>, now: number, timeZone: string): string {
  if (status === 'available') return '';
  if (status === 'nobodySignedIn' || opensAt === null) return 'No advisors are signed in just now. The assistant can help.';
  return `Our advisors are back ${openingWords(opensAt, now, timeZone)}. ${withAssistant}`;
}

/** What stands beside the launcher now, and from each turn of the hours on: all that can be known without asking again. */
export function launcherHint({ name, availability, timeZone, turns, invite }: ServedSite, now: number): EmbedSites[string] {
  const opensFirst = availability.status === 'outOfHours';
  const wordsAt = (at: number, index: number): string => {
    // Who will be signed in when it opens is not known yet, so nothing is said.
    if ((index % 2 === 0) === opensFirst) return '';
    const opensAt = turns[index + 1] ?? null;
    return opensAt === null ? `Our advisors have gone home. ${withAssistant}` : hintOf({ status: 'outOfHours', opensAt }, at, timeZone);
  };
  return { name, invite, hint: hintOf(availability, now, timeZone), later: turns.map((at, index) => [at - now, wordsAt(at, index)]) };
}
