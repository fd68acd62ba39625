import { test as base } from '@playwright/test';
import { FrontdeskProcess } from '../frontdesk-process.ts';

/**
 * Each test has a Frontdesk of its own: nobody else's chats are in its queue. Its pages are closed first: left open they would make the server wait for them
 * as it stops, and go on dialling it when it is gone.
 */
const testWith = (options: Parameters<typeof FrontdeskProcess.start>[0]) =>
  base.extend<{ server: FrontdeskProcess }>({
    server: async ({ browser }, use) => {
      const server = await FrontdeskProcess.start(options);
      await use(server);
      await Promise.all(browser.contexts().map((context) => context.close()));
      await server.stop();
    },
  });

export const test = testWith({});

/** With a clock that the test puts forward (`server.advance`), and the pages' with it; it begins at `clock`. */
export const timedTest = (clock: string, hours?: string) => testWith({ clock, ...(hours === undefined ? {} : { hours }) });
export { expect } from '@playwright/test';
