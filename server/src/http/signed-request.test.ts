import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { revokeKey } from '../app/api-keys/revoke-key.ts';
import { parseTimestamp, signedWithin } from '../app/api-keys/admit-request.ts';
import { listCallQuestions } from '../store/call-questions.ts';
import { listOpenCalls } from '../store/calls.ts';
import { findApiKey } from '../store/api-keys.ts';
import { engines } from '../sockets/test-engines.ts';
import type { TestServer } from '../sockets/test-server.ts';
import { Signer } from './test-signing.ts';

// A busy machine takes its time over it.
vi.setConfig({ testTimeout: 60_000 });

const call = { advisor: 'advisor1@fernshire.example', callId: 'c-1' };

describe.each(engines)('signed requests on %s', (_, open) => {
  let server: TestServer;
  let signer: Signer;
  beforeAll(async () => {
    server = await open();
    signer = await Signer.on(server);
  }, 60_000);
  afterAll(() => server.stop());

  const kept = () =>
    server.store.read(async (tx) => ({ calls: (await listOpenCalls(tx, 100)).length, questions: (await listCallQuestions(tx, 0, 100)).length }));
  const refused = async (answer: Promise<{ status: number; body: object }>, status: number, code: string) => {
    expect(await answer).toMatchObject({ status, body: { ok: false, error: { code, message: expect.any(String) } } });
    expect(await kept()).toEqual({ calls: 0, questions: 0 });
  };
  const report = (wrong: Parameters<Signer['ask']>[4] = {}) => signer.ask(server, 'POST', '/api/telephone/calls', call, wrong);

  it('PH1 are refused unsigned, in the same words for a key that is unknown and for a signature that does not fit, and nothing is kept', async () => {
    for (const omit of ['frontdesk-key', 'frontdesk-timestamp', 'frontdesk-nonce', 'frontdesk-signature']) await refused(report({ omit }), 401, 'unsigned');
    await refused(report({ signature: 'v1=abc' }), 401, 'unsigned');
    await refused(report({ nonce: 'short' }), 401, 'unsigned');
    await refused(report({ timestamp: 'yesterday' }), 401, 'unsigned');
    await refused(report({ keyId: 'nobody' }), 401, 'badSignature');
    await refused(report({ secret: 'another' }), 401, 'badSignature');
    await refused(report({ sentBody: JSON.stringify({ ...call, callId: 'c-2' }) }), 401, 'badSignature');
    expect((await report({ keyId: 'nobody' })).body).toEqual((await report({ secret: 'another' })).body);
  });

  it('PH2 are refused when their clock is more than five minutes from ours, either way', async () => {
    const at = (ahead: number) => String(Math.floor((server.running.deps.clock() + ahead) / 1000));
    await refused(report({ timestamp: at(signedWithin + 2_000) }), 401, 'clockSkew');
    await refused(report({ timestamp: at(-signedWithin - 2_000) }), 401, 'clockSkew');
    const read = (timestamp: string) => signer.ask(server, 'GET', '/api/telephone/calls', undefined, { timestamp });
    expect((await read(at(signedWithin - 10_000))).status).toBe(200);
    expect((await read(new Date(server.running.deps.clock()).toISOString())).status).toBe(200);
  });

  it('PH3 are taken once: a second time, at once or at the same moment, is refused and does nothing', async () => {
    const nonce = randomUUID();
    const timestamp = String(Math.floor(server.running.deps.clock() / 1000));
    const ask = () => signer.ask(server, 'POST', '/api/telephone/may-take', { team: 'general' }, { nonce, timestamp });
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await ask()).toMatchObject({ status: 409, body: { error: { code: 'replayed' } } });
    expect((await kept()).questions).toBe(1);
    await server.store.transaction((tx) => tx.deleteFrom('call_question').execute());
  });

  it('PH4 are refused by what the key is for, and once it is revoked', async () => {
    const other = await Signer.on(server, ['figures'], 'Reports');
    await refused(other.ask(server, 'POST', '/api/telephone/calls', call), 403, 'outOfScope');
    const gone = await Signer.on(server);
    expect((await gone.ask(server, 'GET', '/api/telephone/calls')).status).toBe(200);
    await revokeKey(server.store, server.running.deps.clock(), null, gone.keyId);
    await refused(gone.ask(server, 'POST', '/api/telephone/calls', call), 401, 'badSignature');
    expect((await server.store.read((tx) => findApiKey(tx, signer.keyId)))?.lastUsedAt).not.toBeNull();
  });

  it('PH4 read figures with a key for figures, and with no other', async () => {
    const path = '/api/figures?from=2026-11-02&to=2026-11-03';
    const reports = await Signer.on(server, ['figures'], 'Reports');
    expect(await reports.ask(server, 'GET', path)).toMatchObject({ status: 200, body: { ok: true } });
    await refused(signer.ask(server, 'GET', path), 403, 'outOfScope');
    await refused(reports.ask(server, 'GET', path, undefined, { secret: 'another' }), 401, 'badSignature');
  });

  it('PH5 in another form than expected are refused with what is wrong beside each field, and so is a body that is too long', async () => {
    await refused(signer.ask(server, 'POST', '/api/telephone/calls', { advisor: '', callId: 'with space', more: 1 }), 400, 'invalid');
    const wrong = await signer.ask(server, 'POST', '/api/telephone/calls', { advisor: '', callId: 'with space', at: 'noon' });
    expect(wrong.body.error.problems).toEqual([
      { path: 'advisor', message: 'Enter something here.' },
      { path: 'callId', message: 'Use letters, digits and marks, without spaces.' },
      { path: 'at', message: 'Give a time such as 2026-12-07T14:30:00Z.' },
    ]);
    await refused(signer.ask(server, 'POST', '/api/telephone/calls'), 400, 'invalid');
    await refused(signer.ask(server, 'POST', '/api/telephone/calls', { advisor: 'x'.repeat(20_000), callId: 'c' }), 413, 'tooLong');
    await refused(signer.ask(server, 'POST', '/api/telephone/calls', { ...call, advisor: 'nobody@fernshire.example' }), 404, 'unknownAdvisor');
    await refused(signer.ask(server, 'POST', '/api/telephone/may-take', { team: 'nobodys' }), 404, 'unknownTeam');
    await refused(signer.ask(server, 'DELETE', '/api/telephone/calls/never-heard-of'), 404, 'notFound');
  });
});

describe('the time of a signed request', () => {
  it('PH2 is whole seconds or a time with its zone, to the millisecond what it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }), (seconds) => {
        expect(parseTimestamp(String(seconds))).toBe(seconds * 1000);
        expect(parseTimestamp(new Date(seconds * 1000).toISOString())).toBe(seconds * 1000);
      }),
    );
    for (const text of ['', '12', '1.5e9', '-1700000000', '2026-12-07', '2026-12-07T10:00:00', '1700000000000', 'now']) expect(parseTimestamp(text)).toBeNaN();
  });
});
