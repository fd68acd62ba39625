import { parseArgs } from 'node:util';
import { ArgumentError } from '../../simulate/run/arguments.ts';

export type Arguments = { long: boolean; only: string[]; scale: number; patience: number; json: string | null };

export const usage = `npm run faults -- [options]            breaks a running Frontdesk in every way that one machine can, and checks what was kept
  --short          the form for every change: smaller crowds, shorter outages
  --only F1,F9     these alone
  --scale N        so many times the crowd and the repetitions (1)
  --patience N     limits of time are so many times longer (1): for machines that do other work meanwhile
  --json FILE      the figures, as JSON`;

const options = {
  short: { type: 'boolean', default: false },
  only: { type: 'string' },
  scale: { type: 'string', default: '1' },
  patience: { type: 'string', default: '1' },
  json: { type: 'string' },
} as const;

/** Throws ArgumentError, which names the option and what it takes. `known` are the numbers of faults. */
export function readArguments(args: string[], known: readonly string[]): Arguments {
  const values = parsed(args);
  const number = (name: 'scale' | 'patience'): number => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new ArgumentError(`--${name} takes a number above 0; it is "${values[name]}".`);
    return value;
  };
  const only = (values.only ?? '')
    .split(',')
    .map((id) => id.trim().toUpperCase())
    .filter(Boolean);
  const strange = only.find((id) => !known.includes(id));
  if (strange) throw new ArgumentError(`--only takes numbers of ${[...new Set(known)].join(', ')}; it has "${strange}".`);
  return { long: !values.short, only, scale: number('scale'), patience: number('patience'), json: values.json ?? null };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new ArgumentError((error as Error).message);
  }
}
