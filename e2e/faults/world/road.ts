import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** `up` leads from whoever dialled to what was dialled. */
export type Way = 'up' | 'down';
type Span = Record<Way, Socket>;

const noUpgrade = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * A way that a fault can break, from a page to a process or from a process to a service. It leads to the first of its ports that answers, as a load
 * balancer does.
 */
export class Road {
  /** Answers every request for a websocket with 400, as some councils' proxies do. */
  blocksUpgrades = false;
  upgradesBlocked = 0;
  /** The port that the newest connection went to. */
  leadsTo: number | null = null;
  private readonly spans = new Set<Span>();
  private readonly held = new Set<Way>();
  private lost: (() => void) | null = null;
  private isCut = false;

  private constructor(
    private readonly server: Server,
    private readonly targets: readonly number[],
  ) {
    server.on('connection', (near) => void this.lead(near));
  }

  static async open(targets: readonly number[]): Promise<Road> {
    // Half-open, so that an end travels on behind what was written before it.
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Road(server, targets);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Nothing passes that way and nothing ends, as with a pulled cable; what was written arrives after `mend`. */
  hold(...ways: Way[]): void {
    ways.forEach((way) => this.held.add(way));
    this.spans.forEach((span) => this.rule(span));
  }
  /** What comes down from now on is lost, until `mend`. Resolves when something was. */
  loseAnswers(): Promise<void> {
    return new Promise((resolve) => (this.lost = resolve));
  }
  /** Ends every connection and takes no more, until `mend`. */
  cut(): void {
    this.isCut = true;
    this.reset();
  }
  /** Ends every connection, and takes new ones. */
  reset(): void {
    this.spans.forEach(({ up, down }) => (up.destroy(), down.destroy()));
  }
  mend(): void {
    this.isCut = false;
    this.lost = null;
    this.held.clear();
    this.spans.forEach((span) => this.rule(span));
  }
  close(): void {
    this.cut();
    this.server.close();
  }

  private async lead(near: Socket): Promise<void> {
    near.on('error', () => near.destroy());
    const far = this.isCut ? null : await reach(this.targets);
    if (!far || this.isCut) return void near.destroy();
    // Each socket reads what goes one way and writes what goes the other.
    const span: Span = { up: near, down: far };
    this.spans.add(span);
    this.leadsTo = far.remotePort ?? null;
    for (const [way, from, to] of [
      ['up', near, far],
      ['down', far, near],
    ] as const) {
      from.on('error', () => from.destroy());
      from.on('data', (chunk) => this.pass(way, span, chunk));
      from.on('end', () => to.end());
      from.on('close', () => {
        this.spans.delete(span);
        to.destroySoon();
      });
    }
    this.rule(span);
  }

  private pass(way: Way, { up, down }: Span, chunk: Buffer): void {
    if (way === 'down' && this.lost) return this.lost();
    if (way === 'up' && this.blocksUpgrades && /\r\nupgrade: websocket/i.test(chunk.toString('latin1'))) {
      this.upgradesBlocked += 1;
      up.end(noUpgrade);
      down.destroy();
      return;
    }
    (way === 'up' ? down : up).write(chunk);
  }

  private rule(span: Span): void {
    for (const way of ['up', 'down'] as const)
      if (this.held.has(way)) span[way].pause();
      else span[way].resume();
  }
}

/** A connection to the first port that takes one. */
async function reach(ports: readonly number[]): Promise<Socket | null> {
  for (const port of ports) {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const answered = await new Promise<boolean>((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)));
    if (answered) return socket.pause();
    socket.destroy();
  }
  return null;
}
