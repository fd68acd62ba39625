import type { Surge } from '@frontdesk/shared/surge-protocol';
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { SurgeDialog } from './surge-dialog.tsx';
import { SurgeStrip } from './surge-strip.tsx';

const hour = 3_600_000;
const now = Date.now();
const surge = (change: Partial<Surge> = {}): Surge => ({
  id: 'snow',
  siteId: 'main',
  siteName: 'Fernshire Council',
  timeZone: 'Europe/London',
  reason: 'weather',
  otherReason: null,
  startsAt: now - hour,
  endsAt: now + hour,
  endedAt: null,
  extendsHours: true,
  teams: [{ id: 'highways', name: 'Highways' }],
  servingTeamIds: ['general', 'highways'],
  extraCapacity: 1,
  banner: 'Snow.',
  pinned: null,
  createdBy: 'Grace Bennett',
  createdAt: now - hour,
  endedBy: null,
  version: 1,
  ...change,
});
const sites = [{ id: 'main', name: 'Fernshire Council', timeZone: 'Europe/London', teams: [{ id: 'highways', name: 'Highways', members: 1 }] }];
const asked = (reply: object) => vi.fn(async () => reply) as unknown as Ask;

beforeEach(() => {
  // Neither is there in the tests' own DOM.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

const show = (ask: Ask, way: 'start' | 'extend', shown: Surge | null, onDone = () => undefined) =>
  render(<SurgeDialog ask={ask} way={way} surge={shown} sites={sites} offset={0} onDone={onDone} onClose={() => undefined} />);

it('SU5 says beside the field and above the form what is wrong, and asks for nothing until a reason is chosen', async () => {
  const ask = asked({ ok: false, error: { code: 'invalid', message: '', problems: [{ path: 'teamIds', message: 'Highways has no members.' }] } });
  show(ask, 'start', null);
  await userEvent.click(screen.getByRole('button', { name: 'Start surge now' }));
  expect(ask).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Nothing was saved' }));
  await userEvent.selectOptions(screen.getByLabelText('Reason'), 'elections');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Banner for residents').value).toContain('polling day');
  await userEvent.click(screen.getByRole('checkbox', { name: /Highways/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Start surge now' }));
  expect(ask).toHaveBeenCalledWith('surge.start', {
    siteId: 'main',
    plan: expect.objectContaining({ reason: 'elections', starts: null, ends: { by: 'minutes', minutes: 120 }, teamIds: ['highways'] }) as object,
  });
  const teams = screen.getByRole('group', { name: 'Teams to add' });
  expect(within(teams).getByText('Highways has no members.')).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Highways has no members.' }));
  expect(document.activeElement).toBe(teams);
});

it('SU7 tells who changed a surge meanwhile, and goes on from theirs once it is loaded', async () => {
  const ask = asked({ ok: false, error: { code: 'changedMeanwhile', message: '', changed: { by: 'Alex Morgan', at: now } } });
  const { rerender } = show(ask, 'extend', surge());
  await userEvent.click(screen.getByRole('button', { name: 'Extend' }));
  expect(screen.getByText(/^Alex Morgan changed this at .* Nothing of yours was saved\.$/)).toBeTruthy();
  rerender(<SurgeDialog ask={ask} way="extend" surge={surge({ version: 2 })} sites={sites} offset={0} onDone={() => undefined} onClose={() => undefined} />);
  await userEvent.click(screen.getByRole('button', { name: 'Load it again' }));
  await userEvent.click(screen.getByRole('button', { name: 'Extend' }));
  expect(ask).toHaveBeenLastCalledWith('surge.change', expect.objectContaining({ surgeId: 'snow', version: 2 }));
});

it('SU11 says on every screen what is on and by whom, to advisors without buttons, and what went back when it is over', async () => {
  const ask = asked({ ok: true });
  const strip = (surges: Surge[], steers: boolean, offset = 0) => <SurgeStrip ask={ask} surges={surges} offset={offset} steers={steers} />;
  const { rerender } = render(strip([surge()], false));
  expect(screen.getByRole('status').textContent).toMatch(/^Surge until .*: Snow or bad weather\. Started by Grace Bennett at /);
  expect(screen.queryByRole('button')).toBeNull();
  rerender(strip([surge()], true));
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Extend', 'End early']);
  // The time alone turns it, without word from the server.
  rerender(strip([surge()], true, 2 * hour));
  expect(screen.getByRole('status').textContent).toContain('ended by itself');
  expect(screen.getByRole('status').textContent).toContain('Highways no longer joins in');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.getByRole('status').textContent).toBe('');
});
