import type { Candidate, Pairing, RulesOf } from '../../domain/routing/work.ts';
import { route } from '../../domain/routing/route.ts';
import { lockConversation } from '../../store/conversations.ts';
import { addDecision } from '../../store/decisions.ts';
import { teamsWaiting } from '../../store/call-backs.ts';
import type { Tx } from '../../store/store.ts';
import { putTimer } from '../../store/timers.ts';
import { takeTurn } from '../../store/turn.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step, type Step } from '../conversation/step.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { listCandidates } from './candidates.ts';
import { keepReasons, newReasons } from './new-reasons.ts';
import { listWork } from './waiting-work.ts';

/** Offers waiting conversations to whoever is free: as many as can be at once. Answers how many offers were made. */
export async function drainQueue(deps: Deps): Promise<number> {
  const present = [...(await deps.live.present())];
  if (present.length === 0 || !(await deps.store.read((tx) => someoneWaits(tx)))) return 0;
  const { steps, nextAt, reasons } = await deps.store.transaction(async (tx) => {
    // One process pairs at a time: two would offer one person two chats.
    await takeTurn(tx, 'queue');
    // Not before: after a wait for the turn, what others did meanwhile would seem to come later.
    const { now, rulesOf } = momentOf(deps);
    const people = await listCandidates(tx, present, deps.surges.inForce(now));
    const waiting = new Set(await teamsWaiting(tx));
    const work = await listWork(tx, teamsServed(people, waiting, rulesOf));
    if (work.length === 0) return nothing;
    const pass = route(work, people, rulesOf, now);
    const teamOf = new Map(work.map(({ id, teamId }) => [id, teamId]));
    const made = await holdOut(deps, tx, pass.pairings, now, (workId) => rulesOf(teamOf.get(workId) ?? ''));
    const reasons = newReasons(deps, pass.decisions);
    for (const decision of reasons) await addDecision(tx, { id: newId(), conversationId: decision.workId, decision });
    if (pass.nextAt !== null && owed.get(deps) !== pass.nextAt) await oweNextPass(tx, pass.nextAt);
    return { steps: made, nextAt: pass.nextAt, reasons };
  });
  // Not within: what is taken back, or run again, must leave nothing behind.
  if (nextAt !== null) owed.set(deps, nextAt);
  keepReasons(deps, reasons);
  perform(deps, steps);
  return steps.length;
}

const nothing = { steps: [], nextAt: null, reasons: [] };

const someoneWaits = async (tx: Tx): Promise<boolean> => (await teamsWaiting(tx)).length > 0;

/** Teams that somebody connected could serve, as a member or by helping out: what nobody can take must not stand in the way of what somebody can. */
function teamsServed(people: readonly Candidate[], waiting: ReadonlySet<string>, rulesOf: RulesOf): string[] {
  const there = new Set(people.flatMap((person) => person.teamIds));
  return [...waiting].filter((teamId) => there.has(teamId) || rulesOf(teamId).overflowTeamIds.some((helper) => there.has(helper)));
}

async function holdOut(deps: Deps, tx: Tx, pairings: readonly Pairing[], now: number, rulesOf: RulesOf): Promise<Step[]> {
  const made: Step[] = [];
  for (const { workId, staffId } of pairings) {
    const before = await lockConversation(tx, workId);
    if (!before) continue;
    const expiresAt = now + rulesOf(workId).offerSeconds * 1000;
    try {
      made.push(await step(tx, momentOf(deps, now), before, { type: 'offer.made', offerId: newId(), staffId, expiresAt }, 'system'));
    } catch (error) {
      // A seat that went meanwhile: the next event of the queue tries again.
      if (!(error instanceof RefusedError)) throw error;
    }
  }
  return made;
}

/** What the row of the next pass says, as this process knows it: most passes leave it as it is. */
const owed = new WeakMap<Deps, number>();

/** A ring or a cool-down that begins or ends without anything happening: one row brings the next pass. */
const oweNextPass = (tx: Tx, dueAt: number): Promise<void> => putTimer(tx, { id: 'queue-next', kind: 'queue.retry', conversationId: null, dueAt, payload: {} });
