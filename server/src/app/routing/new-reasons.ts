import { sameReasons } from '../../domain/routing/explain.ts';
import type { Decision } from '../../domain/routing/work.ts';
import type { Deps } from '../deps.ts';

/** The last record of each conversation that this process wrote; forgetting one costs a row that says the same again. */
const last = new WeakMap<Deps, Map<string, Decision>>();
const lastMost = 5_000;

/** Of decisions, those worth a record: somebody was chosen, or the reasons are others than before. */
export const newReasons = (deps: Deps, decisions: readonly Decision[]): Decision[] =>
  decisions.filter((decision) => {
    const before = last.get(deps)?.get(decision.workId);
    return !before || decision.chosen.length > 0 || !sameReasons(before, decision);
  });

/** What has been recorded, once that is on disk. */
export function keepReasons(deps: Deps, decisions: readonly Decision[]): void {
  const known = last.get(deps) ?? new Map<string, Decision>();
  last.set(deps, known);
  if (known.size + decisions.length > lastMost) known.clear();
  for (const decision of decisions) known.set(decision.workId, decision);
}
