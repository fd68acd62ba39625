import type { FigureNumbers } from '@frontdesk/shared/figures-protocol.ts';
import type { Tally } from './tally.ts';

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
const seconds = (milliseconds: number): number => milliseconds / 1000;
const average = (sum: number, count: number): number | null => (count > 0 ? seconds(sum / count) : null);

/**
 * The figures that follow from what was counted. Service level, abandonment, handling and occupancy as contact centres define them; effective handling time is
 * that of one chat divided by how many were in hand at once, as callcentrehelper.com gives it for web chat.
 */
export function ratesOf(tally: Tally): FigureNumbers {
  const counted = tally.offered - tally.shortAbandons;
  const concurrency = share(tally.inHand, tally.withAny);
  const handling = average(tally.chatTime + tally.wrapUpTime, tally.handled);
  const waits = tally.answered + tally.abandoned + tally.shortAbandons + tally.callsInstead;
  return {
    offered: tally.offered,
    shortAbandons: tally.shortAbandons,
    answered: tally.answered,
    withinTarget: tally.withinTarget,
    serviceLevel: share(tally.withinTarget, counted),
    accepted: tally.accepted,
    acceptedWithinTarget: tally.acceptedWithinTarget,
    acceptedLevel: share(tally.acceptedWithinTarget, counted),
    abandoned: tally.abandoned,
    messagesInstead: tally.messagesInstead,
    callsInstead: tally.callsInstead,
    abandonment: share(tally.abandoned, counted),
    averageAnswerSeconds: average(tally.answerWait, tally.answered),
    averageAcceptSeconds: average(tally.acceptWait, tally.accepted),
    longestWaitSeconds: waits > 0 ? seconds(tally.longestWait) : null,
    handled: tally.handled,
    averageHandleSeconds: handling,
    averageChatSeconds: average(tally.chatTime, tally.handled),
    averageWrapUpSeconds: average(tally.wrapUpTime, tally.handled),
    concurrency,
    effectiveHandleSeconds: handling === null || concurrency === null ? null : handling / concurrency,
    availableSeconds: seconds(tally.available),
    occupiedSeconds: seconds(tally.occupied),
    occupancy: share(tally.occupied, tally.available),
    seatSeconds: seconds(tally.seats),
    usedSeatSeconds: seconds(tally.seatsUsed),
    seatUse: share(tally.seatsUsed, tally.seats),
    transferred: tally.transferred,
    returned: tally.returned,
    transferShare: share(tally.transferred, tally.handled),
    conversations: tally.conversations,
    contained: tally.contained,
    leftWithoutSaying: tally.leftWithoutSaying,
    containment: share(tally.contained, tally.conversations),
    judged: tally.judged,
    resolvedFirst: tally.resolvedFirst,
    firstContactResolution: share(tally.resolvedFirst, tally.judged),
  };
}
