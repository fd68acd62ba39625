import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { FrontdeskProcess } from './frontdesk-process.ts';

type Answer = { status: number; body: Record<string, unknown> };

/** A council's telephone system: signs its requests by the document, with nothing of the server's. `clock`: the time that both go by. */
export class TelephoneSystem {
  private constructor(
    private readonly server: FrontdeskProcess,
    private readonly key: string,
    private readonly secret: string,
    private readonly clock: () => number,
  ) {}

  /** With a key made on the command line, beside the running server. */
  static async of(server: FrontdeskProcess, clock: () => number): Promise<TelephoneSystem> {
    const printed = await server.commandMeanwhile('api-key', 'add', '--name', 'Telephones', '--scope', 'telephone');
    const [, key = '', secret = ''] = /Key\s+(\S+)\s+Secret\s+(\S+)/.exec(printed) ?? [];
    return new TelephoneSystem(server, key, secret, clock);
  }

  async ask(method: string, path: string, payload?: object): Promise<Answer> {
    const body = payload === undefined ? '' : JSON.stringify(payload);
    const timestamp = new Date(this.clock()).toISOString();
    const nonce = randomUUID();
    const hash = createHash('sha256').update(body).digest('hex');
    const signature = createHmac('sha256', createHash('sha256').update(this.secret).digest())
      .update([method, path, timestamp, nonce, hash].join('\n'))
      .digest('hex');
    const response = await fetch(this.server.url + path, {
      method,
      headers: {
        'Frontdesk-Key': this.key,
        'Frontdesk-Timestamp': timestamp,
        'Frontdesk-Nonce': nonce,
        'Frontdesk-Signature': `v1=${signature}`,
      },
      ...(body === '' ? {} : { body }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }
}
