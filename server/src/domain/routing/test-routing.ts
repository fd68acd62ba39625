import { defaultTeamRules, type TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Candidate, RulesOf, Work } from './work.ts';

/** A chat that was asked for at 0, made as a test wants it. */
export const chat = (id: string, over: Partial<Work> = {}): Work => ({
  id,
  kind: 'chat',
  teamId: 'general',
  requestedAt: 0,
  queuedAt: over.requestedAt ?? 0,
  required: [],
  preferred: [],
  language: null,
  returningTo: null,
  attempts: [],
  offeredTo: [],
  ...over,
});

/** Somebody free and at work. */
export const person = (staffId: string, over: Partial<Candidate> = {}): Candidate => ({
  staffId,
  teamIds: ['general'],
  skills: [],
  languages: [],
  available: true,
  connected: true,
  offered: false,
  load: 0,
  relief: 0,
  capacity: 3,
  lent: 0,
  lastAcceptedAt: 0,
  cooldownUntil: 0,
  ...over,
});

/** Rules by team; those not named have the defaults. */
export function rulesFor(teams: Record<string, Partial<TeamRules>> = {}): RulesOf {
  const known = new Map(Object.entries(teams).map(([teamId, rules]): [string, TeamRules] => [teamId, { ...defaultTeamRules, ...rules }]));
  return (teamId) => known.get(teamId) ?? defaultTeamRules;
}
