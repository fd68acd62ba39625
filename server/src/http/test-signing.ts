import { randomUUID } from 'node:crypto';
import type { ApiScope } from '@frontdesk/shared/api-keys-protocol.ts';
import { addKey, signingKeyOf } from '../app/api-keys/add-key.ts';
import { signatureOf } from '../app/api-keys/admit-request.ts';
import type { TestServer } from '../sockets/test-server.ts';

/** Loosely typed: tests name the fields that they look at. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = { status: number; body: Record<string, any> };

/** What goes wrong with a request on purpose. */
type Wrong = { keyId?: string; secret?: string; timestamp?: string; nonce?: string; signature?: string; sentBody?: string; omit?: string };

/** A system that signs its requests with a key. */
export class Signer {
  private constructor(
    readonly keyId: string,
    readonly secret: string,
    private readonly clock: () => number,
  ) {}

  static async on(server: TestServer, scopes: ApiScope[] = ['telephone'], name = 'Telephones'): Promise<Signer> {
    const { key, secret } = await addKey(server.store, server.running.deps.clock(), null, { name, scopes });
    return new Signer(key.id, secret, server.running.deps.clock);
  }

  async ask(server: { url: string }, method: string, path: string, payload?: object, wrong: Wrong = {}): Promise<Answer> {
    const body = payload === undefined ? '' : JSON.stringify(payload);
    const timestamp = wrong.timestamp ?? String(Math.floor(this.clock() / 1000));
    const nonce = wrong.nonce ?? randomUUID();
    const signed = { method, target: path, timestamp, nonce, body: Buffer.from(body) };
    const headers: Record<string, string> = {
      'frontdesk-key': wrong.keyId ?? this.keyId,
      'frontdesk-timestamp': timestamp,
      'frontdesk-nonce': nonce,
      'frontdesk-signature': wrong.signature ?? `v1=${signatureOf(signingKeyOf(wrong.secret ?? this.secret), signed)}`,
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
    };
    if (wrong.omit) delete headers[wrong.omit];
    const sent = wrong.sentBody ?? body;
    const response = await fetch(server.url + path, { method, headers, ...(sent === '' ? {} : { body: sent }) });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }
}
