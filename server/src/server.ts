import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Deps } from './app/deps.ts';
import { expectAdvisorsBack } from './app/routing/absence.ts';
import { expectResidentsBack } from './app/routing/resident-absence.ts';
import { publishKnowledge } from './app/setup/publish-knowledge.ts';
import type { Config } from './config.ts';
import { buildHttp } from './http/build-http.ts';
import { background } from './jobs/background.ts';
import { timerLoop } from './jobs/run-timers.ts';
import { queueWatch } from './jobs/watch-queue.ts';
import { openMetrics } from './metrics/open-metrics.ts';
import { watchGauges } from './metrics/watch-gauges.ts';
import { knowledgeOnMiniSearch } from './knowledge/minisearch.ts';
import { liveInProcess } from './live/in-process.ts';
import { raisedLimits } from './live/limits-by-bucket.ts';
import { callerAddress } from './callers/caller-address.ts';
import type { Edge } from './callers/edge.ts';
import { serveSockets } from './sockets/serve-sockets.ts';
import { listArticles } from './store/articles.ts';
import type { Store } from './store/store.ts';
import { watchStore } from './store/watch-store.ts';
import { version } from '../package.json';

export type Running = { port: number; deps: Deps; stop: () => Promise<void> };

/** Builds everything on a store that is ready, and listens. `root` is the folder above the three apps. */
export async function startServer(config: Config, store: Store, log: Logger, clock: () => number, root: string): Promise<Running> {
  const jobs = background(log);
  // The loops and what they drive need each other: the loops get to the deps once both are there.
  const timers = timerLoop(() => deps);
  const queue = queueWatch(() => deps);
  const metrics = openMetrics(version);
  const deps: Deps = {
    store: watchStore(store, clock, { failed: metrics.count.storeFailed, began: () => undefined, ended: () => undefined }),
    live: liveInProcess(raisedLimits(config.rateFactor)),
    knowledge: knowledgeOnMiniSearch(),
    clock,
    log,
    count: metrics.count,
    inBackground: jobs.inBackground,
    wakeTimers: timers.wake,
    queueChanged: queue.queueChanged,
  };
  const edge: Edge = { deps, publicUrl: config.publicUrl, addressOf: (request) => callerAddress(request, config.trustedProxies) };
  await publishKnowledge(deps);
  await expectAdvisorsBack(deps);
  await expectResidentsBack(deps);

  const articles = await store.read((tx) => listArticles(tx, 'main'));
  const folders = { widget: join(root, 'widget/dist'), console: join(root, 'agent-console/dist'), council: join(root, 'server/council') };
  const http = createServer(
    buildHttp(edge, { folders, articles, trustedProxies: config.trustedProxies, metrics: { read: metrics.read, token: config.metricsToken } }),
  );
  const sockets = serveSockets(http, edge);
  watchGauges(metrics.registry, { deps, connections: (namespace) => sockets.io.of(namespace).sockets.size });
  await listen(http, config).catch(async (error: unknown) => {
    await sockets.close();
    throw error;
  });
  timers.start();
  queue.start();

  return {
    port: (http.address() as AddressInfo).port,
    deps,
    async stop() {
      await sockets.close();
      await queue.stop();
      await timers.stop();
      await jobs.idle();
      await deps.live.close();
      await store.close();
    },
  };
}

function listen(http: HttpServer, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port, host }, () => {
      http.off('error', reject);
      resolve();
    });
  });
}
