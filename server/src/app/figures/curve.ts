import type { FigureCurve } from '@frontdesk/shared/figures-protocol.ts';
import type { Tally } from '../../domain/figures/tally.ts';

/** The service level by interval, where anything counts. */
export const curveOf = (all: ReadonlyMap<number, Tally>): FigureCurve =>
  [...all]
    .map(([from, tally]) => ({ from, counted: tally.offered - tally.shortAbandons, withinTarget: tally.withinTarget }))
    .filter((point) => point.counted > 0)
    .sort((a, b) => a.from - b.from);
