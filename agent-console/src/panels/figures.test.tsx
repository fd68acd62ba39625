import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { aQueue, someNumbers, team } from '../inbox/samples.ts';
import { FiguresPage } from './figures.tsx';

const noon = Date.parse('2026-11-25T12:00:00Z');
beforeEach(() => vi.useFakeTimers({ now: noon, shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const numbers = someNumbers({
  offered: 53,
  shortAbandons: 3,
  answered: 47,
  withinTarget: 42,
  serviceLevel: 42 / 50,
  accepted: 48,
  acceptedWithinTarget: 45,
  acceptedLevel: 45 / 50,
  abandoned: 2,
  abandonment: 2 / 50,
  averageAnswerSeconds: 14,
  averageAcceptSeconds: 6,
  handled: 44,
  averageHandleSeconds: 370,
  averageChatSeconds: 320,
  averageWrapUpSeconds: 50,
  concurrency: 2,
  effectiveHandleSeconds: 185,
  occupancy: 0.71,
  occupiedSeconds: 19_200,
  availableSeconds: 27_000,
});
const targets = { targetSeconds: 20, shortAbandonSeconds: 10 };
const midnight = Date.parse('2026-11-25T00:00:00Z');
const row = { from: midnight, to: midnight + 86_400_000, group: team, ...targets, ...numbers };
const curve = [0, 1, 2].map((n) => ({ from: midnight + n * 3_600_000, counted: 10, withinTarget: 8 + n }));
const report = { ok: true, from: midnight, to: midnight + 86_400_000, now: noon, timeZone: 'Europe/London', ...targets, total: numbers, rows: [row], curve };

const show = (ask: (name: string, question: object) => Promise<object>) =>
  render(<FiguresPage ask={ask as unknown as Ask} queues={[aQueue()]} live offset={0} />);

it('F5 says of every figure what it is of, and by which rule', async () => {
  show(() => Promise.resolve(report));
  const inShort = within(await screen.findByRole('region', { name: 'In short' }));
  for (const [name, value, rule] of [
    ['Answered within 20 seconds', '84%', '42 of 50. 3 who left within 10 seconds are not counted. By acceptance: 90%, 45 of 50.'],
    ['Average time to answer', '0:14', 'From asking to a person’s first message, over 47 answers. To acceptance: 0:06.'],
    ['Left the queue', '4%', '2 of 50 left before anyone came, after 10 seconds or more.'],
    ['Handling time', '6:10', '5:20 chat and 0:50 wrap-up, over 44 chats handled. Effective: 3:05, at 2 chats at once.'],
    ['Occupancy', '71%', 'With at least one chat for 5 h 20 min of 7 h 30 min Available.'],
  ] as const) {
    const entry = inShort.getByText(name).parentElement;
    expect(entry?.textContent, name).toBe(`${name}${value}${rule}`);
  }
  const table = within(screen.getByRole('table', { name: 'In detail' }));
  expect(table.getByRole('row', { name: /^General enquiries/ }).textContent).toContain('84% 42 of 50');
  expect(table.getAllByRole('columnheader').map((one) => one.textContent)).toContain('In 20 s');
});

it('asks for what is chosen, and offers the same as a file', async () => {
  const asked: Record<string, unknown>[] = [];
  show((_, question) => (asked.push({ ...question }), Promise.resolve(report)));
  await screen.findByRole('region', { name: 'In short' });
  expect(asked).toEqual([{ from: midnight, to: midnight + 86_400_000, by: 'team', interval: 'none' }]);
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Dates' }), 'Last 7 days');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Team' }), team.name);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Split by time' }), 'Hours');
  expect(asked.at(-1)).toEqual({ from: midnight - 7 * 86_400_000, to: midnight, by: 'team', interval: 60, teamId: team.id });
  const curveNamed = await screen.findByRole('img', { name: /Answered within 20 seconds, over time\. From 80% to 100% in 3 intervals/ });
  expect(curveNamed).toBeTruthy();
  const file = new URL(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href') ?? '', 'http://desk');
  expect([file.pathname, Object.fromEntries(file.searchParams)]).toEqual([
    '/api/figures.csv',
    { from: '2026-11-18T00:00:00.000Z', to: '2026-11-25T00:00:00.000Z', interval: '60', by: 'team', team: team.id },
  ]);
});

it('says beside a date what is wrong with it, and goes there', async () => {
  const asked: object[] = [];
  show((_, question) => (asked.push(question), Promise.resolve(report)));
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Dates' }), 'Choose dates');
  const last = screen.getByLabelText('Last day');
  await user.clear(last);
  const before = asked.length;
  await user.click(screen.getByRole('button', { name: 'Show these dates' }));
  expect(document.activeElement).toBe(last);
  expect(last.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(last.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Enter a date.');
  expect(asked).toHaveLength(before);
});

it('F21 shows who asked for a call apart from those who left, and says nothing of it where nobody did', async () => {
  show(() => Promise.resolve({ ...report, total: { ...numbers, callsInstead: 4 }, rows: [{ ...row, callsInstead: 4 }] }));
  const inShort = within(await screen.findByRole('region', { name: 'In short' }));
  const entry = inShort.getByText('Asked for a call').parentElement;
  expect(entry?.textContent).toBe(
    'Asked for a call44 of 53 who asked for a person asked for a call while they waited. We do not count them as having left, and nobody answered them in the chat.',
  );
  expect(screen.getByRole('columnheader', { name: 'Asked for a call' })).toBeTruthy();
  cleanup();
  show(() => Promise.resolve(report));
  expect(within(await screen.findByRole('region', { name: 'In short' })).queryByText('Asked for a call')).toBeNull();
});

it('drops an answer that comes after something else was asked, and says when there is nothing', async () => {
  let late: (reply: object) => void = () => undefined;
  let calls = 0;
  show(() => (calls++ === 0 ? new Promise((resolve) => (late = resolve)) : Promise.resolve({ ...report, rows: [] })));
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Dates' }), 'Yesterday');
  expect(await screen.findByText(/Nobody asked for a person in this time/)).toBeTruthy();
  late(report);
  await vi.advanceTimersByTimeAsync(50);
  expect(screen.queryByRole('region', { name: 'In short' })).toBeNull();
});
