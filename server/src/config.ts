import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { modelUses, type ModelUse } from './model/language-model.ts';
import { modelAddress } from './model/model-address.ts';

/** A problem with the settings: the message names the variable and what it takes. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const wholeNumber = (least: number, most: number, takes: string) =>
  v.pipe(v.string(), v.regex(/^\d+$/, takes), v.transform(Number), v.minValue(least, takes), v.maxValue(most, takes));

const url = 'takes an address such as https://chat.example.gov.uk, without a path';

/** The origin of an address without a path; null for anything else. */
export function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, pathname, search, hash, origin } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' ? origin : null;
}

/** An address that may hold a password. */
const addressOf = (protocols: readonly string[], takes: string) =>
  v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '', takes),
  );
/** A message about these does not repeat what was given. */
const secrets: readonly string[] = ['DATABASE_URL', 'REDIS_URL', 'METRICS_TOKEN', 'FRONTDESK_MODEL_URL', 'FRONTDESK_MODEL_KEY'];

const usesTaken = `takes one or more of ${modelUses.join(', ')}, with commas between`;
const usesOf = (text: string): string[] => text.split(',').map((use) => use.trim());

/** What is wrong with one variable. */
function problem(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue) ?? '';
  return secrets.includes(name) ? `${name} ${issue.message}.` : `${name} ${issue.message}; it is "${String(issue.input)}".`;
}

const Environment = v.object({
  NODE_ENV: v.optional(v.string(), 'development'),
  PORT: v.optional(wholeNumber(0, 65_535, 'takes a port number from 0 to 65535'), '3000'),
  HOST: v.optional(v.string(), ''),
  FRONTDESK_DATA: v.optional(v.pipe(v.string(), v.minLength(1, 'takes the path of a folder')), 'data'),
  FRONTDESK_MODELS: v.optional(v.pipe(v.string(), v.minLength(1, 'takes the path of a folder'))),
  DATABASE_URL: v.optional(addressOf(['postgres:', 'postgresql:'], 'takes an address such as postgres://user:password@host:5432/frontdesk')),
  REDIS_URL: v.optional(addressOf(['redis:', 'rediss:'], 'takes an address such as redis://host:6379 or rediss://user:password@host:6380')),
  FRONTDESK_URL: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => originOf(text) !== null, url),
      v.transform((text) => originOf(text) ?? ''),
    ),
  ),
  FRONTDESK_DEMO_PASSWORD: v.optional(v.string()),
  FRONTDESK_ENCODER: v.optional(v.picklist(['none', 'use'], 'takes none or use'), 'none'),
  FRONTDESK_MODEL_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => modelAddress(text) !== null,
        'takes the base of an API like OpenAI’s, such as https://models.example.gov.uk/v1, without a password; http is for this machine and private networks alone',
      ),
      v.transform((text) => modelAddress(text) ?? ''),
    ),
  ),
  FRONTDESK_MODEL_NAME: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/, 'takes the name of a model, without spaces'))),
  FRONTDESK_MODEL_KEY: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,4000}$/, 'takes a secret without spaces'))),
  FRONTDESK_MODEL_USES: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => usesOf(text).every((use) => (modelUses as readonly string[]).includes(use)), usesTaken),
      v.transform((text) => usesOf(text) as ModelUse[]),
    ),
  ),
  FRONTDESK_CLOCK: v.optional(v.pipe(v.string(), v.isoTimestamp('takes a time such as 2026-12-07T09:00:00.000Z'))),
  FRONTDESK_FAULT: v.optional(v.picklist(['knowledge'], 'takes knowledge')),
  TRUST_PROXY: v.optional(wholeNumber(0, 20, 'takes how many proxies stand in front, from 0 to 20'), '0'),
  FRONTDESK_RATE_FACTOR: v.optional(wholeNumber(1, 10_000, 'takes by how many times the usual rate limits are raised, from 1 to 10000'), '1'),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,}$/, 'takes a secret of 16 characters or more, without spaces'))),
  LOG_LEVEL: v.optional(
    v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'takes fatal, error, warn, info, debug, trace or silent'),
    'info',
  ),
});

