// npm run simulate: a busy day at a council, and a check of what everyone saw against what is stored.
import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { checkAll } from '../check/check-all.ts';
import { figuresOf } from '../check/figures.ts';
import { openDatabase } from '../check/open-database.ts';
import { readRecords } from '../check/read-records.ts';
import { startClock, type ClientLog } from '../clients/log.ts';
import { ArgumentError, readArguments, usage, type Arguments } from './arguments.ts';
import { runCrews } from './crews.ts';
import { Progress } from './progress.ts';
import { reportOf, tableOf } from './report.ts';
import { runningTarget, startTarget } from './target.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

async function simulate(args: Arguments): Promise<boolean> {
  const target = args.urls.length > 0 ? runningTarget(args, process.env) : await startTarget(args, process.env);
  try {
    say(`Residents ${args.residents}, advisors ${args.advisors}, minutes ${args.minutes}, seed ${args.seed}, at ${target.urls.join(', ')}`);
    target.notice.forEach(say);
    say('Ctrl+C ends the day early; the check is made all the same.');
    const begun = performance.now();
    const outcome = await runCrews(args, target, startClock(), new Progress(process.stderr, args.minutes), untilInterrupted());
    const seconds = (performance.now() - begun) / 1000;
    if (args.logs !== null) await writeLogs(args.logs, outcome.logs);
    say('Checking what everyone saw against what is stored ...');
    const reading = await openDatabase(target.database);
    const records = await readRecords(reading.query);
    await reading.close();
    const report = reportOf(args, figuresOf(outcome.logs, records, Date.now()), checkAll(outcome.logs, records), outcome, seconds);
    say(tableOf(report));
    if (args.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return report.kept;
  } finally {
    await target.stop();
  }
}

/** The first Ctrl+C ends the day; the second ends the simulator. */
function untilInterrupted(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
  return stop.signal;
}

/** One line for each entry: a client's own can be picked out with grep. */
async function writeLogs(folder: string, logs: readonly ClientLog[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(join(folder, 'clients.jsonl'));
  for (const { client, entries } of logs) {
    for (const entry of entries) if (!file.write(`${JSON.stringify({ client, ...entry })}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  say(`What every client saw is in ${join(folder, 'clients.jsonl')}.`);
}

if (process.argv.includes('--help')) say(usage);
else {
  try {
    process.exitCode = (await simulate(readArguments(process.argv.slice(2)))) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    say(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}
