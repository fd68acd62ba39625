import type { BrowserContext, Route, WebSocketRoute } from '@playwright/test';

/** The line between one browser and the server, which a test can cut and make deaf. The pages themselves go on being served. */
export class Wire {
  private isCut = false;
  private isMuted = false;
  private isPatient = false;
  private readonly open = new Set<WebSocketRoute>();
  private constructor(private readonly context: BrowserContext) {}

  /**
   * To be called before the context's page connects. A `patient` page waits a day for the server's next ping before it takes the line for dead: its clock is
   * put forward by the test, which would otherwise look like a silence.
   */
  static async through(context: BrowserContext, patient = false): Promise<Wire> {
    const wire = new Wire(context);
    wire.isPatient = patient;
    await context.routeWebSocket(polling, (page) => wire.carry(page));
    return wire;
  }

  private carry(page: WebSocketRoute): void {
    if (this.isCut) {
      // Rubbish is an error at once, as when nothing listens. A mere close before the first word would leave the page waiting.
      page.send('rubbish');
      return void page.close();
    }
    const server = page.connectToServer();
    this.open.add(page);
    server.onMessage((frame) => {
      if (!this.isMuted) page.send(this.isPatient ? patientlyOpened(frame) : frame);
    });
  }

  /** Ends every connection and lets no other come about. */
  async cut(): Promise<void> {
    this.isCut = true;
    // Not before: a browser whose requests pass through the test keeps no cache, and every page is slower for it.
    await this.context.route(polling, refuse);
    await Promise.all([...this.open].map((page) => page.close()));
    this.open.clear();
  }
  async mend(): Promise<void> {
    this.isCut = false;
    await this.context.unroute(polling, refuse);
  }
  /** What the server says is lost on the way: acknowledgements too. What the page says still arrives. */
  mute(): void {
    this.isMuted = true;
  }
  unmute(): void {
    this.isMuted = false;
  }
}

const polling = /\/socket\.io\//;
const refuse = (route: Route): Promise<void> => route.abort();
const day = 86_400_000;
/** The first frame of a connection, with another `pingTimeout`; any other as it is. */
function patientlyOpened(frame: string | Buffer): string | Buffer {
  if (typeof frame !== 'string' || !frame.startsWith('0{')) return frame;
  return `0${JSON.stringify({ ...(JSON.parse(frame.slice(1)) as object), pingTimeout: day })}`;
}
