import { seat, type Candidate, type Work, type WorkKind } from './work.ts';

type Seats = Pick<Candidate, 'load' | 'relief' | 'capacity'>;

/** Seats in use less what idle chats give back, in hundredths. */
export const openOf = ({ load, relief }: Pick<Seats, 'load' | 'relief'>): number => load * seat - relief;

export const hasSeat = (candidate: Seats): boolean => candidate.capacity * seat - openOf(candidate) >= seat;

/** A call-back takes the whole desk: whoever rings has nobody waiting for an answer in a chat. */
export const hasRoomFor = (kind: WorkKind, candidate: Candidate): boolean => kind !== 'callBack' || candidate.load === 0;

/** Could take something at this moment, were it not for a miss a moment ago. */
export const isSpare = (candidate: Candidate): boolean => candidate.connected && candidate.available && !candidate.offered && hasSeat(candidate);

export const isCooling = (candidate: Candidate, now: number): boolean => candidate.cooldownUntil > now;

/** Fewest weighted open, then longest since the last acceptance, then by id. */
export const byFitness = (a: Candidate, b: Candidate): number =>
  openOf(a) - openOf(b) || a.lastAcceptedAt - b.lastAcceptedAt || (a.staffId < b.staffId ? -1 : Number(a.staffId > b.staffId));

/**
 * Where somebody stands with a piece of work. Who declined it is never asked again in this stay; who missed it is asked after everyone who did
 * not, and not before the cool-down has passed.
 */
export type Standing = 'fresh' | 'again' | 'missed' | 'declined' | 'asked';

/** When somebody who missed this work may be asked for it again. */
export const askAgainAt = (missedAt: number, cooldownSeconds: number): number => missedAt + cooldownSeconds * 1000;

export function standingOf(work: Work, staffId: string, cooldownSeconds: number, now: number): Standing {
  if (work.attempts.length === 0 && work.offeredTo.length === 0) return 'fresh';
  if (work.offeredTo.includes(staffId)) return 'asked';
  const own = work.attempts.filter((attempt) => attempt.staffId === staffId);
  if (own.length === 0) return 'fresh';
  if (own.some((attempt) => attempt.how === 'declined')) return 'declined';
  const last = Math.max(...own.map((attempt) => attempt.at));
  return askAgainAt(last, cooldownSeconds) <= now ? 'again' : 'missed';
}
