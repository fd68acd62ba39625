import { parseArgs } from 'node:util';
import { days } from '../scenarios/days.ts';

/** Requests an hour of the comparisons with theory, and hours that give about twenty thousand requests. */
export const theoryLoads: Record<string, { perHour: number; hours: number }> = {
  'theory-15': { perHour: 15, hours: 1200 },
  'theory-70': { perHour: 70, hours: 300 },
  'theory-210': { perHour: 210, hours: 300 },
};

export const scenarioNames: readonly string[] = [...days.map((day) => day.name), ...Object.keys(theoryLoads)];

export type Arguments = { scenario: string; seed: number; runs: number; json: boolean; help: boolean };

/** Wrong words on the command line. */
export class ArgumentError extends Error {}

export const usage = `npm run simulate:routing -- --scenario NAME [options]     the routing policy through a day, by the server's own code
  --scenario NAME  ${scenarioNames.join(', ')}
  --seed N         another day with other people (1)
  --runs N         so many days, with this seed and those after it (1)
  --json           the figures as JSON on standard output`;

const options = {
  scenario: { type: 'string' },
  seed: { type: 'string', default: '1' },
  runs: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Throws ArgumentError, which names the option and what it takes. */
export function readArguments(args: string[]): Arguments {
  const values = parsed(args);
  const whole = (name: 'seed' | 'runs', least: number, most: number): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new ArgumentError(`--${name} takes a whole number from ${least} to ${most}; it is "${values[name]}".`);
    }
    return value;
  };
  const scenario = values.scenario ?? (values.help ? '' : undefined);
  if (scenario === undefined) throw new ArgumentError(`--scenario takes one of: ${scenarioNames.join(', ')}.`);
  if (!values.help && !scenarioNames.includes(scenario)) {
    throw new ArgumentError(`There is no scenario "${scenario}". There are: ${scenarioNames.join(', ')}.`);
  }
  return { scenario, seed: whole('seed', 0, 2 ** 31), runs: whole('runs', 1, 1000), json: values.json, help: values.help };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error));
  }
}
