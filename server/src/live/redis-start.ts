import { LiveFailure } from './live.ts';
import { newClient, redisPlace, type RedisClient, type RedisPlace } from './redis-client.ts';
import { within } from './within.ts';

const oldestMajor = 7;

/** What stands in the way of using a Redis, by what it tells of itself, or null. */
export function unfitFor(info: string): string | null {
  const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? 'unknown';
  if (!(Number.parseInt(version) >= oldestMajor)) return `it is version ${version}. Use Redis ${oldestMajor} or newer.`;
  if (/^role:slave/m.test(info)) return 'it is a replica, which takes no writes. Name the primary.';
  return null;
}

/** The policies that may throw away what is not yet due: presence and limits then lapse early. */
export const evicts = (info: string): string | null => /^maxmemory_policy:((?:allkeys|volatile)-\S+)/m.exec(info)?.[1] ?? null;

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Why Redis could not be used, with the remedy, from what the connection or Redis said. */
export function refusalOf(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  const code = codeOf(error);
  if (text.startsWith('WRONGPASS')) return 'it does not accept the user name or password. Correct them; characters such as @ and / are written %40 and %2F.';
  if (text.startsWith('NOAUTH')) return 'it asks for a password. Write it as redis://:PASSWORD@host:port.';
  if (text.startsWith('NOPERM')) return 'its user may not run the commands that are needed. Allow the user +@all on the keys and channels frontdesk:*.';
  if (text.startsWith('LOADING')) return 'it is still loading its data. Start again in a moment.';
  if (/unknown command|NOPROTO/i.test(text)) return `it is too old. Use Redis ${oldestMajor} or newer.`;
  if (/^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_CERT_)/.test(code))
    return `its certificate is not trusted (${code}). Set NODE_EXTRA_CA_CERTS to a file with the authority's certificate.`;
  if (code.startsWith('ERR_SSL_')) return 'it does not speak TLS on that port. Write redis:// in place of rediss://, or name its TLS port.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no host of that name. Correct the name.';
  if (code === 'ECONNREFUSED') return 'nothing listens there. Start Redis, or correct the host and port.';
  if (code === 'ECONNRESET' || /closed unexpectedly|unknown RESP/i.test(text))
    return 'it ended the connection. If Redis speaks TLS on that port, write rediss:// in place of redis://.';
  return 'it gives no answer. Start Redis, or correct the host and port; rediss:// is for TLS and redis:// for none.';
}

const failure = (what: string): LiveFailure => new LiveFailure(`REDIS_URL: ${what}`);
export const cannotUse = (place: RedisPlace, error: unknown): LiveFailure =>
  error instanceof LiveFailure ? error : failure(`Redis at ${place.where} cannot be used: ${refusalOf(error)}`);

/** Where a URL points. Its own errors may quote a password, so nothing of them is passed on. */
export function readPlace(url: string, connectTimeout: number): RedisPlace {
  try {
    const place = redisPlace(url);
    // The client reads more of it: the user, the password, the number of the database.
    newClient(place, connectTimeout);
    return place;
  } catch {
    throw failure(
      'this is no address of a Redis. It is redis://host:6379 or redis://user:password@host:6379/0; in a password, @ is written %40, / %2F and % %25.',
    );
  }
}

async function askInfo(client: RedisClient): Promise<string> {
  await client.connect();
  return client.info();
}

/** Tries the connection out. Rejects with LiveFailure, or answers what Redis tells of itself. */
export async function tryRedis(place: RedisPlace, limit: number): Promise<string> {
  const client = newClient(place, limit);
  // Also rejects `connect`, where it is read.
  client.on('error', () => undefined);
  try {
    const info = await within(limit, askInfo(client));
    const unfit = unfitFor(info);
    if (unfit) throw failure(`Redis at ${place.where} cannot be used: ${unfit}`);
    return info;
  } catch (error) {
    throw cannotUse(place, error);
  } finally {
    client.destroy();
  }
}
