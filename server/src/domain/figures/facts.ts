import type { Context, ConversationEvent, Snapshot, Stay } from '../conversation.ts';

/**
 * What the figures count, each the moment of one change:
 * - `began`: the conversation was there.
 * - `assistantEnded`: it was no longer with the assistant alone; `result` says how.
 * - `queued`: it came to a team's queue: asked for, or passed on. A return to the queue is none.
 * - `accepted`, `answered`: for the first time in this stay in the queue; a person's first message is the answer.
 * - `left`: gone from the queue before anyone accepted; `result` says whether the resident wrote a message or asked for a call instead.
 * - `handled`: one advisor's part was over, wrap-up included.
 */
export const factKinds = ['began', 'assistantEnded', 'queued', 'accepted', 'answered', 'left', 'handled'] as const;
export type FactKind = (typeof factKinds)[number];

export type AssistantResult = 'contained' | 'leftWithoutSaying' | 'leftMessage' | 'asked';
export type LeftResult = 'abandoned' | 'leftMessage' | 'askedForCall';
/** How an advisor's part ended: the chat was over, was passed on, or went back to the queue because they were gone. */
export type HandledResult = 'ended' | 'transferred' | 'returned';

/** `firstSince`: the first request for a person, when this happened to the conversation for the first time. Times are epoch milliseconds. */
type First = { since: number; firstSince: number | null; firstTeamId: string | null };
export type Observed =
  | { kind: 'assistantEnded'; result: AssistantResult }
  | { kind: 'queued'; teamId: string; firstSince: number | null; firstTeamId: string | null }
  | ({ kind: 'accepted' | 'answered'; teamId: string } & First)
  | ({ kind: 'left'; teamId: string; result: LeftResult } & First)
  /** The chat is in an advisor's hands; it leaves them, with the seat held for wrap-up or not; wrap-up no longer holds the seat. */
  | { kind: 'assigned' }
  | { kind: 'chatEnded'; result: HandledResult; held: boolean }
  | { kind: 'wrapUpEnded' };

const waits = ({ state }: Snapshot): boolean => state === 'queued' || state === 'offered';

/** The stay of a conversation; of one that an older version stored, what its times tell. */
export function stayOf({ stay, teamId, requestedAt, teamQueuedAt, acceptedAt, answeredAt }: Context): Stay | null {
  if (stay) return stay;
  if (teamId === null || requestedAt === null) return null;
  return { teamId, since: teamQueuedAt ?? requestedAt, accepted: acceptedAt !== null, answered: answeredAt !== null, firstTeamId: teamId };
}

/** What one step means for the figures, from the states before and after it, and the stay after it. Pure. */
export function observe(before: Snapshot, after: Snapshot, event: ConversationEvent['type'], at: number): { stay: Stay | null; observed: Observed[] } {
  // A call is no chat: what was waited for it, and how long it took, is not the chats' to count.
  if (before.context.callBack) return { stay: stayOf(before.context), observed: [] };
  const observed: Observed[] = [];
  let stay = stayOf(before.context);
  const first = (happened: number | null): Pick<First, 'firstSince' | 'firstTeamId'> =>
    happened === null ? { firstSince: after.context.requestedAt, firstTeamId: stay?.firstTeamId ?? null } : { firstSince: null, firstTeamId: null };

  if (event === 'advisor.wrote' && stay && !stay.answered) {
    observed.push({ kind: 'answered', teamId: stay.teamId, since: stay.since, ...first(before.context.answeredAt) });
    stay = { ...stay, answered: true };
  }
  if (before.context.seatHeld && !after.context.seatHeld) observed.push({ kind: 'wrapUpEnded' });
  if (before.state === after.state) return { stay, observed };

  if (before.state === 'assistant') observed.push({ kind: 'assistantEnded', result: assistantResult(after) });
  if (before.state === 'assigned') observed.push({ kind: 'chatEnded', ...chatEnd(before, after) });
  if (waits(before) && after.state === 'assigned') {
    observed.push({ kind: 'assigned' });
    if (stay && !stay.accepted) {
      observed.push({ kind: 'accepted', teamId: stay.teamId, since: stay.since, ...first(before.context.acceptedAt) });
      stay = { ...stay, accepted: true };
    }
  }
  if (waits(before) && !waits(after) && after.state !== 'assigned' && stay && !stay.accepted) {
    observed.push({ kind: 'left', teamId: stay.teamId, since: stay.since, result: leftResult(after), ...first(before.context.acceptedAt) });
  }
  const { teamId } = after.context;
  if (waits(after) && teamId !== null && teamId !== stay?.teamId) {
    const isFirst = stay === null;
    stay = { teamId, since: at, accepted: false, answered: false, firstTeamId: stay?.firstTeamId ?? teamId };
    observed.push({ kind: 'queued', teamId, firstSince: isFirst ? after.context.requestedAt : null, firstTeamId: isFirst ? teamId : null });
  }
  return { stay, observed };
}

function assistantResult(after: Snapshot): AssistantResult {
  if (waits(after) || after.state === 'callBack') return 'asked';
  const { outcome } = after.context;
  return outcome === 'contained' || outcome === 'leftMessage' ? outcome : 'leftWithoutSaying';
}

function leftResult(after: Snapshot): LeftResult {
  if (after.state === 'callBack') return 'askedForCall';
  return after.context.outcome === 'leftMessage' ? 'leftMessage' : 'abandoned';
}

function chatEnd(before: Snapshot, after: Snapshot): { result: HandledResult; held: boolean } {
  if (!waits(after)) return { result: 'ended', held: after.context.seatHeld };
  return { result: after.context.teamId === before.context.teamId ? 'returned' : 'transferred', held: false };
}
