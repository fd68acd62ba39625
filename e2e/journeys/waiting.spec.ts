import type { FrontdeskProcess } from '../frontdesk-process.ts';
import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

/** Ten residents who stood in front of one full seat for two to four minutes each, within the last hour. */
function waitsBefore(server: FrontdeskProcess): void {
  const now = Date.now();
  for (let index = 0; index < 10; index++) {
    const [queued, offered] = [now - (60 - index * 5) * 60_000, now - (60 - index * 5 - 2 - (index % 3)) * 60_000];
    server.sql(
      `insert into queue_stay (id, conversation_id, team_id, queued_at, front_at, seats, offered_at, ended_at, how)
       values ('past-${index}', 'past-${index}', 'general', ${queued}, ${queued}, 1, ${offered}, ${offered + 4_000}, 'accepted')`,
    );
  }
  server.sql('update presence set capacity = 1');
}

test('Z2 a waiting resident sees the place and a range of minutes, on a desk and on a phone, and staff see what to expect', async ({ browser, server }) => {
  test.setTimeout(150_000);
  waitsBefore(server);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const first = await Resident.chat(browser, server);
  await first.askForPerson();
  await sam.accept();
  await expect(first.log.getByText('Sam has joined the chat')).toBeVisible();

  const second = await Resident.chat(browser, server);
  await second.askForPerson();
  const third = await Resident.chat(browser, server, '/', { width: 360, height: 740 });
  await third.askForPerson();
  const card = (resident: Resident) => resident.frame.locator('.card.waiting');
  await expect(card(second)).toContainText('You are number 1 in the queue');
  await expect(card(third)).toContainText('You are number 2 in the queue');
  await expect(card(third)).toContainText(/We expect to answer in \d+ to \d+ minutes\./);
  await second.page.screenshot({ path: test.info().outputPath('waiting-1280.png') });
  await third.page.screenshot({ path: test.info().outputPath('waiting-360.png') });

  await sam.page.getByRole('link', { name: 'Queue' }).click();
  await expect(sam.page.getByRole('row', { name: /^General / })).toContainText(/\d+ to \d+ minutes/);
  await sam.page.screenshot({ path: test.info().outputPath('queue-1280.png') });
  await sam.page.setViewportSize({ width: 360, height: 740 });
  await sam.page.screenshot({ path: test.info().outputPath('queue-360.png') });
  await second.button('End chat').click();
  await second.button('End chat').click();
  await expect(card(third)).toContainText('You are number 1 in the queue');
});

test('Z3 says that it cannot be said while too few have waited, and offers a message', async ({ browser, server }) => {
  test.setTimeout(120_000);
  server.sql('update presence set capacity = 1');
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const residents: Resident[] = [];
  for (let count = 0; count < 3; count++) {
    const resident = await Resident.chat(browser, server);
    await resident.askForPerson();
    if (count === 0) await sam.accept();
    residents.push(resident);
  }
  const last = residents.at(-1) as Resident;
  await expect(last.frame.locator('.card.waiting')).toContainText('We cannot say how long this will take. You can wait here, or leave a message.');
  await expect(last.button('Leave a message')).toBeVisible();
  await last.page.screenshot({ path: test.info().outputPath('unknown-1280.png') });
});
