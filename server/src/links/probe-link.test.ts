import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { probeLink, type ProbeSettings } from './probe-link.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => (server.closeAllConnections(), server.close())));

type Asked = { method: string | undefined; headers: NodeJS.Dict<string | string[]>; url: string | undefined };
/** A website on this machine, and what it was asked. */
async function website(answer: RequestListener): Promise<{ origin: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ method: request.method, headers: request.headers, url: request.url });
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
const probe = (address: string, own: string[], more: Partial<ProbeSettings> = {}) => probeLink(address, { own: new Set(own), ...more });

describe('following a link', () => {
  it('K67 asks HEAD, says who it is, and sends no cookie or password', async () => {
    const { origin, asked } = await website((_, response) => void response.writeHead(200, { 'set-cookie': 'a=b' }).end());
    expect(await probe(origin.replace('//', '//user:secret@') + '/a?b=c#d', [origin])).toEqual({ ok: true, status: 200 });
    expect(asked).toMatchObject([{ method: 'HEAD', url: '/a?b=c', headers: { 'user-agent': 'Frontdesk link check' } }]);
    expect(JSON.stringify(asked)).not.toMatch(/cookie|authorization|secret/i);
  });

  it.each([[405], [501], [404], [500]])('K67 asks GET where HEAD is answered with %i', async (refusal) => {
    const { origin, asked } = await website((request, response) => void response.writeHead(request.method === 'HEAD' ? refusal : 200).end('words'));
    expect(await probe(`${origin}/`, [origin])).toEqual({ ok: true, status: 200 });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  it('K67 asks GET where HEAD is hung up on', async () => {
    const { origin } = await website((request, response) => (request.method === 'HEAD' ? void request.socket.destroy() : void response.end('words')));
    expect(await probe(`${origin}/`, [origin])).toEqual({ ok: true, status: 200 });
  });

  it.each([
    [404, { ok: false, status: 404, gone: true, reason: 'The website says that there is no such page (404).' }],
    [410, { ok: false, status: 410, gone: true }],
    [503, { ok: false, status: 503, gone: false, reason: 'The website answers with an error (503).' }],
    [401, { ok: true, status: 401 }],
    [403, { ok: true, status: 403 }],
    [429, { ok: true, status: 429 }],
  ])('K67 knows what %i means', async (status, outcome) => {
    const { origin } = await website((_, response) => void response.writeHead(status).end());
    expect(await probe(`${origin}/`, [origin])).toMatchObject(outcome);
  });

  it('K67 does not wait for a website that hangs, before its answer or within it', async () => {
    const { origin } = await website((request, response) =>
      request.url === '/late' ? undefined : void response.writeHead(200, { 'content-length': 9 }).flushHeaders(),
    );
    const begun = performance.now();
    expect(await probe(`${origin}/late`, [origin], { seconds: 1 })).toMatchObject({
      ok: false,
      gone: false,
      reason: 'The website did not answer within 1 seconds.',
    });
    expect(await probe(`${origin}/slow`, [origin], { seconds: 1 })).toEqual({ ok: true, status: 200 });
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('K67 reads next to nothing of a page without end', async () => {
    let written = 0;
    const { origin } = await website((request, response) => {
      if (request.method === 'HEAD') return void response.writeHead(405).end();
      const more = () => {
        while (!response.destroyed && written < 200_000_000 && response.write(Buffer.alloc(65_536))) written += 65_536;
      };
      response.on('drain', more);
      more();
    });
    expect(await probe(`${origin}/`, [origin])).toEqual({ ok: true, status: 200 });
    await new Promise((done) => setTimeout(done, 200));
    expect(written).toBeLessThan(10_000_000);
  });

  it('K67 follows three redirects, no fourth, and none in a circle', async () => {
    const { origin, asked } = await website((request, response) => {
      const left = Number(request.url?.slice(1));
      if (request.url === '/round') return void response.writeHead(302, { location: '/about' }).end();
      if (request.url === '/about') return void response.writeHead(301, { location: '/round' }).end();
      if (request.url === '/odd') return void response.writeHead(302, { location: 'http://[' }).end();
      if (request.url === '/file') return void response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      return left > 0 ? void response.writeHead(307, { location: `/${left - 1}` }).end() : void response.end();
    });
    expect(await probe(`${origin}/3`, [origin])).toEqual({ ok: true, status: 200 });
    expect(await probe(`${origin}/4`, [origin])).toMatchObject({ ok: false, reason: 'This address leads on to others more than three times.' });
    asked.length = 0;
    expect(await probe(`${origin}/round`, [origin])).toMatchObject({ ok: false, reason: 'This address leads on in a circle.' });
    expect(asked.length).toBeLessThan(4);
    expect(await probe(`${origin}/odd`, [origin])).toMatchObject({ ok: false, reason: 'This is no web address.' });
    expect(await probe(`${origin}/file`, [origin])).toMatchObject({ ok: false, reason: 'This address leads on to something that is no web page.' });
  });

  it('K67 says in words why a website cannot be reached', async () => {
    const { origin } = await website(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    expect(await probe(origin, [origin])).toMatchObject({ ok: false, status: null, reason: 'The website could not be reached.' });
    const nowhere = { resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) };
    expect(await probe('https://nowhere.example/', [], nowhere)).toMatchObject({ reason: 'There is no website of this name.' });
    expect(await probe('https://', [])).toMatchObject({ ok: false, reason: 'This is no web address.' });
    const plain = await website((_, response) => void response.end());
    const secure = plain.origin.replace('http:', 'https:');
    expect(await probe(secure, [secure])).toMatchObject({ ok: false });
  });
});

describe('an address inside the network', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://0.0.0.0:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[::127.0.0.1]:PORT/',
    'http://[64:ff9b::7f00:1]:PORT/',
    'http://[fe80::1]:PORT/',
    'http://[fd00::1]:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://100.64.0.1/',
  ])('V50 is not followed: %s', async (address) => {
    const { origin, asked } = await website((_, response) => void response.end());
    const found = await probe(address.replace('PORT', new URL(origin).port), ['https://www.example.gov.uk']);
    expect(found).toMatchObject({ ok: false, status: null, gone: false, reason: expect.stringContaining('inside a private network') as string });
    expect(asked).toEqual([]);
  });

  it('V50 is not reached through a name, nor through one that changes its mind, nor through a redirect', async () => {
    const inside = await website((_, response) => void response.end());
    const { port } = new URL(inside.origin);
    const at = (...addresses: string[]) => ({ resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: 4 }))) });
    const named = `http://rebind.example:${port}/`;
    expect(await probe(named, [], at('127.0.0.1'))).toMatchObject({ reason: expect.stringContaining('inside a private network') as string });
    expect(await probe(named, [], at('93.184.216.34', '127.0.0.1'))).toMatchObject({ reason: expect.stringContaining('inside a private network') as string });
    // The name is looked up once for each connection, and what was looked at is what is connected to.
    let looked = 0;
    const turning = { seconds: 1, resolve: () => Promise.resolve([{ address: (looked += 1) === 1 ? '203.0.113.9' : '127.0.0.1', family: 4 }]) };
    expect(await probe(named, [], turning)).toMatchObject({ ok: false });
    const outside = await website((_, response) => void response.writeHead(302, { location: `${inside.origin}/secret` }).end());
    expect(await probe(outside.origin, [outside.origin])).toMatchObject({ ok: false, reason: expect.stringContaining('inside a private network') as string });
    expect(inside.asked).toEqual([]);
  });

  it('V50 is followed where it is the council’s own website, on that very port', async () => {
    const { origin, asked } = await website((_, response) => void response.end());
    expect(await probe(`${origin}/`, [origin])).toMatchObject({ ok: true });
    expect(await probe(`${origin}/`, ['http://127.0.0.1'])).toMatchObject({ ok: false });
    expect(await probe(`${origin}/`, [origin.replace('http', 'https')])).toMatchObject({ ok: false });
    expect(asked).toHaveLength(1);
  });

  it('V50 is asked for on no port that a website does not have', async () => {
    for (const port of [22, 25, 111, 445])
      expect(await probe(`http://93.184.216.34:${port}/`, [])).toMatchObject({ reason: expect.stringContaining('port') as string });
  });

  it('V50 tells addresses of the public internet from all others', () => {
    for (const address of ['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:2800:220:1::1', '2a00:1450::1'])
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
    for (const address of [
      '224.0.0.1',
      '255.255.255.255',
      '192.0.2.1',
      '198.18.0.1',
      'ff02::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '2001::1',
      '::',
      '::ffff:8.8.8.8',
    ])
      expect([address, isPublicAddress(address)]).toEqual([address, false]);
  });
});
