import type { Desk } from '../world/desk.ts';
import type { Page, Stage } from '../world/stage.ts';

/** One measured thing beside its limit. */
/** `most` is there where the limit is a time or a number that a slow machine may exceed. */
export type Figure = { what: string; value: number; unit: string; limit: string; kept: boolean; most?: number };
export const atMost = (what: string, value: number, most: number, unit = 's'): Figure => ({
  what,
  value,
  unit,
  limit: `at most ${most}`,
  kept: value <= most,
  most,
});
/** On a machine that does other work at the same time: limits of time are so many times longer. */
export function withPatience(figure: Figure, patience: number): Figure {
  if (patience === 1 || figure.most === undefined || !['s', 'ms'].includes(figure.unit)) return figure;
  const most = figure.most * patience;
  return { ...figure, most, limit: `at most ${Number(most.toFixed(2))}`, kept: figure.value <= most };
}
export const exactly = (what: string, value: number, wanted: number, unit = ''): Figure => ({
  what,
  value,
  unit,
  limit: `exactly ${wanted}`,
  kept: value === wanted,
});
/** Of interest, without a limit. */
export const measured = (what: string, value: number, unit = 's'): Figure => ({ what, value, unit, limit: '', kept: true });

/** How much of it: `of(3, 200)` is 3 in the short form and 200 in the long one, times --scale. */
export type Scale = { long: boolean; of: (short: number, long: number) => number };

export type Scene = { stage: Stage; desk: Desk; scale: Scale };
/** `pages` are the fault's own, besides those of the desk. */
export type Outcome = { scale: string; figures: Figure[]; pages: Page[] };
export type Fault = {
  /** The number in docs/faults.md; a suffix where it runs on another engine. */
  id: string;
  what: string;
  /** Why it cannot be run on this machine; null when it can. */
  needs?: () => string | null;
  run: (scene: Scene) => Promise<Outcome>;
};

export const seconds = (milliseconds: number): number => Number((milliseconds / 1000).toFixed(2));
