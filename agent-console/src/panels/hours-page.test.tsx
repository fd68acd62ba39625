import type { Hours, SiteHours } from '@frontdesk/shared/hours';
import { parseSetting } from '@frontdesk/shared/settings';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { HoursPage } from './hours-page.tsx';

afterEach(cleanup);

const day = [{ from: 510, to: 1020 }];
const parsed = parseSetting('siteHours', { weekly: { mon: day, tue: day }, emergency: [{ label: 'Police', phone: '999' }] });
if ('problems' in parsed) throw new Error('The sample is not in form.');
const kept = parsed.value;
const noon = Date.parse('2026-12-07T12:00:00Z');

const setting = (kind: string, value: unknown, version = 3) => ({
  ok: true,
  setting: { kind, owner: 'main', value, version, changedBy: 'Alex Morgan', changedAt: noon },
});

/** A server that keeps what it is sent. */
function open(change: (payload: { value: unknown; version: number }) => unknown = ({ value, version }) => setting('siteHours', value, version + 1)) {
  const sent: Record<string, unknown[]> = {};
  const replies: Record<string, (payload: never) => unknown> = {
    'setting.list': () => ({
      ok: true,
      sites: [{ id: 'main', name: 'Fernshire', timeZone: 'Europe/London' }],
      teams: [{ id: 'schools', name: 'Schools', siteId: 'main', isGeneral: false }],
    }),
    'setting.read': ({ kind }: { kind: string }) => setting(kind, kind === 'siteHours' ? kept : { own: null }),
    'setting.change': change,
    'hours.preview': ({ hours }: { hours: Hours | null }) => ({
      ok: true,
      now: noon,
      open: true,
      changesAt: noon + 5 * 3_600_000,
      days: [
        { date: '2026-12-07', spans: (hours ?? kept).weekly.mon, by: 'week', name: null },
        { date: '2026-12-25', spans: [], by: 'bankHoliday', name: 'Christmas Day' },
      ],
      bankHolidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
    }),
  };
  const ask = vi.fn(async (name: string, payload: unknown) => {
    (sent[name] ??= []).push(payload);
    return replies[name]?.(payload as never);
  }) as unknown as Ask;
  render(<HoursPage ask={ask} live changed={null} />);
  return { sent };
}
const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
async function type(name: string, text: string) {
  const input = await field(name);
  await userEvent.clear(input);
  await userEvent.type(input, text);
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const saved = (sent: Record<string, unknown[]>) => (sent['setting.change']?.at(-1) as { value: SiteHours; version: number } | undefined) ?? null;

it('U15 shows the hours as people write them, and what they come to', async () => {
  open();
  expect((await field('Monday opens')).value).toBe('8:30am');
  expect((await field('Monday closes')).value).toBe('5pm');
  expect(within(screen.getByRole('group', { name: 'Sunday' })).getByText('Closed')).toBeTruthy();
  const preview = within(screen.getByRole('region', { name: 'What this comes to' }));
  expect(await preview.findByText('Open now. Closes today at 5pm.')).toBeTruthy();
  expect(preview.getByRole('row', { name: /Monday 7 December \(today\) 8:30am to 5pm/ })).toBeTruthy();
  expect(preview.getByRole('row', { name: /Friday 25 December Closed\s?Christmas Day/ })).toBeTruthy();
  expect(screen.getByText('Friday 25 December 2026: Christmas Day')).toBeTruthy();
});

it('U9 saves what was changed: times, a lunch hour, the working week, bank holidays, a special day, a number', async () => {
  const { sent } = open();
  await type('Monday closes', '12.30pm');
  await userEvent.click(screen.getByRole('button', { name: 'Add hours: Monday' }));
  await type('Monday opens (2)', '13:30');
  await type('Monday closes (2)', 'midnight');
  await userEvent.click(screen.getByRole('button', { name: 'Copy Monday to Tuesday to Friday' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Open as on that day of any week' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a special day' }));
  await type('Date: Special day 1', '2026-12-24');
  await type('Name: Thursday 24 December', 'Christmas Eve');
  await type('Phone number: Number 1', '01632 960 001');
  await save();
  await screen.findByText('Saved. These hours are in force for Fernshire now.');
  const split = [
    { from: 510, to: 750 },
    { from: 810, to: 1440 },
  ];
  expect(saved(sent)).toMatchObject({
    version: 3,
    value: {
      weekly: { mon: split, tue: split, fri: split, sat: [] },
      bankHolidays: 'asUsual',
      special: [{ date: '2026-12-24', name: 'Christmas Eve', spans: [] }],
      emergency: [{ label: 'Police', phone: '01632 960 001' }],
    },
  });
});

it('U2 says every problem beside its field and in a summary that leads there, and saves nothing', async () => {
  const { sent } = open();
  await type('Monday closes', '8am');
  await type('Tuesday opens', 'soon');
  await userEvent.click(screen.getByRole('button', { name: 'Add a special day' }));
  await save();
  const summary = within(screen.getByRole('alert', { name: 'There is a problem' }));
  expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'There is a problem' }));
  expect(summary.getAllByRole('link')).toHaveLength(4);
  const late = await field('Monday closes');
  expect(late.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(late.getAttribute('aria-describedby') ?? '')?.textContent).toContain('This is before the start.');
  await userEvent.click(summary.getByRole('link', { name: 'Tuesday, Opens: Enter a time, like 8:30am or 17:00.' }));
  expect(document.activeElement).toBe(await field('Tuesday opens'));
  expect(screen.getByText(/Put right the times and dates/)).toBeTruthy();
  expect(saved(sent)).toBeNull();
});

it('U14 says who changed the hours meanwhile, and loads them again', async () => {
  const { sent } = open(() => ({ ok: false, error: { code: 'changedMeanwhile', message: 'x', changed: { by: 'Grace Bennett', at: noon } } }));
  await type('Monday closes', '4pm');
  await save();
  expect((await screen.findByText(/Grace Bennett changed this at/)).textContent).toContain('Nothing of yours was saved.');
  expect(saved(sent)?.version).toBe(3);
  await userEvent.click(screen.getByRole('button', { name: 'Load it again' }));
  await waitFor(async () => expect((await field('Monday closes')).value).toBe('5pm'));
});

it('U13 lets a team be open as its site, or begin its own hours from those', async () => {
  const { sent } = open(({ value, version }) => ({
    ok: true,
    setting: { kind: 'teamHours', owner: 'schools', value, version: version + 1, changedBy: 'Alex Morgan', changedAt: noon },
  }));
  await userEvent.selectOptions(await screen.findByLabelText('Hours of'), 'Fernshire: Schools');
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Open as Fernshire is' })).checked).toBe(true);
  expect(screen.queryByLabelText('Monday opens')).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Hours of its own' }));
  await type('Monday opens', '10');
  expect(screen.queryByText('Add a number')).toBeNull();
  await save();
  await screen.findByText('Saved. These hours are in force for Schools now.');
  expect(saved(sent)?.value).toMatchObject({ own: { weekly: { mon: [{ from: 600, to: 1020 }], tue: day } } });
});
