import type { Problem } from '@frontdesk/shared/problems.ts';
import { surgeLimits, type SurgePlan } from '@frontdesk/shared/surge.ts';
import { Temporal } from 'temporal-polyfill';
import { isOn, type Surge } from './surge.ts';

const minute = 60_000;
const day = 86_400_000;

/**
 * A time on the wall as an instant. When the clocks go back it is there twice: a start is the first of the two and an end the second, so that all that was
 * meant is covered. When they go forward it may not be there at all.
 */
function instantOf(wall: string, timeZone: string, which: 'earlier' | 'later'): number | { refused: string } {
  let time: Temporal.PlainDateTime;
  try {
    time = Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch {
    return { refused: 'There is no such date or time. Check it.' };
  }
  const zoned = time.toZonedDateTime(timeZone, { disambiguation: which });
  if (!zoned.toPlainDateTime().equals(time)) return { refused: 'The clocks go forward over that time, so it does not come that day. Choose another.' };
  return zoned.epochMilliseconds;
}

const passed = 'That time has passed. Choose a later one.';

type Given = { now: number; timeZone: string; before: Surge | null };

/** When a plan starts and ends, in epoch milliseconds; or what is wrong with its times. `before` is the surge that it changes. */
export function planTimes(plan: SurgePlan, { now, timeZone, before }: Given): { startsAt: number; endsAt: number } | { problems: Problem[] } {
  const running = before !== null && isOn(before, now);
  const start = running ? before.startsAt : plan.starts === null ? now : instantOf(plan.starts, timeZone, 'earlier');
  const refused = (path: string, message: string) => ({ problems: [{ path, message }] });
  const startProblem = (at: number): string | null => {
    // What was typed a moment ago says the minute and no more.
    if (at < now - minute) return passed;
    return at > now + surgeLimits.aheadDays * day ? 'Plan at most a year ahead.' : null;
  };
  const wrongStart = typeof start === 'object' ? start.refused : running ? null : startProblem(start);
  const from = typeof start === 'object' ? now : start;
  const end = plan.ends.by === 'time' ? instantOf(plan.ends.at, timeZone, 'later') : (before?.endsAt ?? from) + plan.ends.minutes * minute;
  const wrongEnd = typeof end === 'object' ? end.refused : endProblem(end, wrongStart === null ? from : null, now);
  if (wrongStart === null && wrongEnd === null) return { startsAt: from, endsAt: Number(end) };
  return {
    problems: [...(wrongStart === null ? [] : refused('starts', wrongStart).problems), ...(wrongEnd === null ? [] : refused('ends', wrongEnd).problems)],
  };
}

function endProblem(endsAt: number, startsAt: number | null, now: number): string | null {
  if (endsAt <= now) return passed;
  if (startsAt === null) return null;
  if (endsAt <= startsAt) return 'The surge must end after it starts. Choose a later time.';
  return endsAt - startsAt > surgeLimits.longestDays * day ? `A surge lasts ${surgeLimits.longestDays} days at most. Choose an earlier time.` : null;
}
