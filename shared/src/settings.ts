import * as v from 'valibot';
import { SiteHours, TeamHours } from './hours.ts';
import { Invitations } from './invitations.ts';
import { LinkHosts } from './link-hosts.ts';
import { problemsOf, type Problem } from './problems.ts';
import { TeamRules } from './team-rules.ts';

/**
 * What admins set on screen: each kind has one document for each owner, a site or a team. A document that was never changed is what `{}` parses to, with
 * version 0.
 */
export const settingForms = {
  teamRules: TeamRules,
  siteHours: SiteHours,
  teamHours: TeamHours,
  invitations: Invitations,
  linkHosts: LinkHosts,
} as const;

export type SettingKind = keyof typeof settingForms;
export type SettingOf<K extends SettingKind> = v.InferOutput<(typeof settingForms)[K]>;
export const settingKinds = Object.keys(settingForms) as [SettingKind, ...SettingKind[]];
/** Whose setting it is. */
export const settingOwner: Record<SettingKind, 'site' | 'team'> = {
  teamRules: 'team',
  siteHours: 'site',
  teamHours: 'team',
  invitations: 'site',
  linkHosts: 'site',
};

/** The value in its whole form, or what is wrong with it, field by field. */
export function parseSetting<K extends SettingKind>(kind: K, value: unknown): { value: SettingOf<K> } | { problems: Problem[] } {
  const parsed = v.safeParse(settingForms[kind], value);
  return parsed.success ? { value: parsed.output } : { problems: problemsOf(parsed.issues) };
}
