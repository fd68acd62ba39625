import type { FactKind } from './facts.ts';
import { intervalAt } from './intervals.ts';
import { newTally, type Tally } from './tally.ts';

/** A row of the log, as the figures need it. `result` of `handled` may be `inHand`: a chat that goes on, ended for the purpose at the present. */
export type Fact = {
  kind: FactKind;
  at: number;
  conversationId: string;
  siteId: string;
  teamId: string | null;
  staffId: string | null;
  since: number | null;
  until: number | null;
  firstSince: number | null;
  firstTeamId: string | null;
  result: string | null;
  /** Of a chat that ended long enough ago: 1 when the resident came back with the same matter, 0 when not. */
  again?: number | null;
};

/** Milliseconds. Answered within `target` is in time; gone from the queue in less than `shortAbandon` is not counted against the service level. */
export type TeamTarget = { target: number; shortAbandon: number };
/** A team's targets at the moment of a request. */
export type TargetOf = (teamId: string | null, at: number) => TeamTarget;

export type GroupBy = 'all' | 'site' | 'team' | 'advisor';
/** What is asked for. A filter that is null lets everything through. */
export type Scope = { by: GroupBy; siteId: string | null; teamId: string | null; staffId: string | null };

/** Whose clock counts: with teams apart, each stay in a team's queue; else the first request of the conversation. */
export const byStay = ({ by, teamId, staffId }: Scope): boolean => by === 'team' || by === 'advisor' || teamId !== null || staffId !== null;
const ofAdvisors = ({ by, staffId }: Scope): boolean => by === 'advisor' || staffId !== null;

type Place = { siteId: string; teamId: string | null; staffId: string | null };

const groupOf = (by: GroupBy, { siteId, teamId, staffId }: Place): string | null =>
  by === 'all' ? '' : by === 'site' ? siteId : by === 'team' ? teamId : staffId;

const isIn = (scope: Scope, place: Place): boolean =>
  (scope.siteId === null || scope.siteId === place.siteId) &&
  (scope.teamId === null || scope.teamId === place.teamId) &&
  (scope.staffId === null || scope.staffId === place.staffId);

/** Tallies by group and then by the index of the interval. */
export type Counted = Map<string, Map<number, Tally>>;

export function tallyIn(counted: Counted, group: string, interval: number): Tally {
  const ofGroup = counted.get(group) ?? new Map<number, Tally>();
  counted.set(group, ofGroup);
  let tally = ofGroup.get(interval);
  if (!tally) ofGroup.set(interval, (tally = newTally()));
  return tally;
}

type Wait = { began: number; place: Place; teamId: string | null };

/** The clock of a queue fact in this scope; null where it does not count there. */
function waitOf(scope: Scope, fact: Fact): Wait | null {
  const stay = byStay(scope);
  const began = stay ? (fact.kind === 'queued' ? fact.at : fact.since) : fact.firstSince;
  const teamId = stay ? fact.teamId : fact.firstTeamId;
  return began === null ? null : { began, teamId, place: teamId === fact.teamId ? fact : { siteId: fact.siteId, teamId, staffId: fact.staffId } };
}

/**
 * Counts facts into the intervals that begin at `edges` and end at `to`. A request, its acceptance, its answer and its abandonment count in the interval of the
 * request; what an advisor handled, in that of its end; a conversation and how the assistant's part ended, in that of its beginning. So `facts` are those of
 * the intervals, and later ones that end what began there. `now` decides what can still be kept or missed: that is not counted yet.
 */
export function countFacts(...given: Counting): Counted {
  const counted: Counted = new Map();
  for (const _ of countInTurns(counted, ...given));
  return counted;
}

type Counting = [facts: readonly Fact[], edges: readonly number[], to: number, now: number, scope: Scope, targetOf: TargetOf];
/** Facts between two stops. */
const turnOf = 4_000;

