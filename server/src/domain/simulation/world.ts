import { defaultTeamRules, type TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Decision, Work } from '../routing/work.ts';
import { Agenda } from './agenda.ts';
import { deskOf, type Desk } from './desk.ts';
import { peopleOf, type Asker } from './people.ts';
import type { Scenario } from './scenario.ts';

/** One thing held out to one advisor. */
export type Offer = { work: Work; desk: Desk; madeAt: number };

export type Event =
  | { type: 'arrives'; asker: Asker }
  | { type: 'isAlerted'; asker: Asker }
  | { type: 'leaves'; asker: Asker }
  | { type: 'answersOffer'; offer: Offer; declines: boolean }
  | { type: 'letsOfferPass'; offer: Offer }
  | { type: 'finishes'; desk: Desk; pace: number }
  | { type: 'wrapsUp'; desk: Desk; lender: boolean }
  | { type: 'shift'; desk: Desk; begins: boolean }
  | { type: 'isBack'; desk: Desk }
  | { type: 'surge'; begins: boolean }
  | { type: 'looks'; order: number };

export type Counts = {
  contained: number;
  offers: number;
  missed: number;
  declined: number;
  withdrawn: number;
  setAway: number;
  passes: number;
  /** Records of why that would be stored, once those that say the same as the last are left out. */
  records: number;
};

/** A broken promise of the policy: the run ends there. */
export class BrokenError extends Error {}

export type World = {
  scenario: Scenario;
  now: number;
  agenda: Agenda<Event>;
  desks: Desk[];
  deskOf: ReadonlyMap<string, Desk>;
  askers: Asker[];
  askerOf: ReadonlyMap<string, Asker>;
  /** By asker: what waits or is held out. */
  queue: Map<string, Work>;
  offers: Set<Offer>;
  rulesOf: (teamId: string) => TeamRules;
  /** Changes the rules, by team; null puts the scenario's own back. */
  setOverflow: (overflow: Record<string, string[]> | null) => void;
  counts: Counts;
  lastRecord: Map<string, Decision>;
  /** Called with every offer, before it is made. */
  watch: (offer: Offer) => void;
  /** The newest look that was noted; older ones are void. */
  look: { order: number; at: number | null };
};

export function makeWorld(scenario: Scenario, seed: number, watch: (offer: Offer) => void = () => undefined): World {
  const { askers, contained } = peopleOf(scenario, seed);
  const desks = scenario.advisors.map((plan, number) => deskOf(plan, number, seed));
  const own = new Map(Object.entries(scenario.teams).map(([teamId, rules]): [string, TeamRules] => [teamId, { ...defaultTeamRules, ...rules }]));
  let rules = own;
  const world: World = {
    scenario,
    now: 0,
    agenda: new Agenda(),
    desks,
    deskOf: new Map(desks.map((desk) => [desk.plan.id, desk])),
    askers,
    askerOf: new Map(askers.map((asker) => [asker.id, asker])),
    queue: new Map(),
    offers: new Set(),
    rulesOf: (teamId) => rules.get(teamId) ?? defaultTeamRules,
    setOverflow: (overflow) => {
      rules = overflow === null ? own : new Map([...own].map(([teamId, one]) => [teamId, { ...one, overflowTeamIds: overflow[teamId] ?? [] }]));
    },
    counts: { contained, offers: 0, missed: 0, declined: 0, withdrawn: 0, setAway: 0, passes: 0, records: 0 },
    lastRecord: new Map(),
    watch,
    look: { order: 0, at: null },
  };
  for (const asker of askers) world.agenda.add(asker.requestedAt, { type: 'arrives', asker });
  for (const desk of desks) {
    for (const [from, to] of desk.plan.shifts) {
      world.agenda.add(from * 1000, { type: 'shift', desk, begins: true });
      if (Number.isFinite(to)) world.agenda.add(to * 1000, { type: 'shift', desk, begins: false });
    }
  }
  if (scenario.surge) {
    world.agenda.add(scenario.surge.from * 1000, { type: 'surge', begins: true });
    world.agenda.add(scenario.surge.to * 1000, { type: 'surge', begins: false });
  }
  return world;
}

/** Out of the queue, to a person or of their own will. */
export function leaveQueue(world: World, asker: Asker): void {
  world.queue.delete(asker.id);
  world.lastRecord.delete(asker.id);
}
