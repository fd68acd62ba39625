import type { SettingVersion } from '@frontdesk/shared/settings-protocol';
import { defaultTeamRules, type TeamRules } from '@frontdesk/shared/team-rules';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { TeamRulesPage } from './team-rules-page.tsx';
import { TelephoneRulesPage } from './telephone-rules-page.tsx';

beforeEach(() => void (Element.prototype.scrollIntoView = () => undefined));
afterEach(cleanup);

const at = Date.parse('2026-12-07T14:30:00Z');
const rules = (change: Partial<TeamRules>): TeamRules => ({ ...defaultTeamRules, ...change });
const kept = (version: number, change: Partial<TeamRules>, changedBy: string | null = 'Alex Morgan'): SettingVersion => ({
  version,
  value: rules(change),
  changedBy,
  changedAt: changedBy === null ? null : at,
});
const start = kept(0, {}, null);
const three = [kept(3, { offerSeconds: 12, phoneLeast: 2 }), kept(2, { offerSeconds: 9, phoneLeast: 2 }, 'Grace Bennett'), kept(1, { offerSeconds: 9 }), start];

type Sent = { version?: number; value?: TeamRules; before?: number };
function open(Page: typeof TeamRulesPage, history: (before: number | undefined) => unknown) {
  const sent: Sent[] = [];
  const asked: (number | undefined)[] = [];
  const ask = vi.fn(async (name: string, payload: Sent) => {
    if (name === 'setting.list')
      return {
        ok: true,
        sites: [{ id: 'main', name: 'Fernshire', timeZone: 'Europe/London' }],
        teams: [{ id: 'general', name: 'General', siteId: 'main', isGeneral: true }],
      };
    if (name === 'setting.history') return asked.push(payload.before) && history(payload.before);
    const newest = { ok: true, setting: { kind: 'teamRules', owner: 'general', ...(three[0] as SettingVersion) } };
    if (name === 'setting.read') return newest;
    sent.push(payload);
    return { ok: true, setting: { ...newest.setting, value: payload.value, version: 4 } };
  });
  render(<Page ask={ask as unknown as Ask} live changed={null} />);
  return { sent, asked };
}
const unfold = async () => userEvent.click(await screen.findByRole('button', { name: 'Earlier versions' }));
const entries = async () => {
  const list = within(screen.getByRole('region', { name: 'Earlier versions' }));
  await waitFor(() => expect(list.getAllByText(/^Changed by/).length).toBeGreaterThan(0));
  return [...document.querySelectorAll<HTMLElement>('.earlier-list > li')];
};

it('V25 lists who changed what and when, newest first, and leaves out what changed on another page', async () => {
  const { asked } = open(TeamRulesPage, () => ({ ok: true, versions: three, more: false }));
  await screen.findByRole('button', { name: 'Earlier versions', expanded: false });
  expect(asked).toEqual([]);
  await unfold();
  const [newest, first, comes, ...rest] = await entries();
  expect(newest?.textContent).toContain('Changed by Alex Morgan, Monday 7 December, 2:30pm');
  expect(newest?.textContent).toContain('An offer stays on screen for: 9 seconds');
  expect(newest?.textContent).toContain('12 seconds');
  expect(newest?.textContent).toContain('In force now.');
  expect(within(newest as HTMLElement).queryByRole('button')).toBeNull();
  expect(first?.textContent).toContain('7 seconds');
  expect(comes?.textContent).toContain('As Frontdesk comes');
  expect(rest).toEqual([]);
  expect(screen.queryByText(/Grace Bennett/)).toBeNull();
});

it('V26 puts an earlier version in the form, where nothing happens before Save, and saves it from the version in force', async () => {
  const { sent } = open(TeamRulesPage, () => ({ ok: true, versions: three, more: false }));
  await unfold();
  await entries();
  await userEvent.click(screen.getByRole('button', { name: 'Go back to this version: As Frontdesk comes' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'An offer stays on screen for' });
  expect(field.value).toBe('7');
  expect(screen.getByText('The values that Frontdesk comes with are in the form. Save to have them in force.')).toBeTruthy();
  expect(screen.getByText('Not saved yet.')).toBeTruthy();
  expect(sent).toEqual([]);
  const save = screen.getByRole('button', { name: 'Save' });
  expect(document.activeElement).toBe(save);
  await userEvent.click(save);
  // What the page for the telephone shows is left as it is.
  expect(sent).toEqual([{ kind: 'teamRules', owner: 'general', version: 3, value: rules({ offerSeconds: 7, phoneLeast: 2 }) }]);
});

it('V26 on the page of the telephone goes back in its own numbers alone', async () => {
  const { sent } = open(TelephoneRulesPage, () => ({ ok: true, versions: three, more: false }));
  await unfold();
  expect((await entries())[0]?.textContent).toContain('Changed by Grace Bennett');
  await userEvent.click(screen.getByRole('button', { name: 'Go back to this version: As Frontdesk comes' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent[0]?.value).toEqual(rules({ offerSeconds: 12, phoneLeast: 0 }));
});

it('V25 shows more when asked, and brings the focus to what was added', async () => {
  const { asked } = open(TeamRulesPage, (before) =>
    before === undefined ? { ok: true, versions: three.slice(0, 3), more: true } : { ok: true, versions: three.slice(2), more: false },
  );
  await unfold();
  expect(await entries()).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('7 seconds'));
  expect(asked).toEqual([undefined, 2]);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  expect(await entries()).toHaveLength(3);
});

it('V25 says that nobody has changed it, that it could not be read, and what cannot be gone back to', async () => {
  let answer: unknown = { ok: false, error: { code: 'notSent', message: '' } };
  open(TeamRulesPage, () => answer);
  await unfold();
  await screen.findByText(/We could not fetch this/);
  answer = { ok: true, versions: [start], more: false };
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Nobody has changed this yet.');
  cleanup();
  open(TeamRulesPage, () => ({ ok: true, versions: [three[0], { ...kept(2, {}), value: null }, start], more: false }));
  await unfold();
  const [, unreadable] = await entries();
  expect(unreadable?.textContent).toContain('A newer version of Frontdesk wrote this one.');
  expect(within(unreadable as HTMLElement).queryByRole('button')).toBeNull();
});
