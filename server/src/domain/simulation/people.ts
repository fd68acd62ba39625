import { happens, personal, seeded, type Chance } from './chance.ts';
import type { Work, WorkKind } from '../routing/work.ts';
import type { Scenario } from './scenario.ts';

/** Somebody who asked for a person, and what became of it. Times are milliseconds from the start. */
export type Asker = {
  id: string;
  kind: Exclude<WorkKind, 'callBack'>;
  teamId: string;
  requestedAt: number;
  /** Leaves the queue then, of their own will. */
  leavesAt: number;
  /** Work for an advisor with nothing else. */
  workMs: number;
  firstWordsMs: number;
  takesCallBack: boolean;
  callBackMs: number;
  language: string | null;
  acceptedAt: number | null;
  answeredAt: number | null;
  leftAt: number | null;
  promisedAt: number | null;
  calledBackAt: number | null;
  /** Whose it is now. */
  owner: string | null;
};

export const exponential = (chance: Chance, mean: number): number => (mean === 0 ? 0 : -mean * Math.log(1 - chance()));

function shareOut(chance: Chance, shares: Record<string, number>): string | null {
  let at = chance();
  for (const [name, share] of Object.entries(shares)) {
    if (at < share) return name;
    at -= share;
  }
  return null;
}

const isSurge = (scenario: Scenario, seconds: number): boolean => scenario.surge !== undefined && seconds >= scenario.surge.from && seconds < scenario.surge.to;

/** Everyone who comes that day. Each draws from a chance of their own, so that what the policy does changes nobody's mind. */
export function peopleOf(scenario: Scenario, seed: number): { askers: Asker[]; contained: number } {
  const askers: Asker[] = [];
  let contained = 0;
  let number = 0;
  const part = scenario.seconds / scenario.perHour.length;
  const each = (perHour: number, from: number, lasts: number, arrive: (at: number, chance: Chance, number: number) => void): void => {
    const gaps = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 7, 0x27d4eb2f));
    if (perHour <= 0) return;
    for (let at = exponential(gaps, 3600 / perHour); at < lasts; at += exponential(gaps, 3600 / perHour)) arrive(from + at, personal(seed, number), number++);
  };

  const ask = (chance: Chance, kind: Asker['kind'], at: number, number: number, over: { teamId: string; patience: number | null; work: number }): Asker => ({
    id: `${kind}-${number}`,
    kind,
    teamId: over.teamId,
    requestedAt: at * 1000,
    leavesAt: over.patience === null ? Infinity : (at + exponential(chance, over.patience)) * 1000,
    workMs: exponential(chance, over.work) * 1000,
    firstWordsMs: exponential(chance, scenario.firstWordsSeconds) * 1000,
    takesCallBack: happens(chance, scenario.callBack.share),
    callBackMs: exponential(chance, scenario.callBack.seconds) * 1000,
    language: shareOut(chance, scenario.languageShares ?? {}),
    acceptedAt: null,
    answeredAt: null,
    leftAt: null,
    promisedAt: null,
    calledBackAt: null,
    owner: null,
  });

  scenario.perHour.forEach((perHour, index) =>
    each(perHour, index * part, part, (at, chance, number) => {
      const share = isSurge(scenario, at) ? (scenario.surge?.contained ?? 0) : scenario.contained;
      if (happens(chance, share)) contained += 1;
      else {
        const teamId = shareOut(chance, scenario.teamShares) ?? Object.keys(scenario.teamShares).at(-1) ?? '';
        askers.push(ask(chance, 'chat', at, number, { teamId, patience: scenario.patienceSeconds, work: scenario.chatSeconds }));
      }
    }),
  );
  const { telephone } = scenario;
  if (telephone) {
    each(telephone.perHour, 0, scenario.seconds, (at, chance, number) =>
      askers.push(ask(chance, 'call', at, number, { teamId: telephone.teamId, patience: telephone.patienceSeconds, work: telephone.seconds })),
    );
  }
  return { askers, contained };
}

/** What the policy sees of somebody who joins the queue, as who they are or as a call-back that keeps the place. */
export const workOf = (asker: Asker, kind: WorkKind, now: number): Work => ({
  id: asker.id,
  kind,
  teamId: asker.teamId,
  requestedAt: asker.requestedAt,
  queuedAt: now,
  required: [],
  preferred: [],
  language: asker.language,
  returningTo: null,
  attempts: [],
  offeredTo: [],
});