export type Config = {
  production: boolean;
  port: number;
  /** Undefined listens on every address, IPv6 and IPv4. */
  host: string | undefined;
  dataFolder: string;
  /** Where what was learnt of the articles is kept: nothing is lost with it but the time to learn again. */
  modelsFolder: string;
  /** PostgreSQL; null keeps everything in a SQLite file in the data folder. */
  databaseUrl: string | null;
  /** Redis; null when this is the only process. */
  redisUrl: string | null;
  publicUrl: string | null;
  demoPassword: string | undefined;
  /** The time at which the server's clock starts; for tests, and refused in production. */
  clockStart: number | null;
  /** What fails on purpose; for tests, and refused in production. */
  fault: 'knowledge' | null;
  /** A language model, and what it may be used for; null where none is asked. */
  model: { url: string; name: string; key: string | undefined; uses: readonly ModelUse[] } | null;
  /** The sentence encoder that finds articles beside their words; null for words alone. */
  encoder: 'use' | null;
  trustedProxies: number;
  /** By how many times the usual rate limits are raised: for load tests, and for networks where many people share an address. */
  rateFactor: number;
  /** What a scraper of the metrics must present; undefined lets in programs on this machine alone. */
  metricsToken: string | undefined;
  logLevel: string;
};

/** The one place that reads environment variables. Throws ConfigError for every variable that is wrong, at once. */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = v.safeParse(Environment, given);
  if (!parsed.success) {
    throw new ConfigError(parsed.issues.map(problem).join('\n'));
  }
  const values = parsed.output;
  const production = values.NODE_ENV === 'production';
  for (const name of ['FRONTDESK_CLOCK', 'FRONTDESK_FAULT'] as const) {
    if (production && values[name]) throw new ConfigError(`${name} is for tests and cannot be set when NODE_ENV is production.`);
  }
  if (values.REDIS_URL && !values.DATABASE_URL) {
    throw new ConfigError('REDIS_URL is for several processes, which share a PostgreSQL: set DATABASE_URL too, or leave REDIS_URL out.');
  }
  return {
    model: modelOf(values),
    production,
    port: values.PORT,
    host: values.HOST === '' ? undefined : values.HOST,
    dataFolder: resolve(root, values.FRONTDESK_DATA),
    modelsFolder: resolve(root, values.FRONTDESK_MODELS ?? join(values.FRONTDESK_DATA, 'models')),
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    publicUrl: values.FRONTDESK_URL ?? null,
    demoPassword: values.FRONTDESK_DEMO_PASSWORD,
    encoder: values.FRONTDESK_ENCODER === 'use' ? 'use' : null,
    clockStart: values.FRONTDESK_CLOCK ? Date.parse(values.FRONTDESK_CLOCK) : null,
    fault: values.FRONTDESK_FAULT ?? null,
    trustedProxies: values.TRUST_PROXY,
    rateFactor: values.FRONTDESK_RATE_FACTOR,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
}

/** Off without an address; the rest alone is a mistake, which is said. */
function modelOf(values: v.InferOutput<typeof Environment>): Config['model'] {
  const { FRONTDESK_MODEL_URL: url, FRONTDESK_MODEL_NAME: name, FRONTDESK_MODEL_KEY: key, FRONTDESK_MODEL_USES: uses } = values;
  if (url === undefined) {
    const alone = (['FRONTDESK_MODEL_NAME', 'FRONTDESK_MODEL_KEY', 'FRONTDESK_MODEL_USES'] as const).find((one) => values[one] !== undefined);
    if (alone) throw new ConfigError(`${alone} is set and FRONTDESK_MODEL_URL is not: set both, or leave ${alone} out.`);
    return null;
  }
  if (name === undefined) throw new ConfigError('FRONTDESK_MODEL_URL needs FRONTDESK_MODEL_NAME too: the name of the model to ask there.');
  return { url, name, key, uses: uses ?? modelUses };
}
