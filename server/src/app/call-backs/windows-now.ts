import type { CallWindow, WindowChoice, WindowOffer } from '@frontdesk/shared/call-back.ts';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import { callWindows, canHave, nextWindow, soonWindow, windowsAhead, type Hours } from '../../domain/call-windows.ts';
import { openSpans } from '../../domain/open-spans.ts';
import type { NextTry } from '../../domain/call-back.ts';
import { listPromised } from '../../store/call-backs.ts';
import type { OpeningOf } from '../hours/which-hours.ts';
import type { Site } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import { takeTurn } from '../../store/turn.ts';
import { RefusedError } from '../refused.ts';

/** A site, and the hours of its teams as they are ordered now. */
export type Place = { site: Site; openingOf: OpeningOf };

/** The one place where call-backs ask for hours. */
const hoursOf = ({ site, openingOf }: Place, teamId: string, now: number): Hours => ({
  spans: openSpans((at) => openingOf(teamId, at), now, now + windowsAhead),
  timeZone: site.hours.timeZone,
  now,
});

const hour = 3_600_000;
/** More than any limit could let through in the days that are looked at. */
const promisedMost = 5_000;

/** Whether a team may be promised one more call in a window: each promise counts for the whole of every window that it touches, which errs on the safe side. */
function roomIn(promised: readonly CallWindow[], perHour: number | null): (window: CallWindow) => boolean {
  if (perHour === null) return () => true;
  return ({ from, to }) => promised.filter((one) => one.from < to && one.to > from).length < Math.max(1, Math.floor((perHour * (to - from)) / hour));
}

/** The windows that can be had now, for one team's residents. */
export async function windowsNow(tx: Tx, place: Place, teamId: string, rules: TeamRules, now: number): Promise<WindowOffer[]> {
  if (!rules.callBacks) return [];
  const promised = rules.callBacksPerHour === null ? [] : await listPromised(tx, teamId, { from: now, to: now + windowsAhead }, promisedMost);
  return callWindows(hoursOf(place, teamId, now), rules.callBackSoonMinutes, roomIn(promised, rules.callBacksPerHour));
}

/** The window that was chosen, if it can be had. Throws RefusedError callBackTime or callBackFull. */
export async function chosenWindow(tx: Tx, place: Place, teamId: string, rules: TeamRules, now: number, choice: WindowChoice): Promise<NextTry> {
  const hours = hoursOf(place, teamId, now);
  const window = choice === 'soon' ? soonWindow(hours, rules.callBackSoonMinutes) : canHave(hours, choice) ? choice : null;
  if (window === null) throw new RefusedError('callBackTime');
  if (rules.callBacksPerHour !== null) {
    // One promise at a time, so that two do not both take the last place.
    await takeTurn(tx, 'queue');
    if (!roomIn(await listPromised(tx, teamId, window, promisedMost), rules.callBacksPerHour)(window)) throw new RefusedError('callBackFull');
  }
  return { from: window.from, to: window.to, soon: choice === 'soon' };
}

/** When it is tried again after nobody answered. */
export const retryWindow = (place: Place, teamId: string, rules: TeamRules, now: number): NextTry => ({
  ...nextWindow(hoursOf(place, teamId, now), now + rules.callBackRetryMinutes * 60_000, rules.callBackSoonMinutes),
  soon: false,
});
