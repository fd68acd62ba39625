import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';

/** Another council's website: a page of its own origin, with the one script tag and a strict policy. */
function website(chat: string): Promise<{ url: string; server: Server }> {
  const policy = `default-src 'none'; script-src ${chat}; frame-src ${chat}`;
  const page = `<!doctype html><html lang="en-GB"><head><title>Elsewhere</title></head><body><h1>Elsewhere</h1><script src="${chat}/embed.js" data-site="main" async></script></body></html>`;
  return new Promise((resolve) => {
    const server = createServer((_request, response) => response.setHeader('Content-Security-Policy', policy).setHeader('Content-Type', 'text/html').end(page));
    server.listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }));
  });
}

test('a website that is registered can embed the chat; one that is not cannot', async ({ browser, server }) => {
  const elsewhere = await website(server.url);
  const page = await (await browser.newContext()).newPage();
  await page.goto(elsewhere.url);
  await page.getByRole('button', { name: 'Chat with us', exact: true }).click();
  const frame = page.frameLocator('iframe[title="Chat with Fernshire Council"]');
  await expect(page.locator('iframe[title="Chat with Fernshire Council"]')).toBeVisible();
  await page.waitForTimeout(1_500);
  await expect(frame.getByRole('textbox', { name: 'Type your message' })).toHaveCount(0);

  server.command('origins', 'main', elsewhere.url);
  await page.goto(elsewhere.url);
  await page.getByRole('button', { name: 'Chat with us', exact: true }).click();
  await frame.getByRole('textbox', { name: 'Type your message' }).fill('my bin was not collected this morning');
  await frame.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(frame.getByText('Did this answer your question?')).toBeVisible();
  await frame.getByRole('button', { name: 'Close chat window' }).click();
  await expect(page.locator('iframe[title="Chat with Fernshire Council"]')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Chat with us', exact: true })).toBeFocused();
  elsewhere.server.close();
});

test('where no websocket gets through, the chat goes on by polling', async ({ browser, server }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // What a page sees behind a proxy that does not know websockets: every one fails before it opens.
  await page.addInitScript(() => {
    class Blocked {
      onerror: ((event: Event) => void) | null = null;
      onclose: ((event: Event) => void) | null = null;
      readyState = 0;
      constructor() {
        setTimeout(() => {
          this.onerror?.(new Event('error'));
          this.onclose?.(new CloseEvent('close', { code: 1006 }));
        }, 20);
      }
      close() {}
      send() {}
    }
    Object.assign(window, { WebSocket: Blocked });
  });
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Chat with us', exact: true }).click();
  const frame = page.frameLocator('iframe[title="Chat with Fernshire Council"]');
  await frame.getByRole('textbox', { name: 'Type your message' }).fill('How do I report fly-tipping?');
  await frame.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(frame.getByText('Did this answer your question?')).toBeVisible({ timeout: 30_000 });
});
