import type { Frame } from '@playwright/test';
import { faults } from '../axe.ts';
import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

const chatOf = (resident: Resident): Frame => {
  const frame = resident.page.frames().find((one) => one.url().includes('/chat/main'));
  if (!frame) throw new Error('The chat is not open.');
  return frame;
};

for (const [name, viewport, colorScheme] of [
  ['1280 px', { width: 1280, height: 720 }, 'light'],
  ['320 px, dark', { width: 320, height: 640 }, 'dark'],
] as const) {
  test(`every screen of a chat and of the console is free of what axe can find, at ${name}`, async ({ browser, server }) => {
    test.setTimeout(120_000);
    const sam = await Advisor.signIn(browser, server, 'advisor1');
    const resident = await Resident.visit(browser, server, '/', viewport);
    await resident.page.emulateMedia({ colorScheme });
    expect(await faults(resident.page)).toEqual([]);
    await resident.open();
    expect(await faults(chatOf(resident))).toEqual([]);
    await resident.say('How do I report a pothole or road damage?');
    await expect(resident.frame.getByText('Did this answer your question?')).toBeVisible();
    expect(await faults(chatOf(resident))).toEqual([]);
    await resident.button('No, I need more help').click();
    await expect(sam.offer).toBeVisible();
    expect(await faults(chatOf(resident))).toEqual([]);
    await sam.accept();
    await sam.reply('Hello, I am Sam.');
    await sam.page.emulateMedia({ colorScheme });
    await sam.page.setViewportSize(viewport);
    expect(await faults(sam.page)).toEqual([]);
    expect(await faults(chatOf(resident))).toEqual([]);
    // Nothing is wider than the screen: no scrolling in two directions.
    for (const page of [sam.page, resident.page]) expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await chatOf(resident).evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await sam.page.getByRole('button', { name: 'Transfer', exact: true }).click();
    expect(await faults(sam.page)).toEqual([]);
    await sam.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await sam.page.getByRole('button', { name: 'End chat' }).click();
    await expect(sam.page.getByLabel('Outcome')).toBeVisible();
    expect(await faults(sam.page)).toEqual([]);
    await expect(resident.frame.getByText('This chat has ended.')).toBeVisible();
    expect(await faults(chatOf(resident))).toEqual([]);

    const grace = await Advisor.signIn(browser, server, 'supervisor', null);
    await grace.page.emulateMedia({ colorScheme });
    for (const place of ['Queue', 'Supervisor']) {
      await grace.page.getByRole('link', { name: place }).click();
      await expect(grace.page.getByRole('heading', { name: place, level: 1 })).toBeVisible();
      expect(await faults(grace.page)).toEqual([]);
    }
  });
}
