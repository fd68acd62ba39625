import { test as base } from '@playwright/test';
import { FrontdeskProcess } from '../frontdesk-process.ts';

/** Each test has a Frontdesk of its own: nobody else's chats are in its queue. */
export const test = base.extend<{ server: FrontdeskProcess }>({
  // Playwright asks for a pattern even where nothing is taken.
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await FrontdeskProcess.start();
    await use(server);
    await server.stop();
  },
});
export { expect } from '@playwright/test';
