// npm run simulate:routing: the routing policy through a day of its own, by the server's own code. docs/routing-simulation.md says how to read it.
import { days } from '../scenarios/days.ts';
import { theoriesOf } from '../scenarios/theory.ts';
import { ArgumentError, readArguments, theoryLoads, usage, type Arguments } from './arguments.ts';
import { dayTable, theoryTable } from './print.ts';
import { simulateScenario } from '../../../server/src/domain/simulation/simulate-scenario.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** False when somebody was left with silence. */
function simulate({ scenario, seed, runs, json }: Arguments): boolean {
  const seeds = Array.from({ length: runs }, (_, run) => seed + run);
  const load = theoryLoads[scenario];
  if (load) {
    const compared = seeds.map((one) => ({
      seed: one,
      theories: theoriesOf(load.perHour, load.hours).map((theory) => ({ theory, figures: simulateScenario(theory.scenario, one) })),
    }));
    say(`${scenario}: ${load.perHour} requests an hour for ${load.hours} hours; answered within 20 s.`);
    for (const one of compared) say(theoryTable(one));
    if (json) {
      const told = compared.flatMap((one) =>
        one.theories.map(({ theory: { name, says, advisors, foretold }, figures }) => ({ scenario, seed: one.seed, name, says, advisors, foretold, figures })),
      );
      process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    }
    return compared.every((one) => one.theories.every(({ figures }) => figures.leftWithSilence === 0));
  }
  const day = days.find((one) => one.name === scenario);
  if (!day) throw new ArgumentError(`There is no scenario "${scenario}".`);
  const results = seeds.map((one) => ({ scenario, seed: one, figures: simulateScenario(day, one) }));
  say(`${scenario}: ${day.about}`);
  for (const result of results) say(`seed ${result.seed}\n${dayTable(result.figures)}`);
  if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return results.every(({ figures }) => figures.leftWithSilence === 0);
}

try {
  const args = readArguments(process.argv.slice(2));
  if (args.help) say(usage);
  else if (!simulate(args)) {
    say('Somebody was left with silence: neither answered, nor promised a call, nor gone of their own will.');
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  say(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
