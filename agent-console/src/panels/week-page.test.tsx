import type { Week } from '@frontdesk/shared/week-protocol';
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { helpedText, lengthText } from '../inbox/week-words.ts';
import { WeekPage } from './week-page.tsx';

afterEach(cleanup);

const day = 86_400_000;
const monday = Date.parse('2026-12-07T00:00:00Z');
const week: Week = {
  ...{ from: monday, to: monday + 7 * day, now: monday + 3 * day, timeZone: 'Europe/London', conversations: 40, contained: 30, leftWithoutSaying: 4 },
  questions: { all: 50, answered: 35, choices: 8, picked: 6, none: 7 },
  articles: [
    { articleId: 'a1', question: 'When is my bin collected?', asked: 12, yes: 6, no: 4 },
    { articleId: 'a2', question: 'How do I renew a badge?', asked: 3, yes: 1, no: 1 },
  ],
  gaps: [{ text: 'kayak racks', count: 3, all: 9 }],
  changes: [
    {
      ...{ act: 'published' as const, articleId: 'a1', question: 'When is my bin collected?', at: monday - day, by: 'Grace Bennett', length: 4 * day },
      before: { asked: 10, yes: 2, no: 3, unanswered: 8 },
      after: { asked: 14, yes: 9, no: 1, unanswered: 2 },
    },
    {
      ...{ act: 'withdrawn' as const, articleId: 'a3', question: 'Where are the racks?', at: monday + 2.9 * day, by: 'Grace Bennett', length: 0.1 * day },
      before: { asked: 0, yes: 0, no: 0, unanswered: 0 },
      after: { asked: 0, yes: 0, no: 0, unanswered: 0 },
    },
  ],
  sites: [
    { id: 'main', name: 'Fernshire' },
    { id: 'north', name: 'Northshire' },
  ],
};

function open(over: Partial<Week> = {}) {
  const ask = vi.fn(() => Promise.resolve({ ok: true, week: { ...week, ...over } }));
  const onOpen = vi.fn();
  const draw = (mark: number) => <WeekPage ask={ask as unknown as Ask} live mark={mark} role="supervisor" onOpen={onOpen} />;
  const { rerender } = render(draw(0));
  return { ask, onOpen, hear: () => rerender(draw(1)) };
}

it('V56 shows containment, questions, articles and gaps, with what each is of; a share of fewer than five answers as counts', async () => {
  const { onOpen } = open();
  expect(await screen.findByText('75%')).toBeTruthy();
  expect(screen.getByText(/^30 of 40 conversations/)).toBeTruthy();
  expect(screen.getByText('One was taken in 6 of 8.')).toBeTruthy();
  expect(screen.getByText(/Week of Monday 7 December to Sunday 13 December/)).toBeTruthy();
  const table = within(screen.getByRole('table', { name: 'How helpful each article was' }));
  expect(table.getByRole('row', { name: /When is my bin collected\? 12 times 6 4 60%, 6 of 10 answers/ })).toBeTruthy();
  expect(table.getByRole('row', { name: /How do I renew a badge\? 3 times 1 1 1 yes, 1 no/ })).toBeTruthy();
  expect(screen.getByText('“kayak racks” and what is like it: 3 times in this week, 9 in all')).toBeTruthy();
  await userEvent.click(table.getByRole('button', { name: 'How do I renew a badge?' }));
  expect(onOpen).toHaveBeenCalledWith('a2');
});

it('V57 says how each article did before it was published and since, and not when it is too early', async () => {
  open();
  const table = within(await screen.findByRole('table', { name: 'What changed since' }));
  const row = within(table.getByRole('row', { name: /When is my bin collected/ }));
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    'Published Sunday 6 December, by Grace Bennett',
    '4 days before. Answered with 10 times. Helpful: 40%, 2 of 5 answers. Like it and not answered: 8.',
    '4 days since. Answered with 14 times. Helpful: 90%, 9 of 10 answers. Like it and not answered: 2.',
  ]);
  expect(within(table.getByRole('row', { name: /Where are the racks/ })).getByText(/^Withdrawn .*, by Grace Bennett$/)).toBeTruthy();
  expect(within(table.getByRole('row', { name: /Where are the racks/ })).getAllByText('Too early to say')).toHaveLength(2);
});

it('V55 goes from week to week and from site to site, with the file of what is shown', async () => {
  const { ask, hear } = open();
  await screen.findByText('75%');
  const asked = ask.mock.calls.length;
  expect(screen.getByRole('button', { name: 'Week after' }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Week after' }));
  expect(ask.mock.calls.length).toBe(asked);
  await userEvent.click(screen.getByRole('button', { name: 'Week before' }));
  expect(ask).toHaveBeenLastCalledWith('week.read', { siteId: null, weeksBack: 1 });
  await userEvent.selectOptions(screen.getByLabelText('Site'), 'Northshire');
  expect(ask).toHaveBeenLastCalledWith('week.read', { siteId: 'north', weeksBack: 1 });
  expect(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).toBe('/api/week.csv?back=1&site=north');
  const before = ask.mock.calls.length;
  hear();
  await vi.waitFor(() => expect(ask.mock.calls.length).toBe(before + 1));
});

it('V56 says what there is nothing of', async () => {
  const questions = { all: 0, answered: 0, choices: 0, picked: 0, none: 0 };
  open({ conversations: 0, contained: 0, questions, articles: [], gaps: [], changes: [] });
  expect(await screen.findByText('Nothing yet')).toBeTruthy();
  expect(screen.getByText('No article was answered with in this week.')).toBeTruthy();
  expect(screen.getByText('Nothing of this week is still to be looked at.')).toBeTruthy();
  expect(screen.getByText('No article was published or withdrawn in these two weeks.')).toBeTruthy();
});

it('V57 a share is said of five answers and more, and a span in whole hours or days', () => {
  expect(helpedText({ yes: 4, no: 0 })).toBe('4 yes, 0 no');
  expect(helpedText({ yes: 5, no: 0 })).toBe('100%, 5 of 5 answers');
  expect(helpedText({ yes: 0, no: 0 })).toBe('Nobody said');
  expect([lengthText(3_600_000), lengthText(47 * 3_600_000), lengthText(14 * day)]).toEqual(['1 hour', '47 hours', '14 days']);
});
