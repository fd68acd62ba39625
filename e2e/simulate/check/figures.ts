import { clock } from '@frontdesk/shared/limits.ts';
import { serviceLevel } from '../../../server/src/domain/service-level.ts';
import type { ClientLog, Entry } from '../clients/log.ts';
import { isError } from '../run/tally.ts';
import { connectedSpans } from './connected-spans.ts';
import { grouped, type Records } from './records.ts';
import { seatsOf, type Seat } from './stints.ts';

export type Percentiles = { p50: number; p95: number; p99: number; count: number };
export type Figures = {
  /** From a message's first going out to its acknowledgement, tries and reconnections between included. */
  ackMs: Percentiles;
  /** From its first going out to the other side's page, where it was pushed; those that a sync brought are `caughtUp`. */
  deliveryMs: Percentiles;
  caughtUp: number;
  /** From asking for a person to the card on an advisor's screen, where somebody was free all that time. */
  offerMs: Percentiles;
  serviceLevel: number | null;
  commands: number;
  errors: number;
  errorCodes: Record<string, number>;
  conversations: number;
  messages: number;
};

/** Milliseconds with two digits; 0 when there is nothing to count, as `count` says. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0).toFixed(2));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}

const entriesOf = <W extends Entry['what']>(logs: readonly ClientLog[], what: W) =>
  logs.flatMap((log) => log.entries.filter((entry): entry is Extract<Entry, { what: W }> => entry.what === what));

export function figuresOf(logs: readonly ClientLog[], records: Records, now: number): Figures {
  const errors = logs.flatMap((log) => log.entries.filter(isError));
  const codes = grouped(errors, (entry) => (entry.what === 'refused' || entry.what === 'turnedAway' ? entry.code : entry.what));
  const delivered = deliveries(logs);
  const requests = records.conversations.flatMap((one) => (one.requestedAt === null ? [] : [{ ...one, requestedAt: one.requestedAt }]));
  return {
    ackMs: percentiles(entriesOf(logs, 'acknowledged').map((entry) => entry.took)),
    deliveryMs: percentiles(delivered.pushed),
    caughtUp: delivered.caughtUp,
    offerMs: percentiles(offerTimes(logs, records)),
    serviceLevel: serviceLevel(requests, now, clock.target, clock.shortAbandon).share,
    commands: entriesOf(logs, 'sent').length + entriesOf(logs, 'again').length,
    errors: errors.length,
    errorCodes: Object.fromEntries([...codes].map(([code, entries]) => [code, entries.length])),
    conversations: records.conversations.length,
    messages: [...records.messages.values()].reduce((sum, messages) => sum + messages.length, 0),
  };
}

/** What residents wrote as advisors got it, and the other way round. */
function deliveries(logs: readonly ClientLog[]): { pushed: number[]; caughtUp: number } {
  const sent = new Map(
    logs.flatMap((log) => log.entries.flatMap((entry) => (entry.what === 'sent' ? [[entry.message, { at: entry.at, by: log.role }] as const] : []))),
  );
  const result = { pushed: [] as number[], caughtUp: 0 };
  for (const log of logs) {
    const known = new Set<string>();
    const begun =
      log.role === 'advisor' ? new Map(log.entries.flatMap((one) => (one.what === 'accepted' ? [[one.conversationId, one.at] as const] : []))) : null;
    for (const entry of log.entries) {
      if (entry.what !== 'heard') continue;
      const [, message = ''] = entry.content.split(' ');
      const origin = sent.get(message);
      if (!origin || origin.by === log.role || known.has(message)) continue;
      known.add(message);
      if (entry.by === 'push') result.pushed.push(entry.at - origin.at);
      // What was written before the advisor came is no delivery: it came with the transcript.
      else if (origin.at > (begun?.get(entry.conversationId) ?? 0)) result.caughtUp += 1;
    }
  }
  return result;
}

/**
 * The first offer after each request for a person. It counts where some advisor of the team was connected and available with a free seat and no
 * card on screen from the request until that offer: elsewhere the wait is for people and not for the server.
 */
function offerTimes(logs: readonly ClientLog[], records: Records): number[] {
  const advisors = logs.flatMap((log) => (log.role === 'advisor' ? [{ log, spans: connectedSpans(log) }] : []));
  const seats = grouped(seatsOf(records), (seat) => seat.staffId);
  const offers = grouped(records.offers, (offer) => offer.staffId);
  const capacities = new Map(records.advisors.map((one) => [one.staffId, one.capacity]));
  const shown = grouped(
    entriesOf(logs, 'offered').sort((a, b) => a.at - b.at),
    (entry) => entry.conversationId,
  );
  return entriesOf(logs, 'queued').flatMap(({ conversationId, asked }) => {
    const first = shown.get(conversationId)?.find((entry) => entry.at >= asked);
    if (!first) return [];
    const someoneFree = advisors.some(({ log, spans }) => {
      if (!log.teamIds.includes(first.teamId) || !spans.some((span) => span.from < asked && span.to > first.at)) return false;
      if (!isAvailable(log, asked)) return false;
      const others = (offers.get(log.staffId) ?? []).filter((offer) => offer.id !== first.offerId);
      if (others.some((offer) => offer.offeredAt <= first.at && (offer.endedAt ?? Infinity) >= asked)) return false;
      return inUse(seats.get(log.staffId) ?? [], asked) < (capacities.get(log.staffId) ?? 0);
    });
    return someoneFree ? [first.at - asked] : [];
  });
}

const inUse = (seats: readonly Seat[], at: number): number => seats.filter((seat) => seat.from <= at && (seat.to ?? Infinity) >= at).length;
function isAvailable({ entries }: ClientLog, at: number): boolean {
  const last = entries.findLast((entry) => entry.what === 'status' && entry.at <= at);
  return last?.what === 'status' && last.available;
}