/** The same into `counted`, with stops in which a caller can let others have their turn. */
export function* countInTurns(counted: Counted, ...[facts, edges, to, now, scope, targetOf]: Counting): Generator<void> {
  const isYoung = (wait: Wait): boolean => now - wait.began < targetOf(wait.teamId, wait.began).target;
  const settled = settledAmong(facts, now, scope, isYoung);
  const stay = byStay(scope);
  const advisors = ofAdvisors(scope);

  const at = (moment: number | null, place: Place): Tally | null => {
    if (moment === null || moment >= to || !isIn(scope, place)) return null;
    const interval = intervalAt(edges, moment);
    const group = groupOf(scope.by, place);
    return interval < 0 || group === null ? null : tallyIn(counted, group, interval);
  };
  const offer = (fact: Fact, wait: Wait): void => {
    if (isYoung(wait) && !settled.has(keyOf(fact, wait))) return;
    const tally = at(wait.began, wait.place);
    if (tally) tally.offered += 1;
  };

  let untilStop = turnOf;
  for (const fact of facts) {
    if (--untilStop === 0) {
      yield;
      untilStop = turnOf;
    }
    switch (fact.kind) {
      case 'began': {
        const tally = stay ? null : at(fact.at, fact);
        if (tally) tally.conversations += 1;
        break;
      }
      case 'assistantEnded': {
        const tally = stay ? null : at(fact.since, fact);
        if (tally && fact.result === 'contained') tally.contained += 1;
        if (tally && fact.result === 'leftWithoutSaying') tally.leftWithoutSaying += 1;
        break;
      }
      case 'queued': {
        const wait = waitOf(scope, fact);
        // An advisor's requests are those that they accepted.
        if (wait && !advisors) offer(fact, wait);
        break;
      }
      case 'accepted':
      case 'answered':
      case 'left': {
        const wait = waitOf(scope, fact);
        if (!wait) break;
        if (advisors && fact.kind === 'accepted') offer(fact, wait);
        const tally = at(wait.began, wait.place);
        if (tally) countWait(tally, fact, fact.at - wait.began, targetOf(wait.teamId, wait.began));
        break;
      }
      case 'handled': {
        const tally = fact.result === 'inHand' ? null : at(fact.at, fact);
        if (tally) countHandled(tally, fact);
        break;
      }
    }
  }
}

const keyOf = (fact: Fact, wait: Wait): string => `${fact.conversationId} ${wait.began}`;

/** No target is longer, in milliseconds. */
const targetMost = 24 * 60 * 60 * 1000;

/** Requests that can still be kept or missed by their time, and whose fate is known: answered, or given up. */
function settledAmong(facts: readonly Fact[], now: number, scope: Scope, isYoung: (wait: Wait) => boolean): Set<string> {
  const settled = new Set<string>();
  for (const fact of facts) {
    if ((fact.kind !== 'answered' && fact.kind !== 'left') || now - fact.at > targetMost) continue;
    const wait = waitOf(scope, fact);
    if (wait && isYoung(wait)) settled.add(keyOf(fact, wait));
  }
  return settled;
}

function countWait(tally: Tally, { kind, result }: Fact, waited: number, { target, shortAbandon }: TeamTarget): void {
  if (kind === 'accepted') {
    tally.accepted += 1;
    tally.acceptWait += waited;
    if (waited <= target) tally.acceptedWithinTarget += 1;
    return;
  }
  tally.longestWait = Math.max(tally.longestWait, waited);
  if (kind === 'answered') {
    tally.answered += 1;
    tally.answerWait += waited;
    if (waited <= target) tally.withinTarget += 1;
    return;
  }
  if (result === 'askedForCall') tally.callsInstead += 1;
  else if (waited < shortAbandon) tally.shortAbandons += 1;
  else tally.abandoned += 1;
  if (result === 'leftMessage') tally.messagesInstead += 1;
}

function countHandled(tally: Tally, { at, since, until, result, again }: Fact): void {
  const ended = until ?? at;
  tally.handled += 1;
  tally.chatTime += ended - (since ?? ended);
  tally.wrapUpTime += at - ended;
  if (result === 'transferred') tally.transferred += 1;
  if (result === 'returned') tally.returned += 1;
  if (again === undefined || again === null) return;
  tally.judged += 1;
  if (again === 0) tally.resolvedFirst += 1;
}
