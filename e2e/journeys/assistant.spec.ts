import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
]) {
  test(`K24 K28 the assistant asks back, suggests and answers, at ${viewport.width} px`, async ({ browser, server }) => {
    const resident = await Resident.chat(browser, server, '/', viewport);
    await resident.say('bins');
    await expect(resident.frame.getByRole('group', { name: 'What about your bin?' })).toBeVisible();
    await resident.button('How do I order a new or replacement bin?').click();
    await expect(resident.frame.getByText('Did this answer your question?')).toBeVisible();
    await expect(resident.button('None of these')).toBeHidden();
    const box = resident.frame.getByRole('textbox', { name: 'Type your message' });
    await box.fill('how do i get a blue badge');
    const list = resident.frame.getByRole('list', { name: 'These may help' });
    await expect(list).toBeVisible();
    await expect(box).toBeFocused();
    await list.locator('summary', { hasText: 'How do I apply for a Blue Badge?' }).click();
    await expect(list.getByText('You qualify automatically', { exact: false })).toBeVisible();
    await resident.page.screenshot({ path: test.info().outputPath(`suggested-${viewport.width}.png`) });
  });

  test(`K29 danger gets its numbers at once and stands first, at ${viewport.width} px`, async ({ browser, server }) => {
    const sam = await Advisor.signIn(browser, server, 'advisor1', 'Busy');
    await sam.page.setViewportSize(viewport);
    const early = await Resident.chat(browser, server);
    await early.askForPerson();
    const resident = await Resident.chat(browser, server, '/', viewport);
    await resident.say('I smell gas in the whole house and feel dizzy');
    await expect(resident.frame.getByRole('link', { name: 'Gas emergency: ring 0800 111 999' })).toBeVisible();
    await expect(resident.frame.getByText('You are number', { exact: false }).first()).toBeVisible();
    // The queue's words come after them, and push them out of sight no more than the window is short.
    await expect(resident.frame.getByRole('link', { name: 'Gas emergency: ring 0800 111 999' })).toBeInViewport();
    await resident.page.screenshot({ path: test.info().outputPath(`numbers-${viewport.width}.png`) });
    await sam.setStatus('Available');
    const offer = sam.page.getByRole('alert', { name: 'New chat' });
    await expect(offer).toContainText('Urgent: gas, fire or a dangerous building');
    await sam.page.screenshot({ path: test.info().outputPath(`offer-${viewport.width}.png`) });
    await offer.getByRole('button', { name: 'Accept' }).click();
    await expect(sam.page.getByRole('heading', { name: 'Resident' }).first()).toBeVisible();
    await expect(sam.log.getByText('The assistant said whom to ring.', { exact: false })).toBeVisible();
    await sam.page.screenshot({ path: test.info().outputPath(`chat-${viewport.width}.png`) });
  });

  test(`K29 danger while nobody is there keeps its numbers in view, and a message can be left, at ${viewport.width} px`, async ({ browser, server }) => {
    const resident = await Resident.chat(browser, server, '/', viewport);
    await resident.say('my stepdad hits my little brother and i am scared');
    const police = resident.frame.getByRole('link', { name: 'Police, fire or ambulance: ring 999' }).last();
    await expect(police).toBeInViewport();
    await expect(resident.frame.getByText('Nobody', { exact: false }).first()).toBeAttached();
    await expect(police).toBeInViewport();
    const form = resident.frame.getByRole('link', { name: /^Report it online ?: Worried about a child or an adult/ }).last();
    await expect(form).toHaveAttribute('href', 'https://fernshire.example/worried-about-somebody');
    await resident.button('Leave a message').click();
    await expect(resident.frame.getByRole('heading', { name: 'Leave a message' })).toBeVisible();
    await resident.button('Go back').click();
    await expect(police).toBeInViewport();
  });
}
