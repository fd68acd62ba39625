import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { failure } from '@frontdesk/shared/errors';
import { aForecast, anHour, aPlan, at, now } from '../inbox/staffing-samples.ts';
import { Staffing } from './staffing.tsx';

afterEach(cleanup);

const asking = (forecast = aForecast(), plan: object = aPlan([9, 3, 9, 2])) =>
  vi.fn(async (name: string, _payload: object): Promise<object> => (name === 'staffing.forecast' ? { ok: true, ...forecast } : plan));
const show = (ask = asking()) => {
  render(<Staffing ask={ask as unknown as Ask} live offset={now - Date.now()} />);
  return ask;
};
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const planned = (ask: ReturnType<typeof asking>) => ask.mock.calls.filter(([name]) => name === 'staffing.plan').map(([, payload]) => payload);

it('Y12 begins with the team’s own figures, says how many they come from, and answers at once', async () => {
  const ask = show();
  expect(await screen.findByText('9 advisors')).toBeTruthy();
  expect(field('Chats an hour').value).toBe('70');
  expect(field('Average handling time, in minutes').value).toBe('12');
  expect(field('Patience, in seconds').value).toBe('121');
  expect(screen.getByText('The busiest hour ahead: Monday 10am, from 4 weeks.')).toBeTruthy();
  expect(screen.getByText('Yours, from 214 chats of the last four weeks, with wrap-up.')).toBeTruthy();
  expect(planned(ask)).toEqual([
    {
      perHour: [70, 12.5, 70, 0],
      ahtSeconds: 720,
      chatsAtOnce: 3,
      sharePercent: 80,
      withinSeconds: 20,
      shortAbandonSeconds: 10,
      patienceSeconds: 121,
      shrinkagePercent: 30,
    },
  ]);
});

it('Y12 says in a sentence what the number means, what one fewer would, and how many to put on the rota', async () => {
  show();
  const said = await screen.findByText(/^With 9 people/);
  expect(said.textContent).toBe('With 9 people 88% are answered within 20 seconds. With 8 it would be 77%. With 30% of the time away, put 13 on the rota.');
  expect(screen.getByText('If people give up as you say, 8 would do, and 4% would leave without an answer.')).toBeTruthy();
});

it('Y12 shows two fewer to two more for both methods', async () => {
  show();
  const table = await screen.findByRole('table', { name: 'If nobody gives up (Erlang C)' });
  const names = within(table)
    .getAllByRole('rowheader')
    .map((header) => header.textContent?.trim());
  expect(names).toEqual(['7', '8', '9 Enough', '10', '11']);
  const patient = screen.getByRole('table', { name: 'If people give up (Erlang A)' });
  expect(within(patient).getByRole('columnheader', { name: 'Give up' })).toBeTruthy();
  expect(within(table).queryByRole('columnheader', { name: 'Give up' })).toBeNull();
});

