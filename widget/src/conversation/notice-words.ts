import type { Notice, SilenceNotice } from '@frontdesk/shared/message.ts';
import { windowInText } from './call-back-words.ts';
import { openingWords, timeWords } from './dates.ts';
import { words } from './words.ts';

/** The line, or lines, a notice is drawn as. Ratings and left messages are the resident's own words, so they are bubbles instead. */
export function noticeWords(notice: Exclude<Notice, { type: 'rated' | 'messageLeft' }>, at: number, timeZone: string): string[] {
  switch (notice.type) {
    case 'queued':
      if (notice.reason === 'returned') return [words.queuedAgain(notice.teamName)];
      return [notice.reason === 'asked' ? words.queuedFor(notice.teamName) : words.queuedAfterAnswer(notice.teamName)];
    case 'joined':
      return [words.joined(notice.firstName), words.joinedFrom(notice.teamName)];
    case 'transferred':
      return [words.transferred(notice.fromFirstName, notice.teamName)];
    case 'nobodyAvailable':
      if (notice.reason === 'queueFull') return [words.queueFull];
      return [notice.opensAt === null ? words.nobodyHere : words.nobodyUntil(openingWords(notice.opensAt, at, timeZone))];
    case 'callBackPromised': {
      const when = windowInText(notice, timeZone);
      return [notice.firstName === null ? words.callAsked(when) : words.callPromised(notice.firstName, when)];
    }
    case 'callBackTaken':
      return [words.callTaken(notice.firstName)];
    case 'callBackTried':
      if (notice.outcome === 'reached') return [words.callReached(notice.firstName)];
      if (notice.next === null) return [words.callGivenUp];
      return [notice.outcome === 'noAnswer' ? words.callNoAnswer(windowInText(notice.next, timeZone)) : words.callLater(windowInText(notice.next, timeZone))];
    case 'callBackLate':
      return [words.callLate];
    case 'callBackCancelled':
      return [words.callCancelled];
    case 'silence':
      return [silenceWords(notice, timeZone)];
    case 'ended':
      if (notice.by === 'silence') return [words.endedBySilence(words.span(notice.silentSeconds ?? 0), notice.reference ?? '')];
      // What the assistant ends, the card below explains.
      if (notice.by === 'assistant') return [];
      return [notice.by === 'resident' ? words.endedByYou : words.endedBy(notice.firstName)];
  }
}

export function silenceWords(notice: SilenceNotice, timeZone: string): string {
  switch (notice.step) {
    case 'nudged':
      return words.areYouThere;
    case 'warned':
      return words.closesAt(timeWords(notice.closesAt, timeZone));
    case 'broken':
      return words.youAreHere;
    case 'extended':
      return words.moreTime(notice.firstName);
  }
}

export const ratingWords = (helped: boolean): string => (helped ? words.yes : words.no);
