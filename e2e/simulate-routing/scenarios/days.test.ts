import { expect, it } from 'vitest';
import { simulateScenario } from '../../../server/src/domain/simulation/simulate-scenario.ts';
import { days } from './days.ts';

it.each(days.map((day) => [day.name, day] as const))('G22 %s leaves nobody with silence', { timeout: 60_000 }, (_, day) => {
  for (const seed of [1, 2, 3]) {
    const figures = simulateScenario(day, seed);
    expect(figures.offered).toBeGreaterThan(0);
    expect(figures.leftWithSilence).toBe(0);
  }
});
