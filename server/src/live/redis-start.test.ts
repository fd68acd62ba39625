import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort, hasRedis, startRedis, type Service } from '../../../scripts/services.mjs';
import { LiveFailure } from './live.ts';
import { openRedis } from './redis.ts';
import { evicts, refusalOf, unfitFor } from './redis-start.ts';
import { quick } from './test-redis.ts';

const refused = async (url: string, times = quick): Promise<string> => {
  const error: unknown = await openRedis(url, undefined, { times }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LiveFailure);
  const { message, cause } = error as LiveFailure;
  expect(message).toMatch(/^REDIS_URL: /);
  // Whoever logs it logs no password.
  expect(message).not.toContain('secret');
  expect(cause).toBeUndefined();
  return message;
};

describe('a Redis that is not there', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  async function listening(made: Server): Promise<number> {
    server = made.listen(0, '127.0.0.1');
    await once(made, 'listening');
    return (made.address() as AddressInfo).port;
  }

  it('L22 is named by host and port, with the remedy', async () => {
    const port = await freePort();
    expect(await refused(`redis://sam:secret@127.0.0.1:${port}`)).toBe(
      `REDIS_URL: Redis at 127.0.0.1:${port} cannot be used: nothing listens there. Start Redis, or correct the host and port.`,
    );
    expect(await refused('redis://:secret@no-such-host.invalid')).toContain('no-such-host.invalid:6379 cannot be used: there is no host of that name');
  });

  it('L22 is not waited for when it says nothing', async () => {
    const port = await listening(createServer(() => undefined));
    expect(await refused(`redis://127.0.0.1:${port}`, { ...quick, start: 300 })).toContain('it gives no answer');
  });

  it('L22 is told apart from one behind TLS', async () => {
    const port = await listening(createTlsServer());
    expect(await refused(`redis://127.0.0.1:${port}`)).toContain('write rediss:// in place of redis://');
  });

  it.each(['redis://sam:secret%@host', 'redis://host/secret', 'http://:secret@host', 'secret'])('L22 is no address: %s', async (url) => {
    expect(await refused(url)).toContain('this is no address of a Redis');
  });
});

describe.skipIf(!hasRedis())('a Redis that refuses', () => {
  let redis: Service | undefined;
  afterEach(() => redis?.dispose());

  it('L23 says that the password is wrong or missing, and takes the right one', async () => {
    redis = await startRedis({ password: 'secret' });
    const at = `127.0.0.1:${redis.port}`;
    expect(await refused(`redis://:notsecret@${at}`)).toContain('it does not accept the user name or password');
    expect(await refused(`redis://${at}`)).toContain('it asks for a password');
    const live = await openRedis(redis.url, undefined, { times: quick });
    expect(live.healthy()).toBe(true);
    await live.close();
  });

  it('L23 says that it does not speak TLS', async () => {
    redis = await startRedis();
    expect(await refused(`rediss://127.0.0.1:${redis.port}`, { ...quick, start: 2_000 })).toMatch(/redis:\/\/ (in place of rediss:\/\/|for none)/);
  });
});

describe('what Redis tells of itself', () => {
  const info = (version: string, role = 'master', policy = 'noeviction') =>
    `# Server\r\nredis_version:${version}\r\nmaxmemory_policy:${policy}\r\nrole:${role}\r\n`;

  it('L24 must be version 7 or newer, and the primary', () => {
    expect([unfitFor(info('7.0.15')), unfitFor(info('8.2.0')), unfitFor(info('10.0.0'))]).toEqual([null, null, null]);
    expect(unfitFor(info('6.2.14'))).toBe('it is version 6.2.14. Use Redis 7 or newer.');
    expect(unfitFor('')).toContain('version unknown');
    expect(unfitFor(info('7.0.15', 'slave'))).toContain('replica');
  });

  it('L24 should not drop keys that are in use', () => {
    expect([evicts(info('7.0.15')), evicts(info('7.0.15', 'master', 'allkeys-lru'))]).toEqual([null, 'allkeys-lru']);
  });

  it.each([
    ['NOPERM this user has no permissions', '', '+@all'],
    ['LOADING Redis is loading the dataset in memory', '', 'in a moment'],
    ["ERR unknown command 'HELLO'", '', 'Redis 7 or newer'],
    ['self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'NODE_EXTRA_CA_CERTS'],
    ['wrong version number', 'ERR_SSL_WRONG_VERSION_NUMBER', 'redis:// in place of rediss://'],
  ])('L24 is explained: %s', (message, code, remedy) => {
    expect(refusalOf(Object.assign(new Error(message), { code }))).toContain(remedy);
  });
});
