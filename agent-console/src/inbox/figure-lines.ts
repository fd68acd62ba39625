import type { FigureNumbers } from '@frontdesk/shared/figures-protocol';
import { figuresWords as words } from './figures-words.ts';
import { percent } from './service-level.ts';
import { countUp } from './times.ts';

export type Targets = { targetSeconds: number | null; shortAbandonSeconds: number | null };
/** One figure as it is said: its name, its value, and what it is of. */
export type FigureLine = { name: string; value: string; rule: string };

export const shareOf = (share: number | null): string => (share === null ? words.notYet : percent(share));
export const timeOf = (seconds: number | null): string => (seconds === null ? words.notYet : countUp(seconds * 1000));

/** "7 h 30 min", "45 min", "20 s": long spans that are added up. */
export const hoursOf = (seconds: number): string => {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
};

const counted = (one: FigureNumbers): number => one.offered - one.shortAbandons;

/** The figures of a whole range, each with its parts and its rule; those that do not apply are left out. */
export function headlines(one: FigureNumbers, { targetSeconds, shortAbandonSeconds }: Targets, withAssistant: boolean): FigureLine[] {
  const line = (name: string, value: string, ...rules: (string | false)[]): FigureLine => ({ name, value, rule: rules.filter(Boolean).join(' ') });
  const lines = [
    line(
      words.within(targetSeconds),
      shareOf(one.serviceLevel),
      words.levelRule(one.withinTarget, counted(one), one.shortAbandons, shortAbandonSeconds),
      one.acceptedLevel !== null && words.accepted(percent(one.acceptedLevel), one.acceptedWithinTarget, counted(one)),
    ),
    line(words.average, timeOf(one.averageAnswerSeconds), words.averageRule(one.answered, timeOf(one.averageAcceptSeconds))),
    line(words.longest, timeOf(one.longestWaitSeconds), words.longestRule),
    line(words.abandoned, shareOf(one.abandonment), words.abandonedRule(one.abandoned, counted(one), shortAbandonSeconds, one.messagesInstead)),
    ...(one.callsInstead > 0 ? [line(words.calls, String(one.callsInstead), words.callsRule(one.callsInstead, one.offered))] : []),
    line(
      words.handling,
      timeOf(one.averageHandleSeconds),
      words.handlingRule(timeOf(one.averageChatSeconds), timeOf(one.averageWrapUpSeconds), one.handled),
      one.concurrency !== null &&
        one.effectiveHandleSeconds !== null &&
        words.effective(timeOf(one.effectiveHandleSeconds), String(Number(one.concurrency.toFixed(1)))),
    ),
    line(words.occupancy, shareOf(one.occupancy), words.occupancyRule(hoursOf(one.occupiedSeconds), hoursOf(one.availableSeconds))),
    line(words.seatUse, shareOf(one.seatUse), words.seatUseRule(hoursOf(one.usedSeatSeconds), hoursOf(one.seatSeconds))),
    line(words.transfers, shareOf(one.transferShare), words.transfersRule(one.transferred, one.handled, one.returned)),
    line(words.firstContact, shareOf(one.firstContactResolution), words.firstContactRule(one.resolvedFirst, one.judged)),
  ];
  if (withAssistant) lines.push(line(words.contained, shareOf(one.containment), words.containedRule(one.contained, one.conversations, one.leftWithoutSaying)));
  return lines;
}

/** The columns of the table: heading, value, and what the value is of, where it is a share. */
export function columnsOf({ targetSeconds }: Targets, withAssistant: boolean): [string, (one: FigureNumbers) => { value: string; of?: string }][] {
  return [
    [words.offered, (one) => ({ value: String(one.offered) })],
    [words.withinShort(targetSeconds), (one) => part(one.serviceLevel, one.withinTarget, counted(one))],
    [words.averageShort, (one) => ({ value: timeOf(one.averageAnswerSeconds) })],
    [words.longest, (one) => ({ value: timeOf(one.longestWaitSeconds) })],
    [words.abandoned, (one) => part(one.abandonment, one.abandoned, counted(one))],
    [words.calls, (one) => ({ value: String(one.callsInstead) })],
    [words.handled, (one) => ({ value: String(one.handled) })],
    [words.handling, (one) => ({ value: timeOf(one.averageHandleSeconds) })],
    [words.occupancy, (one) => ({ value: shareOf(one.occupancy), ...(one.occupancy === null ? {} : { of: hoursOf(one.availableSeconds) }) })],
    [words.transfers, (one) => ({ value: String(one.transferred) })],
    ...(withAssistant
      ? [
          [words.contained, (one: FigureNumbers) => part(one.containment, one.contained, one.conversations)] as [
            string,
            (one: FigureNumbers) => { value: string },
          ],
        ]
      : []),
  ];
}

const part = (share: number | null, of: number, whole: number): { value: string; of?: string } =>
  share === null ? { value: words.notYet } : { value: percent(share), of: words.ofCount(of, whole) };
