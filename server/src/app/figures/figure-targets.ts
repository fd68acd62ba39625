import type { TeamTarget } from '../../domain/figures/count-facts.ts';
import type { Deps } from '../deps.ts';

/** What the service level of a team is counted by: its rules as they are now, whenever the chats were. */
export function targetOf({ settings }: Pick<Deps, 'settings'>, teamId: string | null): TeamTarget {
  const { targetSeconds, shortAbandonSeconds } = settings.rulesOf(teamId);
  return { target: targetSeconds * 1000, shortAbandon: shortAbandonSeconds * 1000 };
}

type Said = { targetSeconds: number | null; shortAbandonSeconds: number | null };

/** The numbers to print beside a figure of these teams; null where they differ. */
export function commonTargets(deps: Pick<Deps, 'settings'>, teamIds: readonly string[]): Said {
  const rules = (teamIds.length > 0 ? teamIds : [null]).map((teamId) => deps.settings.rulesOf(teamId));
  const common = (of: (one: (typeof rules)[number]) => number): number | null => {
    const values = new Set(rules.map(of));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  return { targetSeconds: common((one) => one.targetSeconds), shortAbandonSeconds: common((one) => one.shortAbandonSeconds) };
}
