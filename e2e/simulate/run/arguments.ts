import { parseArgs } from 'node:util';

export type Arguments = {
  residents: number;
  advisors: number;
  minutes: number;
  seed: number;
  /** How many times faster than life people act. */
  pace: number;
  /** Running servers; none starts one. */
  urls: string[];
  site: string;
  /** A file of sign-ins for advisors. */
  staff: string | null;
  database: string | null;
  /** A folder for the clients' logs. */
  logs: string | null;
  processes: number;
  workers: number;
  json: boolean;
};

/** Wrong words on the command line. */
export class ArgumentError extends Error {}

export const usage = `npm run simulate -- [options]          a busy day, and a check of everything that was said in it
  --residents N    how many people come (200)
  --advisors N     how many answer (10)
  --minutes N      how long it goes on (1)
  --pace N         how many times faster than life people act (1)
  --seed N         another day with other people (1)
  --url ADDRESS    a running Frontdesk, more than once for several of one site; without it, one is started on an empty folder
  --processes N    how many to start (1); more than one needs DATABASE_URL and REDIS_URL
  --site ID        the site that residents come to (main)
  --staff FILE     advisors of a running Frontdesk: a line each with an email address and a password
  --database D     where a running Frontdesk keeps its data: sqlite:/path/frontdesk.db or postgres://...
  --logs FOLDER    keep what every client saw, one JSON object a line
  --workers N      threads that carry the people (one for every 1,000 residents)
  --json           the figures as JSON alone on standard output`;

const options = {
  residents: { type: 'string', default: '200' },
  advisors: { type: 'string', default: '10' },
  minutes: { type: 'string', default: '1' },
  seed: { type: 'string', default: '1' },
  pace: { type: 'string', default: '1' },
  url: { type: 'string', multiple: true },
  site: { type: 'string', default: 'main' },
  staff: { type: 'string' },
  database: { type: 'string' },
  logs: { type: 'string' },
  processes: { type: 'string', default: '1' },
  workers: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Throws ArgumentError, which names the option and what it takes. */
export function readArguments(args: string[]): Arguments {
  const values = parsed(args);
  const number = (name: keyof typeof values, takes: string, fits: (value: number) => boolean): number => {
    const value = Number(values[name]);
    if (!Number.isFinite(value) || !fits(value)) throw new ArgumentError(`--${name} takes ${takes}; it is "${String(values[name])}".`);
    return value;
  };
  const whole = (name: keyof typeof values, least: number) =>
    number(name, `a whole number from ${least}`, (value) => Number.isInteger(value) && value >= least);
  const residents = whole('residents', 1);
  const urls = (values.url ?? []).map((text) => {
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
      throw new ArgumentError(`--url takes an address like http://localhost:3000; it is "${text}".`);
    return new URL(text).origin;
  });
  const processes = whole('processes', 1);
  if (urls.length > 0 && processes > 1) throw new ArgumentError('--processes starts servers and --url names running ones: give one of them.');
  return {
    residents,
    advisors: whole('advisors', 0),
    minutes: number('minutes', 'a number above 0', (value) => value > 0),
    seed: whole('seed', 0),
    pace: number('pace', 'a number above 0', (value) => value > 0),
    urls,
    site: values.site,
    staff: values.staff ?? null,
    database: values.database ?? null,
    logs: values.logs ?? null,
    processes,
    workers: values.workers === undefined ? Math.ceil(residents / 1_000) : whole('workers', 1),
    json: values.json,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new ArgumentError((error as Error).message);
  }
}
