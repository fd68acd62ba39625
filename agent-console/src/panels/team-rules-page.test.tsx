import { defaultTeamRules, type TeamRules } from '@frontdesk/shared/team-rules';
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { TeamRulesPage } from './team-rules-page.tsx';

// The page shows what has the focus; there is nothing to scroll here.
beforeEach(() => void (Element.prototype.scrollIntoView = () => undefined));
afterEach(cleanup);

const teams = ['General', 'Highways'].map((name) => ({ id: name.toLowerCase(), name, siteId: 'main', isGeneral: name === 'General' }));
const sites = [{ id: 'main', name: 'Fernshire Council', timeZone: 'Europe/London' }];
type Sent = { owner: string; version?: number; value?: TeamRules };

function open(refusal: object | null = null) {
  const sent: Sent[] = [];
  const setting = (owner: string, value: TeamRules, version: number) => ({ kind: 'teamRules', owner, value, version, changedBy: null, changedAt: null });
  const ask = vi.fn(async (name: string, payload: Sent) => {
    if (name === 'setting.list') return { ok: true, sites, teams };
    if (name === 'setting.read')
      return { ok: true, setting: setting(payload.owner, { ...defaultTeamRules, offerSeconds: payload.owner === 'highways' ? 9 : 7 }, 3) };
    sent.push(payload);
    return refusal ?? { ok: true, setting: setting(payload.owner, payload.value ?? defaultTeamRules, 4) };
  });
  render(<TeamRulesPage ask={ask as unknown as Ask} live changed={null} />);
  return { sent };
}
const type = async (label: string, text: string) => {
  const field = await screen.findByRole('textbox', { name: label });
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
};
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

it('V6 shows every number with what it does and how it comes, and saves what was changed', async () => {
  const { sent } = open();
  await type('Answer within', '15');
  await type('Longest queue', '40');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Highways' }));
  expect(screen.getByRole('textbox', { name: 'Answer within' }).getAttribute('aria-describedby')).toBe('targetSeconds-hint');
  expect(document.getElementById('targetSeconds-hint')?.textContent).toContain('Comes as 20.');
  await save();
  expect(sent).toEqual([
    { kind: 'teamRules', owner: 'general', version: 3, value: { ...defaultTeamRules, targetSeconds: 15, queueMost: 40, overflowTeamIds: ['highways'] } },
  ]);
  expect(await screen.findByText('Saved. These numbers are in force for General now.')).toBeTruthy();
});

it('V7 says beside each field what is wrong, in a summary that leads to it, and sends nothing', async () => {
  const { sent } = open();
  await type('Answer within', '2');
  await type('An offer stays on screen for', 'soon');
  await save();
  expect(sent).toEqual([]);
  const summary = within(screen.getAllByRole('alert')[0] ?? document.body);
  await userEvent.click(summary.getByRole('link', { name: 'An offer stays on screen for: Enter a whole number.' }));
  const field = screen.getByRole('textbox', { name: 'An offer stays on screen for' });
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

it('V8 adds, changes and removes steps of asking; the first begins at once', async () => {
  const { sent } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Remove step 1' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a step' }));
  await save();
  expect(sent[0]?.value?.rings).toEqual([
    { fromSeconds: 0, offers: 2, preferredSkills: false, overflow: false },
    { fromSeconds: 14, offers: 2, preferredSkills: false, overflow: true },
    { fromSeconds: 19, offers: 2, preferredSkills: false, overflow: true },
  ]);
});

it('V9 copies another team’s numbers into the form, and puts a group back as it comes', async () => {
  const { sent } = open();
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Copy the numbers of another team' }), 'highways');
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('The numbers of Highways are in the form. They are not saved yet.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'An offer stays on screen for' }).value).toBe('9');
  await userEvent.click(screen.getByRole('button', { name: 'Put “Offers” back as it comes' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'An offer stays on screen for' }).value).toBe('7');
  expect(sent).toEqual([]);
});

it('V4 says who changed it meanwhile, and saves nothing until it is loaded again', async () => {
  open({ ok: false, error: { code: 'changedMeanwhile', message: '', changed: { by: 'Alex Morgan', at: Date.UTC(2026, 11, 7, 14, 30) } } });
  await type('Answer within', '15');
  await save();
  expect(await screen.findByText(/Alex Morgan changed this at 2:30pm on Monday 7 December/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Load it again' }));
  await vi.waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Answer within' }).value).toBe('20'));
});
