import { timedTest, expect } from './fixtures.ts';
import { Advisor, Resident } from '../people.ts';

const test = timedTest('2026-12-07T10:15:00.000Z');
const words = 'Can we help? A person is free to chat now.';

test('V27 an admin has people invited to chat, who are asked once, while somebody is free and no surge is on', async ({ browser, server }) => {
  const alex = await Advisor.signIn(browser, server, 'admin', null);
  await alex.page.getByRole('link', { name: 'Settings' }).click();
  await alex.page.getByRole('link', { name: 'Invitations' }).click();
  await alex.page.getByLabel('Invite people to chat').check();
  await alex.page.getByLabel('After').fill('30');
  await alex.page.getByRole('button', { name: 'Save' }).click();
  await expect(alex.page.getByText('Saved. This is in force for Fernshire Council now, for pages opened from now on.')).toBeVisible();

  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const invited = await Resident.visit(browser, server);
  const said = invited.page.getByRole('complementary').filter({ hasText: words });
  await expect(said).toBeHidden();
  await server.advance(30_000);
  await expect(said).toBeVisible();
  await expect(invited.page.getByRole('status').filter({ hasText: words })).toBeAttached();
  await invited.open();
  await expect(said).toBeHidden();

  // On a surge the question is answered no, also to a page that was opened before it.
  const before = await Resident.visit(browser, server);
  const asked = before.page.waitForResponse(/\/api\/invitations\/main$/);
  await alex.page.getByRole('link', { name: 'Supervisor' }).click();
  await alex.page.getByRole('button', { name: 'Start a surge' }).click();
  await alex.page.getByLabel('Reason').selectOption({ label: 'Snow or bad weather' });
  await alex.page.getByRole('button', { name: 'Start surge now' }).click();
  await expect(sam.page.getByRole('status').filter({ hasText: 'Surge until' })).toBeVisible();
  await server.advance(30_000);
  expect(await (await asked).json()).toEqual({ invite: false });
  await expect(before.page.getByRole('complementary').filter({ hasText: words })).toBeHidden();
});
