import type { Attempt } from './conversation.ts';
import { rules } from './rules.ts';

/** A conversation that waits for a person. */
export type Waiting = { id: string; teamId: string; requestedAt: number; attempts: Attempt[] };

/** Someone who could be offered a chat: connected, Available, without an offer on their screen. `load` counts seats in use. */
export type Candidate = { staffId: string; teamIds: string[]; load: number; capacity: number; lastAcceptedAt: number };

export type Pairing = { conversationId: string; staffId: string };

/** First come, first served, by the first request for a person; equal times by id, so that the order is total. */
export const byFirstRequest = (a: { requestedAt: number; id: string }, b: { requestedAt: number; id: string }): number =>
  a.requestedAt - b.requestedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Fewest chats open, then longest since the last acceptance, then by id. */
const byFairness = (a: Candidate, b: Candidate): number => a.load - b.load || a.lastAcceptedAt - b.lastAcceptedAt || (a.staffId < b.staffId ? -1 : 1);

/** The last time this person let this conversation go; those who did are asked after everyone else, and not at once. */
function standing(waiting: Waiting, candidate: Candidate, now: number): 'fresh' | 'again' | 'notYet' {
  const last = waiting.attempts.findLast((attempt) => attempt.staffId === candidate.staffId);
  if (!last) return 'fresh';
  return now - last.at >= rules.askAgainAfter[last.how] ? 'again' : 'notYet';
}

function choose(waiting: Waiting, candidates: Candidate[], now: number): Candidate | undefined {
  const eligible = candidates.filter((candidate) => candidate.load < candidate.capacity && candidate.teamIds.includes(waiting.teamId)).sort(byFairness);
  return (
    eligible.find((candidate) => standing(waiting, candidate, now) === 'fresh') ?? eligible.find((candidate) => standing(waiting, candidate, now) === 'again')
  );
}

/**
 * Who is offered what, now: the longest waiting first, each person at most one offer at a time. A conversation nobody can take
 * does not hold up those behind it.
 */
export function pair(waiting: Waiting[], candidates: Candidate[], now: number): Pairing[] {
  const free = [...candidates];
  const pairings: Pairing[] = [];
  for (const one of [...waiting].sort(byFirstRequest)) {
    if (free.length === 0) break;
    const chosen = choose(one, free, now);
    if (!chosen) continue;
    free.splice(free.indexOf(chosen), 1);
    pairings.push({ conversationId: one.id, staffId: chosen.staffId });
  }
  return pairings;
}
