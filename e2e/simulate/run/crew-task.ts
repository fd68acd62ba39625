import type { ClientLog, ClockStart } from '../clients/log.ts';
import type { Login } from '../clients/sign-in.ts';

/** One worker's share of the people. Numbers of residents are of the whole run, so that plans do not depend on the number of workers. */
export type CrewTask = {
  clock: ClockStart;
  urls: string[];
  siteId: string;
  seed: number;
  pace: number;
  /** Milliseconds. */
  lasts: number;
  residents: { from: number; to: number };
  advisors: { number: number; login: Login }[];
};

/** Where a crew stands, once a second. */
export type CrewCount = {
  connected: number;
  arrived: number;
  waiting: number;
  withAdvisor: number;
  sent: number;
  acknowledged: number;
  errors: number;
  /** Acknowledgement times since the last count, in milliseconds. */
  ackMs: number[];
  /** The longest that this crew's own event loop was held up since the last count. */
  lagMs: number;
};

export type FromCrew =
  { type: 'ready' } | { type: 'count'; count: CrewCount } | { type: 'done'; logs: ClientLog[]; unsettled: number; lag: { p95: number; most: number } };
export type ToCrew = { type: 'begin' } | { type: 'end' };
