import type { TeamTarget } from './count-facts.ts';

/** One team's targets, oldest first: each from a moment on, in epoch milliseconds; the first from ever. */
export type TargetsOfTeam = readonly (TeamTarget & { from: number })[];

/** What was in force at a moment. */
export function targetAt(targets: TargetsOfTeam, at: number): TeamTarget | undefined {
  return targets.findLast((one) => one.from <= at) ?? targets[0];
}

/** What was in force at any time in [from, to). */
export function targetsIn(targets: TargetsOfTeam, from: number, to: number): TeamTarget[] {
  const first = targetAt(targets, from);
  return [...(first ? [first] : []), ...targets.filter((one) => one.from > from && one.from < to)];
}
