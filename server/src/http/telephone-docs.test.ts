import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { telephoneReasons } from '@frontdesk/shared/telephone-protocol.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testServer, type TestServer } from '../sockets/test-server.ts';
import { Signer } from './test-signing.ts';

// A busy machine takes its time over it.
vi.setConfig({ testTimeout: 60_000 });

const doc = readFileSync(new URL('../../../docs/telephone-api.md', import.meta.url), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(doc)?.[1] ?? '';
const has = (program: string): boolean => spawnSync(program, ['version']).error === undefined;

/** Each example as a person would run it: its program, and the file that the document says to save it as. */
const examples = [
  { language: 'js', program: process.execPath, file: 'frontdesk-telephone.mjs', there: true },
  { language: 'sh', program: 'sh', file: 'frontdesk-telephone.sh', there: process.platform !== 'win32' && has('openssl') && has('curl') },
];

describe('the document of the telephone API', () => {
  let server: TestServer;
  let signer: Signer;
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-example-'));
  beforeAll(async () => {
    server = await testServer();
    signer = await Signer.on(server);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  for (const { language, program, file, there } of examples) {
    it.skipIf(!there)(`PH5 has an example in ${language} that works as it stands`, async () => {
      writeFileSync(join(folder, file), block(language));
      const env = { PATH: process.env.PATH, FRONTDESK_URL: server.url, FRONTDESK_KEY: signer.keyId, FRONTDESK_SECRET: signer.secret };
      const run = async (...args: string[]): Promise<unknown> =>
        JSON.parse((await promisify(execFile)(program, [join(folder, file), ...args], { env, timeout: 10_000 })).stdout);
      expect(await run('POST', '/api/telephone/may-take', '{"team":"general"}')).toMatchObject({ ok: true, allowed: false, reason: 'nobodySignedIn' });
      const body = JSON.stringify({ advisor: 'advisor1@fernshire.example', callId: `from-${language}` });
      expect(await run('POST', '/api/telephone/calls', body)).toMatchObject({ ok: true, call: { callId: `from-${language}` } });
      expect(await run('GET', '/api/telephone/calls')).toMatchObject({ ok: true, calls: [{ callId: `from-${language}` }] });
      expect(await run('DELETE', `/api/telephone/calls/from-${language}`)).toMatchObject({ ok: true, call: { ending: 'reported' } });
    });
  }

  it('PH5 names every reason, and every path that the description has', async () => {
    for (const reason of telephoneReasons) expect(doc).toContain(`\`${reason}\``);
    const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { paths: Record<string, object> };
    const described = Object.entries(paths).filter(([path]) => path.startsWith('/api/telephone'));
    expect(described.flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))).toHaveLength(5);
    for (const [path, methods] of described) for (const method of Object.keys(methods)) expect(doc).toContain(`${method.toUpperCase()} ${path}`);
  });
});
