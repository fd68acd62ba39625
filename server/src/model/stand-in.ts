import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of it: as it came over the wire. */
export type Heard = { path: string; authorization: string | undefined; model: string; system: string; user: string; raw: string };

/** What it does with a question. `say` may come late; `raw` is sent as it stands. */
export type Behaviour =
  | { say: string; after?: number }
  | { status: number; after?: number }
  | { raw: string; type?: string }
  | { redirect: string }
  | 'hang'
  | 'hangUp'
  | 'halfBody'
  | 'hugeBody';

export type StandIn = {
  /** The base of its API. */
  url: string;
  heard: readonly Heard[];
  /** What it does from now on. */
  does: (behaviour: Behaviour | ((heard: Heard) => Behaviour)) => void;
  stop: () => Promise<void>;
};

/** A server that speaks as language models' servers do and says what it is told to: for tests, and for measuring what is made of it. */
export async function standIn(port = 0): Promise<StandIn> {
  const heard: Heard[] = [];
  let behave: (one: Heard) => Behaviour = () => ({ say: '' });
  const server = createServer((request, response) => {
    void readBody(request).then((raw) => {
      const one = heardOf(request, raw);
      heard.push(one);
      answer(response, behave(one));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    heard,
    does: (behaviour) => void (behave = typeof behaviour === 'function' ? behaviour : () => behaviour),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const completion = (content: string): string =>
  JSON.stringify({ id: 'stand-in', object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });

function answer(response: ServerResponse, behaviour: Behaviour): void {
  const send = (status: number, body: string, type = 'application/json') => response.writeHead(status, { 'content-type': type }).end(body);
  if (behaviour === 'hang') return;
  if (behaviour === 'hangUp') return void response.destroy();
  if (behaviour === 'halfBody') {
    const body = completion('Half of it.');
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length) });
    return void response.write(body.slice(0, body.length / 2), () => response.destroy());
  }
  if (behaviour === 'hugeBody') return sendForEver(response);
  if ('redirect' in behaviour) return void response.writeHead(307, { location: behaviour.redirect }).end();
  if ('raw' in behaviour) return void send(200, behaviour.raw, behaviour.type);
  const done = 'say' in behaviour ? () => send(200, completion(behaviour.say)) : () => send(behaviour.status, '{"error":{"message":"no"}}');
  if (behaviour.after === undefined) done();
  else setTimeout(done, behaviour.after);
}

/** More than anybody wants to read, for as long as they do. */
function sendForEver(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function heardOf({ url = '', headers }: IncomingMessage, raw: string): Heard {
  const body = JSON.parse(raw) as { model: string; messages: { role: string; content: string }[] };
  const said = (role: string): string => body.messages.find((one) => one.role === role)?.content ?? '';
  return { path: url, authorization: headers.authorization, model: body.model, system: said('system'), user: said('user'), raw };
}
