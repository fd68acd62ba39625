import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Deps } from './app/deps.ts';
import { openBankHolidays } from './app/hours/bank-holidays.ts';
import { noteConnections } from './app/figures/note-connections.ts';
import { expectAdvisorsBack } from './app/routing/absence.ts';
import { repairResidentAbsences } from './app/routing/resident-absence.ts';
import { openSettings } from './app/settings/settings-now.ts';
import { openSurges, underSurges } from './app/surge/surges-now.ts';
import { openArticles } from './app/knowledge/articles-now.ts';
import { oweLinkCheck } from './app/knowledge/plan-links.ts';
import type { Config } from './config.ts';
import { buildHttp } from './http/build-http.ts';
import { readiness } from './http/readiness.ts';
import { background } from './jobs/background.ts';
import { articleWatch } from './jobs/watch-articles.ts';
import { linkWatch } from './jobs/watch-links.ts';
import { timerLoop } from './jobs/run-timers.ts';
import { connectionWatch } from './jobs/watch-connections.ts';
import { liveWatch } from './jobs/watch-live.ts';
import { queueWatch } from './jobs/watch-queue.ts';
import { openMetrics } from './metrics/open-metrics.ts';
import { watchGauges } from './metrics/watch-gauges.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { findUrgent } from './knowledge/urgent/find-urgent.ts';
import type { Live } from './live/live.ts';
import { callerAddress } from './callers/caller-address.ts';
import type { Edge } from './callers/edge.ts';
import { serveSockets } from './sockets/serve-sockets.ts';
import { listArticles } from './store/articles.ts';
import type { Store } from './store/store.ts';
import type { Writing } from './app/writing/writing.ts';
import { watchStore } from './store/watch-store.ts';
import { version } from '../package.json';

export type Running = { port: number; deps: Deps; stop: () => Promise<void> };

/** `root` is the folder above the three apps; `clock` answers epoch milliseconds. */
export type Parts = { config: Config; store: Store; live: Live; knowledge: Knowledge; writing: Writing | null; log: Logger; clock: () => number; root: string };

/** Builds everything on parts that are ready, and listens. Owns the store, live and the knowledge from here on: stopping closes them. */
export async function startServer({ config, store, live, knowledge, writing, log, clock, root }: Parts): Promise<Running> {
  const jobs = background(log);
  // The loops and what they drive need each other: the loops get to the deps once both are there.
  const timers = timerLoop(() => deps);
  const queue = queueWatch(() => deps);
  const liveTrouble = liveWatch(live, log);
  const connections = connectionWatch(() => deps);
  const articleChanges = articleWatch(() => deps);
  const links = linkWatch(() => deps);
  const metrics = openMetrics(version);
  const surges = await openSurges(store, clock);
  const deps: Deps = {
    store: watchStore(store, clock, {
      failed: metrics.count.storeFailed,
      began: (error) => log.error({ err: error }, 'the database does not do its work; callers are told, and it is tried again'),
      ended: (failures) => log.info({ failures }, 'the database works again'),
    }),
    live,
    bankHolidays: await openBankHolidays(),
    settings: underSurges(await openSettings(store, log), surges, clock),
    surges,
    knowledge,
    articles: await openArticles(store, knowledge, clock),
    writing,
    clock,
    log,
    count: metrics.count,
    inBackground: jobs.inBackground,
    wakeTimers: timers.wake,
    queueChanged: queue.queueChanged,
    wakeLinks: links.wake,
    publicUrl: config.publicUrl,
  };
  const edge: Edge = { deps, publicUrl: config.publicUrl, addressOf: (request) => callerAddress(request, config.trustedProxies) };
  // Its tables are read with the first message: none is to wait for that.
  findUrgent('');
  await noteConnections(deps);
  await expectAdvisorsBack(deps);
  await repairResidentAbsences(deps);
  await oweLinkCheck(deps);

  const articles = await store.read((tx) => listArticles(tx, 'main'));
  const folders = { widget: join(root, 'widget/dist'), console: join(root, 'agent-console/dist'), council: join(root, 'server/council') };
  const ready = readiness(deps, config.databaseUrl === null ? config.dataFolder : null);
  const http = createServer(
    buildHttp(edge, {
      folders,
      articles,
      trustedProxies: config.trustedProxies,
      metrics: { read: metrics.read, token: config.metricsToken },
      readiness: ready,
    }),
  );
  const sockets = serveSockets(http, edge);
  watchGauges(metrics.registry, { deps, connections: (namespace) => sockets.io.of(namespace).sockets.size });
  await listen(http, config).catch(async (error: unknown) => {
    await sockets.close();
    throw error;
  });
  timers.start();
  queue.start();
  liveTrouble.start();
  connections.start();
  articleChanges.start();
  links.start();

  return {
    port: (http.address() as AddressInfo).port,
    deps,
    /** Orderly: no new connections or jobs, pages go elsewhere over some seconds while their sends are still taken, then what is under way ends. */
    async stop() {
      ready.stopping();
      // Whoever waits for it has the article alone.
      writing?.model.close();
      liveTrouble.stop();
      http.close();
      http.closeIdleConnections();
      await Promise.all([queue.stop(), timers.stop(), connections.stop(), articleChanges.stop(), links.stop()]);
      await sockets.leave();
      await sockets.close();
      await jobs.idle();
      await knowledge.close();
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
