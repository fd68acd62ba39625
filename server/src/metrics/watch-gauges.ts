import { Gauge, type Registry } from 'prom-client';
import type { Deps } from '../app/deps.ts';
import { countByState, countedStates } from '../store/counts.ts';

/** So that several scrapers, or an impatient one, do not make the store count more often than this. */
const countedFor = 5_000;

/** `connections` answers how many sockets a namespace has on this process. */
export type Watched = { deps: Pick<Deps, 'store' | 'live' | 'clock'>; connections: (namespace: string) => number };

/** The figures that are looked up when somebody asks for them. */
export function watchGauges(registry: Registry, { deps, connections }: Watched): void {
  const registers = [registry];
  new Gauge({
    name: 'frontdesk_connections',
    help: 'Connected sockets of this process.',
    labelNames: ['namespace'],
    registers,
    collect() {
      for (const namespace of ['/resident', '/advisor']) this.set({ namespace }, connections(namespace));
    },
  });

  new Gauge({
    name: 'frontdesk_live_healthy',
    help: '1 while this process hears of the others, 0 while it does not.',
    registers,
    collect() {
      this.set(deps.live.healthy() ? 1 : 0);
    },
  });

  let counting: { until: number; counts: Promise<ReadonlyMap<string, number>> } | null = null;
  const counts = (): Promise<ReadonlyMap<string, number>> => {
    const now = deps.clock();
    if (!counting || now >= counting.until) counting = { until: now + countedFor, counts: deps.store.read((tx) => countByState(tx)) };
    return counting.counts;
  };
  new Gauge({
    name: 'frontdesk_conversations',
    help: 'Conversations by state, of all processes. Closed ones are not counted.',
    labelNames: ['state'],
    registers,
    async collect() {
      try {
        const found = await counts();
        for (const state of countedStates) this.set({ state }, found.get(state) ?? 0);
      } catch {
        // No figure is better than an old one, and the other figures must be readable while the store is not.
        this.reset();
      }
    },
  });
}
