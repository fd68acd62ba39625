import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Records } from './records.ts';

/** An advisor with a conversation: from acceptance until it left the desk; null while it is there. */
export type Stint = { conversationId: string; staffId: string; from: number; to: number | null };
/** A seat in use, from the offer on; a chat can be held out to several people, and is with one of them from `acceptedAt`. */
export type Seat = { conversationId: string; staffId: string; from: number; acceptedAt: number | null; to: number | null };

const leaving = new Set(['advisor.transferred', 'advisor.lost', 'outcome.picked']);

/** Who had which conversation when, replayed from the audit rows. */
export function stintsOf({ changes }: Records): Stint[] {
  const stints: Stint[] = [];
  for (const [conversationId, rows] of changes) {
    let open: Stint | null = null;
    for (const { event, actor, at, before } of rows) {
      // A left message is settled by somebody whose desk it was never on.
      if (open && leaving.has(event) && before !== 'leftMessage') {
        open.to = at;
        open = null;
      }
      if (event === 'offer.accepted') stints.push((open = { conversationId, staffId: actor, from: at, to: null }));
    }
  }
  return stints;
}

/** Seats in use, replayed: an offer holds one, its acceptance keeps it, and wrap-up holds it until the outcome or for its time. */
export function seatsOf(records: Records): Seat[] {
  const stints = stintsOf(records);
  return records.offers.map(({ conversationId, staffId, offeredAt, endedAt, result }) => {
    if (result !== 'accepted') return { conversationId, staffId, from: offeredAt, acceptedAt: null, to: endedAt };
    const stint = stints.find((one) => one.conversationId === conversationId && one.staffId === staffId && one.from === endedAt);
    const wrapUp = (records.changes.get(conversationId) ?? []).find((one) => one.after === 'wrapUp' && one.at >= offeredAt);
    const lapse = wrapUp ? wrapUp.at + defaultTeamRules.wrapUpSeconds * 1000 : null;
    const to = stint?.to ?? null;
    return { conversationId, staffId, from: offeredAt, acceptedAt: endedAt, to: lapse !== null && (to === null || lapse < to) ? lapse : to };
  });
}
