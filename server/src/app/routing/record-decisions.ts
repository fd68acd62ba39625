import { sameReasons } from '../../domain/routing/explain.ts';
import type { Candidate, Decision } from '../../domain/routing/work.ts';
import { addDecision } from '../../store/decisions.ts';
import type { Tx } from '../../store/store.ts';
import { newId, type Deps } from '../deps.ts';

/** The last record of each conversation that this process wrote; forgetting one costs a row that says the same again. */
const last = new WeakMap<Deps, Map<string, Decision>>();
const lastMost = 5_000;

/** Keeps why each conversation went to whom it did, or to nobody, whenever the reasons are others than before. */
export async function recordDecisions(deps: Deps, tx: Tx, decisions: readonly Decision[], _people: ReadonlyMap<string, Candidate>): Promise<void> {
  const known = last.get(deps) ?? new Map<string, Decision>();
  last.set(deps, known);
  for (const decision of decisions) {
    const before = known.get(decision.workId);
    if (before && sameReasons(before, decision) && decision.chosen.length === 0) continue;
    if (known.size >= lastMost) known.clear();
    known.set(decision.workId, decision);
    await addDecision(tx, { id: newId(), conversationId: decision.workId, decision });
  }
}
