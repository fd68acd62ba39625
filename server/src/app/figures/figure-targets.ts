import { settingForms } from '@frontdesk/shared/settings.ts';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import * as v from 'valibot';
import type { TeamTarget } from '../../domain/figures/count-facts.ts';
import { targetAt, targetsIn, type TargetsOfTeam } from '../../domain/figures/targets-then.ts';
import { listVersionsSince } from '../../store/settings.ts';
import type { Deps } from '../deps.ts';

export type Said = { targetSeconds: number | null; shortAbandonSeconds: number | null };

/** What service levels are counted by: a team's targets as they were at the moment of the request. */
export type Targets = {
  of(teamId: string | null, at: number): TeamTarget;
  /** The numbers to print beside a figure of these teams and this span of time; null where they differ. */
  said(teamIds: readonly string[], from: number, to: number): Said;
};

/** Thousands of changes in a year are a fault; of more, the oldest known stand for those before. */
const versionsMost = 5_000;

const targetOf = ({ targetSeconds, shortAbandonSeconds }: TeamRules): TeamTarget => ({
  target: targetSeconds * 1000,
  shortAbandon: shortAbandonSeconds * 1000,
});

/** The targets of all teams from a moment on. Teams whose rules have not changed since then are asked of what is in memory. */
export async function readTargets({ store, settings }: Pick<Deps, 'store' | 'settings'>, from: number): Promise<Targets> {
  const rows = await store.read((tx) => listVersionsSince(tx, 'teamRules', from, versionsMost));
  const changed = new Map<string, (TeamTarget & { from: number })[]>();
  for (const { owner, version, body_json, changed_at } of rows) {
    const own = changed.get(owner) ?? (version === 1 ? [{ from: -Infinity, ...targetOf(settings.rulesOf(null)) }] : []);
    changed.set(owner, own);
    const parsed = v.safeParse(settingForms.teamRules, JSON.parse(body_json));
    // Written by a newer version: what was in force before it is what this one knows.
    if (parsed.success) own.push({ from: changed_at, ...targetOf(parsed.output) });
  }
  const current = new Map<string | null, TargetsOfTeam>();
  const targetsOf = (teamId: string | null): TargetsOfTeam => {
    const known = (teamId === null ? undefined : changed.get(teamId)) ?? current.get(teamId) ?? [{ from: -Infinity, ...targetOf(settings.rulesOf(teamId)) }];
    if (teamId === null || !changed.has(teamId)) current.set(teamId, known);
    return known;
  };
  const of = (teamId: string | null, at: number): TeamTarget => targetAt(targetsOf(teamId), at) ?? targetOf(settings.rulesOf(teamId));
  return {
    of,
    said(teamIds, since, to) {
      const all = (teamIds.length > 0 ? teamIds : [null]).flatMap((teamId) => targetsIn(targetsOf(teamId), since, to));
      const common = (name: keyof TeamTarget): number | null => {
        const values = new Set(all.map((one) => one[name]));
        return values.size === 1 ? ([...values][0] ?? 0) / 1000 : null;
      };
      return { targetSeconds: common('target'), shortAbandonSeconds: common('shortAbandon') };
    },
  };
}
