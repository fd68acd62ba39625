import { expect, type Browser, type BrowserContext, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { password, type FrontdeskProcess } from './frontdesk-process.ts';
import { Wire } from './wire.ts';

type Device = { context: BrowserContext; wire: Wire };

/** A browser of somebody's own. Where the test moves the server's clock, that of this device goes with it, and its timers fall due. */
async function openDevice(browser: Browser, server: FrontdeskProcess, viewport: { width: number; height: number }): Promise<Device> {
  const context = await browser.newContext({ viewport });
  const wire = await Wire.through(context, server.isTimed);
  if (server.isTimed) {
    await context.clock.install();
    const forget = server.follow((ms) => context.clock.fastForward(ms));
    context.once('close', forget);
  }
  return { context, wire };
}

/** A resident on the demo council's home page, in a browser of their own. */
export class Resident {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly wire: Wire,
  ) {}

  static async visit(browser: Browser, server: FrontdeskProcess, path = '/', viewport = { width: 1280, height: 720 }): Promise<Resident> {
    const { context, wire } = await openDevice(browser, server, viewport);
    const page = await context.newPage();
    await page.goto(server.url + path);
    return new Resident(page, context, wire);
  }

  static async chat(browser: Browser, server: FrontdeskProcess, path = '/', viewport?: { width: number; height: number }): Promise<Resident> {
    const resident = await Resident.visit(browser, server, path, viewport);
    await resident.open();
    return resident;
  }

  get launcher(): Locator {
    return this.page.getByRole('button', { name: 'Chat with us', exact: true });
  }
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe[title="Chat with Fernshire Council"]');
  }
  get log(): Locator {
    return this.frame.getByRole('log', { name: 'Conversation' });
  }
  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.frame.getByRole('textbox', { name: 'Type your message' })).toBeVisible();
  }
  async say(text: string): Promise<void> {
    await this.frame.getByRole('textbox', { name: 'Type your message' }).fill(text);
    await this.button('Send').click();
  }
  async askForPerson(): Promise<void> {
    await this.button('Speak to a person').click();
    await expect(this.frame.getByRole('status').filter({ hasText: /You are number \d+ in the queue/ })).toBeVisible();
  }
}

/** Someone of the staff, signed in at the console. */
export class Advisor {
  private constructor(
    readonly page: Page,
    readonly wire: Wire,
  ) {}

  static async signIn(browser: Browser, server: FrontdeskProcess, login: string, status: string | null = 'Available'): Promise<Advisor> {
    const { context, wire } = await openDevice(browser, server, { width: 1280, height: 720 });
    const page = await context.newPage();
    await page.goto(`${server.url}/console`);
    await page.getByLabel('Email').fill(`${login}@fernshire.example`);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const advisor = new Advisor(page, wire);
    if (status) await advisor.setStatus(status);
    return advisor;
  }

  async setStatus(status: string): Promise<void> {
    await this.page.getByLabel('Your status').selectOption({ label: status });
    await expect(this.page.getByLabel('Your status').locator('option:checked')).toHaveText(status);
  }
  get offer(): Locator {
    return this.page.getByRole('alert', { name: 'New chat' });
  }
  get log(): Locator {
    return this.page.getByRole('log', { name: 'Conversation' });
  }
  async accept(): Promise<void> {
    await this.offer.getByRole('button', { name: 'Accept' }).first().click();
    await expect(this.page.getByRole('textbox', { name: 'Reply' })).toBeVisible();
  }
  get chats(): Locator {
    return this.page.getByRole('region', { name: 'My chats' }).getByRole('button');
  }
  async write(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Reply' }).fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }
  async reply(text: string): Promise<void> {
    await this.write(text);
    await expect(this.log.getByText(text)).toBeVisible();
  }
}

/** What of a log matches, in the order it stands there. */
export const words = (log: Locator, pattern: RegExp): Promise<string[]> =>
  log.evaluate((element, source) => [...(element.textContent ?? '').matchAll(new RegExp(source, 'g'))].map((match) => match[0]), pattern.source);