it('Y13 names what is wrong beside each field and in a summary, and asks for nothing', async () => {
  const person = userEvent.setup();
  const ask = show();
  await screen.findByText('9 advisors');
  await person.clear(field('Chats an hour'));
  await person.clear(field('Time away, in per cent'));
  await person.type(field('Time away, in per cent'), '95');
  await person.click(screen.getByRole('button', { name: 'Work it out' }));
  const summary = screen.getByRole('alert', { name: 'Check these first' });
  expect(document.activeElement).toBe(summary);
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Enter chats an hour.', 'Time away must be between 0 and 90.']);
  const wrong = field('Chats an hour');
  expect(wrong.getAttribute('aria-invalid')).toBe('true');
  expect(wrong.getAttribute('aria-describedby')).toContain('staffing-perHour-problem');
  await person.click(within(summary).getByRole('link', { name: 'Enter chats an hour.' }));
  expect(document.activeElement).toBe(wrong);
  expect(planned(ask)).toHaveLength(1);

  await person.type(wrong, '1,200');
  await person.clear(field('Time away, in per cent'));
  await person.type(field('Time away, in per cent'), '0');
  await person.clear(field('Patience, in seconds'));
  await person.click(screen.getByRole('button', { name: 'Work it out' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(planned(ask)[1]).toMatchObject({ perHour: [1200, 12.5, 70, 0], patienceSeconds: null, shrinkagePercent: 0 });
});

it('Y12 asks for a number where the past has too few, and answers when it has one', async () => {
  const person = userEvent.setup();
  const ask = show(asking(aForecast({ handling: { seconds: null, sample: 3, least: 20 }, patience: { seconds: null, sample: 0, least: 10, waited: 3 } })));
  expect(await screen.findByText('You have only 3 chats in the last four weeks, and we need 20. Enter a number.')).toBeTruthy();
  expect(screen.getByText('Fill in the numbers, then choose “Work it out”.')).toBeTruthy();
  expect(screen.getByText(/To see the advisors needed for each hour, fill in the numbers above\./)).toBeTruthy();
  expect(planned(ask)).toEqual([]);
  await person.type(field('Average handling time, in minutes'), '6.5');
  await person.click(screen.getByRole('button', { name: 'Work it out' }));
  expect(await screen.findByText('9 advisors')).toBeTruthy();
  expect(planned(ask)[0]).toMatchObject({ ahtSeconds: 390, patienceSeconds: null });
});

it('Y12 lists the hours ahead, with the advisors each needs beside those there are, and what was left out', async () => {
  show();
  const today = await screen.findByRole('table', { name: 'Today, Monday 7 December' });
  await screen.findByText('9 advisors');
  const cells = (table: HTMLElement) =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      );
  expect(cells(today)).toEqual([
    ['12.5', '9 to 16', '4 of 4', '3', '1 more'],
    ['70', '9 to 80', '4 of 4', '9', '7 more'],
  ]);
  expect(within(today).getByRole('rowheader', { name: '9am Now' })).toBeTruthy();
  expect(cells(screen.getByRole('table', { name: 'Tomorrow, Tuesday 8 December' }))).toEqual([['Too few weeks', '–', '1 of 4', '–', '–']]);
  expect(screen.getByText(/like the last four ordinary Mondays and Tuesdays\. At 9:20am, 2 people are available, of 3 signed in\./)).toBeTruthy();
  expect(screen.getByText(/^Left out: Tuesday 1 December \(nobody asked for a person\)\./)).toBeTruthy();
  expect(screen.getByRole('img', { name: /^Chats expected in each hour, Monday 7 December/ })).toBeTruthy();
});

it('Y12 asks again for another team, and keeps the choice where it is', async () => {
  const person = userEvent.setup();
  const ask = show();
  await screen.findByText('9 advisors');
  await person.selectOptions(field('Team'), 'General');
  expect(ask).toHaveBeenLastCalledWith('staffing.forecast', { siteId: 'main', teamId: 'general' });
  expect(document.activeElement).toBe(field('Team'));
});

it('Y12 says so when the team is closed, when nothing can be read, and when nothing can be worked out', async () => {
  show(asking(aForecast({ hours: [], quarters: [] })));
  expect(await screen.findByText('This team is closed until the end of tomorrow.')).toBeTruthy();
  cleanup();
  show(vi.fn(async () => failure('forbidden')));
  expect((await screen.findByRole('alert')).textContent).toContain('Your role does not let you do that.');
  cleanup();
  show(asking(aForecast(), failure('unknown')));
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong on our side.');
});

it('Y12 does not make a plan of hours in which nobody asked', async () => {
  show(asking(aForecast({ hours: [anHour(at('09:00'), { mean: 0, least: 0, most: 0, perHour: 0, weeks: 3 })] })));
  expect(await screen.findByText('In the last 3 weeks with figures nobody asked for this team in these hours. Enter a number.')).toBeTruthy();
  expect(field('Chats an hour').value).toBe('');
});
