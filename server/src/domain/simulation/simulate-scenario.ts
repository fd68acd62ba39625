import { live } from './live.ts';
import type { Scenario } from './scenario.ts';
import { makeWorld, type Offer } from './world.ts';
import { figuresOf, type Figures } from './figures.ts';

/** One day with one seed. The same day with the same seed gives the same figures. Throws BrokenError if the policy breaks a promise. */
export function simulateScenario(scenario: Scenario, seed: number, watch?: (offer: Offer) => void): Figures {
  const world = makeWorld(scenario, seed, watch);
  live(world);
  return figuresOf(world);
}
