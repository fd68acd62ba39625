// npm run faults: breaks a running Frontdesk in every way that one machine can, and checks what was kept.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresService, Service } from '../../../scripts/services.mjs';
import { ArgumentError } from '../../simulate/run/arguments.ts';
import type { Fault, Scale } from '../faults/fault.ts';
import type { Services } from '../world/stage.ts';
import { readArguments, usage, type Arguments } from './arguments.ts';
import { lanes, type Lane } from './lanes.ts';
import { markOf, paragraph, table, type Mark, type Result } from './report.ts';
import { runLane } from './run-lane.ts';

/** How to start what the processes stand on: scripts/services.mjs. */
export type Starts = {
  startPostgres: (options: { durable: boolean }) => Promise<PostgresService>;
  startRedis: (options: { appendonly: boolean }) => Promise<Service>;
  freePort: () => Promise<number>;
};

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Answers the exit code. */
export async function faults(args: string[], starts: Starts): Promise<number> {
  try {
    const known = lanes.flatMap((lane) => [...lane.atOnce, ...lane.inTurn].map((fault) => numberOf(fault.id)));
    return await run(readArguments(args, known), starts);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    say(`${error.message}\n\n${usage}`);
    return 2;
  }
}

const numberOf = (id: string): string => id.split('-')[0] ?? id;

async function run(args: Arguments, starts: Starts): Promise<number> {
  const isChosen = (fault: Fault) => args.only.length === 0 || args.only.includes(numberOf(fault.id));
  const chosen = lanes
    .map((lane) => ({ ...lane, atOnce: lane.atOnce.filter(isChosen), inTurn: lane.inTurn.filter(isChosen) }))
    .filter((lane) => lane.atOnce.length + lane.inTurn.length > 0);
  const scale: Scale = { long: args.long, of: (short, long) => Math.max(1, Math.round((args.long ? long : short) * args.scale)) };
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-faults-'));
  const results: Result[] = [];
  const told = (result: Result) => {
    results.push(result);
    say(paragraph(result));
  };
  say(
    `${args.long ? 'The long form' : 'The short form'} at scale ${args.scale}, on ${availableParallelism()} processors, Node ${process.version}. The logs are in ${folder}`,
  );
  const begun = performance.now();
  await withServices(chosen, starts, (servicesOf) =>
    Promise.all(chosen.map((lane) => runLane(lane, { scale, patience: args.patience, folder, services: servicesOf(lane), freePort: starts.freePort, told }))),
  );
  const count = (mark: Mark) => results.filter((result) => markOf(result) === mark).length;
  const [passed, failed, skipped] = [count('PASS'), count('FAIL'), count('SKIP')];
  say(`\n${table(results)}\n\n${passed} passed, ${failed} failed, ${skipped} skipped, in ${Math.round((performance.now() - begun) / 1000)} s`);
  if (args.json !== null) writeFileSync(args.json, JSON.stringify({ ...args, node: process.version, passed, failed, skipped, results }, null, 2));
  if (failed === 0) rmSync(folder, { recursive: true, force: true });
  else say(`What the processes logged is kept in ${folder}`);
  return failed === 0 ? 0 : 1;
}

/** Starts a PostgreSQL and a Redis for the lanes that share them, and a pair for each lane that breaks its own; ends them all afterwards. */
async function withServices(chosen: readonly Lane[], starts: Starts, work: (of: (lane: Lane) => Services | null) => Promise<unknown>): Promise<void> {
  const pair = async () => ({ postgres: await starts.startPostgres({ durable: true }), redis: await starts.startRedis({ appendonly: true }) });
  const shared = chosen.some((lane) => lane.on === 'shared') ? await pair() : null;
  const own = new Map<Lane, Awaited<ReturnType<typeof pair>>>();
  for (const lane of chosen) if (lane.on === 'own') own.set(lane, await pair());
  try {
    await work((lane) => {
      const services = lane.on === 'sqlite' ? null : (own.get(lane) ?? shared);
      return services && { ...services, redisDatabase: chosen.indexOf(lane) };
    });
  } finally {
    for (const services of [shared, ...own.values()]) await Promise.all([services?.postgres.dispose(), services?.redis.dispose()]);
  }
}
