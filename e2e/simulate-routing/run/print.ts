import type { Theory } from '../scenarios/theory.ts';
import type { Figures } from '../../../server/src/domain/simulation/figures.ts';

const percent = (share: number | null): string => (share === null ? 'nothing to count' : `${(share * 100).toFixed(1)} %`);

const seconds = (value: number | null): string => {
  if (value === null) return 'none';
  if (value < 60) return `${value.toFixed(1)} s`;
  const whole = Math.round(value);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

const table = (rows: readonly [string, string][]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
};

/** The figures of one day, for people. */
export function dayTable(figures: Figures): string {
  const { callBacks, offers, calls } = figures;
  const counted = figures.offered - figures.shortAbandons;
  const within = `answered within ${figures.targetSeconds.join(' or ')} s`;
  return table([
    ['answered by the assistant', String(figures.contained)],
    ['asked for a person', String(figures.offered)],
    ['answered by a person', String(figures.answered)],
    [within, `${percent(figures.serviceLevel)}  (${figures.withinTarget} of ${counted}: first words, without ${figures.shortAbandons} who left within 10 s)`],
    ['  by acceptance', percent(figures.serviceLevelByAcceptance)],
    ['average wait', seconds(figures.averageWait)],
    ['95 % of waits under', seconds(figures.waitP95)],
    ['longest wait', seconds(figures.longestWait)],
    ['left', `${figures.abandoned}  (${percent(figures.abandonment)} past the first 10 s)`],
    [
      'call-backs promised',
      `${callBacks.promised}  (${callBacks.made} made, after ${seconds(callBacks.averageWait)} on average; ${callBacks.outstanding} still owed)`,
    ],
    ['calls', `${calls.answered} of ${calls.offered} answered`],
    ['left with silence', String(figures.leftWithSilence)],
    ['offers', `${offers.made}  (${offers.missed} missed, ${offers.declined} declined, ${offers.withdrawn} withdrawn; Away ${offers.setAway} times)`],
    ['occupancy, slot use', `${percent(figures.occupancy)}, ${percent(figures.slotUse)}`],
    ['passes, records of why', `${figures.passes}, ${figures.records}`],
  ]);
}

export type Compared = { seed: number; theories: { theory: Theory; figures: Figures }[] };

/** Theories beside what came out. */
export function theoryTable({ seed, theories }: Compared): string {
  return theories
    .map(({ theory, figures }) => {
      const apart = (figures.serviceLevel ?? 0) - theory.foretold;
      return [
        `  ${theory.name}, seed ${seed}: ${theory.says}`,
        `    ${theory.advisors} advisors, ${figures.offered} requests: foretold ${percent(theory.foretold)}, simulated ${percent(figures.serviceLevel)}, ${(apart * 100).toFixed(1)} points apart`,
      ].join('\n');
    })
    .join('\n');
}
