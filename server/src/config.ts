import { resolve } from 'node:path';
import * as v from 'valibot';

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

const Environment = v.object({
  NODE_ENV: v.optional(v.string(), 'development'),
  PORT: v.optional(wholeNumber(0, 65_535, 'takes a port number from 0 to 65535'), '3000'),
  HOST: v.optional(v.string(), ''),
  FRONTDESK_DATA: v.optional(v.pipe(v.string(), v.minLength(1, 'takes the path of a folder')), 'data'),
  FRONTDESK_URL: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => originOf(text) !== null, url),
      v.transform((text) => originOf(text) ?? ''),
    ),
  ),
  FRONTDESK_DEMO_PASSWORD: v.optional(v.string()),
  FRONTDESK_CLOCK: v.optional(v.pipe(v.string(), v.isoTimestamp('takes a time such as 2026-12-07T09:00:00.000Z'))),
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
  publicUrl: string | null;
  demoPassword: string | undefined;
  /** The time at which the server's clock starts; for tests, and refused in production. */
  clockStart: number | null;
  trustedProxies: number;
  /** By how many times the usual rate limits are raised: for load tests, and for networks where many people share an address. */
  rateFactor: number;
  /** What a scraper of the metrics must present; undefined lets in programs on this machine alone. */
  metricsToken: string | undefined;
  logLevel: string;
};

/** Settings that are secrets: a message about them does not repeat what was given. */
const secrets = ['METRICS_TOKEN'];
const sentence = (name: string, { message, input }: { message: string; input: unknown }): string =>
  secrets.includes(name) ? `${name} ${message}.` : `${name} ${message}; it is "${String(input)}".`;

/** The one place that reads environment variables. Throws ConfigError for every variable that is wrong, at once. */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = v.safeParse(Environment, given);
  if (!parsed.success) {
    throw new ConfigError(parsed.issues.map((issue) => sentence(v.getDotPath(issue) ?? '', issue)).join('\n'));
  }
  const values = parsed.output;
  const production = values.NODE_ENV === 'production';
  if (production && values.FRONTDESK_CLOCK) throw new ConfigError('FRONTDESK_CLOCK is for tests and cannot be set when NODE_ENV is production.');
  return {
    production,
    port: values.PORT,
    host: values.HOST === '' ? undefined : values.HOST,
    dataFolder: resolve(root, values.FRONTDESK_DATA),
    publicUrl: values.FRONTDESK_URL ?? null,
    demoPassword: values.FRONTDESK_DEMO_PASSWORD,
    clockStart: values.FRONTDESK_CLOCK ? Date.parse(values.FRONTDESK_CLOCK) : null,
    trustedProxies: values.TRUST_PROXY,
    rateFactor: values.FRONTDESK_RATE_FACTOR,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
}
