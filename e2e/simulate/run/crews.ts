import { Worker } from 'node:worker_threads';
import type { ClientLog, ClockStart } from '../clients/log.ts';
import type { Arguments } from './arguments.ts';
import type { CrewTask, FromCrew, ToCrew } from './crew-task.ts';
import type { Progress } from './progress.ts';
import type { Target } from './target.ts';

export type Outcome = { logs: ClientLog[]; unsettled: number; lag: { p95: number; most: number } };

/** Settling in has its own limits; a crew that is silent for longer than this after the end is broken. */
const endsWithin = 60_000;

/** Puts the people into worker threads and lets them live until the time is up or `stop` aborts. */
export async function runCrews(args: Arguments, target: Target, clock: ClockStart, progress: Progress, stop: AbortSignal): Promise<Outcome> {
  const workers = tasks(args, target, clock).map((workerData) => new Worker(new URL('./crew.js', import.meta.url), { workerData }));
  const say = (message: ToCrew) => workers.forEach((worker) => worker.postMessage(message));
  const broken = new AbortController();
  workers.forEach((worker) => worker.once('error', (error) => broken.abort(error)));
  const each = <T extends FromCrew['type']>(type: T) => Promise.all(workers.map((worker) => next(worker, type, broken.signal)));
  try {
    await each('ready');
    const done = each('done');
    workers.forEach((worker, n) => worker.on('message', (message: FromCrew) => message.type === 'count' && progress.take(n, message.count)));
    const begun = performance.now();
    say({ type: 'begin' });
    const ticking = setInterval(() => progress.say((performance.now() - begun) / 1000), 1_000);
    await Promise.race([pause(args.minutes * 60_000, AbortSignal.any([stop, broken.signal])), done]);
    clearInterval(ticking);
    progress.end();
    say({ type: 'end' });
    const late = setTimeout(() => broken.abort(new Error('The simulator did not come to its end.')), endsWithin);
    const results = await done;
    clearTimeout(late);
    return {
      logs: results.flatMap((result) => result.logs),
      unsettled: results.reduce((sum, result) => sum + result.unsettled, 0),
      lag: { p95: Math.max(...results.map((result) => result.lag.p95)), most: Math.max(...results.map((result) => result.lag.most)) },
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function tasks(args: Arguments, { urls, advisors }: Target, clock: ClockStart): CrewTask[] {
  const { residents, workers, seed, pace, site } = args;
  const share = (n: number) => Math.floor((residents * n) / workers);
  return Array.from({ length: workers }, (_, n) => ({
    clock,
    urls,
    siteId: site,
    seed,
    pace,
    lasts: args.minutes * 60_000,
    residents: { from: share(n), to: share(n + 1) },
    advisors: advisors.map((login, number) => ({ number, login })).filter(({ number }) => number % workers === n),
  }));
}

function next<T extends FromCrew['type']>(worker: Worker, type: T, broken: AbortSignal): Promise<Extract<FromCrew, { type: T }>> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromCrew) => message.type === type && resolve(message as Extract<FromCrew, { type: T }>));
    broken.addEventListener('abort', () => reject(broken.reason));
  });
}

const pause = (milliseconds: number, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = () => (clearTimeout(timer), resolve());
    if (until.aborted) end();
    until.addEventListener('abort', end);
  });
