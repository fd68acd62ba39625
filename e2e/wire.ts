import type { BrowserContext, WebSocketRoute } from '@playwright/test';

/** The line between one browser and the server, which a test can cut and make deaf. The pages themselves go on being served. */
export class Wire {
  private isCut = false;
  private isMuted = false;
  private isPatient = false;
  private readonly open = new Set<WebSocketRoute>();

  /**
   * To be called before the context's page connects. A `patient` page waits a day for the server's next ping before it takes the line for dead: its clock is
   * put forward by the test, which would otherwise look like a silence.
   */
  static async through(context: BrowserContext, patient = false): Promise<Wire> {
    const wire = new Wire();
    wire.isPatient = patient;
    await context.routeWebSocket(/\/socket\.io\//, (page) => wire.carry(page));
    await context.route(/\/socket\.io\//, (route) => (wire.isCut ? route.abort() : route.continue()));
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
    await Promise.all([...this.open].map((page) => page.close()));
    this.open.clear();
  }
  mend(): void {
    this.isCut = false;
  }
  /** What the server says is lost on the way: acknowledgements too. What the page says still arrives. */
  mute(): void {
    this.isMuted = true;
  }
  unmute(): void {
    this.isMuted = false;
  }
}

const day = 86_400_000;
/** The first frame of a connection, with another `pingTimeout`; any other as it is. */
function patientlyOpened(frame: string | Buffer): string | Buffer {
  if (typeof frame !== 'string' || !frame.startsWith('0{')) return frame;
  return `0${JSON.stringify({ ...(JSON.parse(frame.slice(1)) as object), pingTimeout: day })}`;
}
