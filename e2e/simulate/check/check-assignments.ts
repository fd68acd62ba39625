import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import type { ClientLog } from '../clients/log.ts';
import { connectedSpans } from './connected-spans.ts';
import { grouped, type Finding, type Records } from './records.ts';
import { seatsOf, stintsOf, type Seat } from './stints.ts';

/** The rule is 60 s without a heartbeat: 12 s to notice and 45 s of grace. The rest is for the timer that acts on it. */
const goneFor = 60_000 + 2_000;

/**
 * Times of rows are taken shortly before they are kept, so that what followed can bear the earlier time. For what overlaps by less, the machine's
 * own order counts: I7 finds a chat accepted by somebody while another has it.
 */
const slack = 1_000;

/** As many as the widest ring of a team that nobody has changed holds a chat out to. */
const offersAtOnce = Math.max(...defaultTeamRules.rings.map((ring) => ring.offers));

type Span = { from: number; to: number | null };
const overlap = (a: Span, b: Span) => b.from + slack < (a.to ?? Infinity) && a.from + slack < (b.to ?? Infinity);

/** I5: owners and seats, replayed in time and as they stand now. */
export function checkOwners(logs: readonly ClientLog[], records: Records): Finding[] {
  return [...ownersAtOnce(records), ...overCapacity(records), ...loads(records), ...hollowAcceptances(logs, records)];
}

function ownersAtOnce(records: Records): Finding[] {
  const findings: Finding[] = [];
  for (const [conversationId, seats] of grouped(seatsOf(records), (one) => one.conversationId)) {
    for (const { staffId, acceptedAt, to } of seats) {
      if (acceptedAt === null) continue;
      const held = { from: acceptedAt, to };
      for (const other of seats)
        if (other.staffId !== staffId && overlap(held, other))
          findings.push({ invariant: 'I5', what: `conversation ${conversationId} was with ${staffId}, and held out to or with ${other.staffId}` });
    }
    const most = mostAtOnce(seats);
    if (most > offersAtOnce) findings.push({ invariant: 'I5', what: `conversation ${conversationId} was held out to ${most} at once` });
  }
  const stints = stintsOf(records).map((stint) => ({ ...stint, to: stint.to ?? Infinity }));
  for (const [conversationId, owners] of grouped(stints, (one) => one.conversationId)) {
    owners.sort((a, b) => a.from - b.from);
    if (owners.some((owner, index) => (owners[index + 1]?.from ?? Infinity) + slack < owner.to))
      findings.push({ invariant: 'I5', what: `conversation ${conversationId} was accepted again while somebody had it` });
  }
  return findings;
}

function overCapacity(records: Records): Finding[] {
  const findings: Finding[] = [];
  const seats = grouped(seatsOf(records), (seat) => seat.staffId);
  for (const { staffId, capacity } of records.advisors) {
    const own = seats.get(staffId) ?? [];
    const most = mostAtOnce(
      own,
      own.flatMap((seat) => idleSpans(records, seat)),
    );
    if (most > capacity) findings.push({ invariant: 'I5', what: `${staffId} had ${most} seats in use at once, of ${capacity}` });
  }
  return findings;
}

const idleShare = defaultTeamRules.idlePercent / 100;

/** When a chat that somebody has was idle: from so long after their message until the next word of either side. */
function idleSpans(records: Records, { conversationId, acceptedAt, to }: Seat): Span[] {
  const words = (records.messages.get(conversationId) ?? []).filter((one) => one.kind === 'advisor' || one.kind === 'resident');
  return words.flatMap(({ kind, at }, index) => {
    const from = at + defaultTeamRules.idleAfterSeconds * 1000;
    const until = words[index + 1]?.at ?? to ?? Infinity;
    return kind === 'advisor' && acceptedAt !== null && at >= acceptedAt && from < until ? [{ from, to: Math.min(until, to ?? Infinity) }] : [];
  });
}

/**
 * The most seats in use at a moment in which one was taken; an idle chat takes its share of one, and may come back when there is no other half for it. A seat taken
 * in the moment in which another came free counts as taken after it.
 */
export function mostAtOnce(seats: readonly Seat[], idle: readonly Span[] = []): number {
  const free = idleShare - 1;
  const moves = [
    ...seats.flatMap(({ from, to }) => [{ at: from, by: 1 }, ...(to === null ? [] : [{ at: Math.max(from, to - slack), by: -1 }])]),
    ...idle.flatMap(({ from, to }) => [{ at: from - slack, by: free }, ...(to === null || to === Infinity ? [] : [{ at: to, by: -free }])]),
  ];
  moves.sort((a, b) => a.at - b.at || a.by - b.by);
  let [now, most] = [0, 0];
  for (const { by } of moves) {
    now += by;
    if (by === 1) most = Math.max(most, now);
  }
  return most;
}

function loads(records: Records): Finding[] {
  const held = grouped(
    records.conversations.flatMap((one) => [...one.offeredTo, one.seatOf].filter((staffId) => staffId !== null)),
    (staffId) => staffId,
  );
  return records.advisors
    .map(({ staffId, load }) => ({ staffId, load, real: held.get(staffId)?.length ?? 0 }))
    .filter(({ load, real }) => load !== real)
    .map(({ staffId, load, real }) => ({ invariant: 'I5', what: `${staffId} is said to have ${load} seats in use and has ${real}` }));
}

/** Whoever was told that they have a chat, has it. */
function hollowAcceptances(logs: readonly ClientLog[], records: Records): Finding[] {
  const accepted = new Set(records.offers.filter((offer) => offer.result === 'accepted').map((offer) => `${offer.id} ${offer.staffId}`));
  return logs.flatMap((log) =>
    log.role === 'resident'
      ? []
      : log.entries
          .filter((entry) => entry.what === 'accepted' && !accepted.has(`${entry.offerId} ${log.staffId}`))
          .map(() => ({ invariant: 'I5' as const, what: `${log.client} was given a chat by an offer that is not stored as accepted` })),
  );
}

/** I8: stints that went on while their advisor was gone. `allowed`: milliseconds, more when the server itself was down. */
export function checkAbsences(logs: readonly ClientLog[], records: Records, allowed = goneFor): Finding[] {
  const stints = grouped(stintsOf(records), (stint) => stint.staffId);
  return logs.flatMap((log) => {
    if (log.role === 'resident') return [];
    const spans = connectedSpans(log);
    return spans.flatMap(({ to: left }, index) => {
      // After the log's end nothing is known of the advisor.
      const back = spans[index + 1]?.from;
      if (back === undefined || back - left <= allowed) return [];
      return (stints.get(log.staffId) ?? [])
        .filter((stint) => stint.from < left && (stint.to ?? Infinity) > left + allowed)
        .map((stint) => ({ invariant: 'I8' as const, what: `conversation ${stint.conversationId} stayed with ${log.client}, who was gone` }));
    });
  });
}
