import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import { isOn, isOver, overAt, type Surge } from './surge.ts';

/** An override of hours: open in this span whatever they say. */
export type OpenSpan = { from: number; to: number; open: true };
/** So many more seats for each member of these teams. */
export type ExtraSeats = { teamIds: readonly string[]; seats: number };

/** What surges change at one moment. Good `until` the next one begins or ends. */
export type InForce = {
  on(siteId: string): Surge | undefined;
  /** Of surges that are on or to come. */
  spansOf(siteId: string): readonly OpenSpan[];
  /** Teams that join in for a team's chats. */
  helpersOf(teamId: string): readonly string[];
  seats: readonly ExtraSeats[];
  seatsOf(teamIds: readonly string[]): number;
  /** A team's rules with the teams that join in, in every ring. */
  under(teamId: string, rules: TeamRules): TeamRules;
  until: number;
};

export const nothingInForce: InForce = {
  on: () => undefined,
  spansOf: () => [],
  helpersOf: () => [],
  seats: [],
  seatsOf: () => 0,
  under: (_, rules) => rules,
  until: Infinity,
};

/** Whose people have more seats: the site's teams and those that join in. */
export const servingTeams = (surge: Surge, siteOfTeam: ReadonlyMap<string, string>): string[] => [
  ...new Set([...[...siteOfTeam].filter(([, siteId]) => siteId === surge.siteId).map(([teamId]) => teamId), ...surge.teamIds]),
];

/** What is in force at `now`; one surge of a site is on at a time. */
export function surgesInForce(surges: readonly Surge[], siteOfTeam: ReadonlyMap<string, string>, now: number): InForce {
  const left = surges.filter((surge) => !isOver(surge, now));
  if (left.length === 0) return nothingInForce;
  const bySite = new Map(left.filter((surge) => isOn(surge, now)).map((surge) => [surge.siteId, surge]));
  const seats = [...bySite.values()]
    .filter((surge) => surge.extraCapacity > 0)
    .map((surge): ExtraSeats => ({ teamIds: servingTeams(surge, siteOfTeam), seats: surge.extraCapacity }));
  const helpersOf = (teamId: string): string[] => (bySite.get(siteOfTeam.get(teamId) ?? '')?.teamIds ?? []).filter((id) => id !== teamId);
  /** A pass over the queue asks many times for the same. */
  const joined = new Map<string, { from: TeamRules; to: TeamRules }>();
  return {
    on: (siteId) => bySite.get(siteId),
    spansOf: (siteId) =>
      left
        .filter((surge) => surge.siteId === siteId && surge.extendsHours && surge.startsAt < overAt(surge))
        .map((surge) => ({ from: surge.startsAt, to: overAt(surge), open: true })),
    helpersOf,
    seats,
    seatsOf: (teamIds) => Math.max(0, ...seats.filter((some) => some.teamIds.some((id) => teamIds.includes(id))).map((some) => some.seats)),
    under(teamId, rules) {
      const helpers = helpersOf(teamId);
      if (helpers.length === 0) return rules;
      const known = joined.get(teamId);
      if (known?.from === rules) return known.to;
      const overflowTeamIds = [...new Set([...rules.overflowTeamIds, ...helpers])];
      const to = { ...rules, overflowTeamIds, rings: rules.rings.map((ring) => ({ ...ring, overflow: true })) };
      joined.set(teamId, { from: rules, to });
      return to;
    },
    until: Math.min(...left.map((surge) => (surge.startsAt > now ? surge.startsAt : overAt(surge)))),
  };
}
