import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { CallBackEntry } from '../components/call-back-entry.tsx';
import type { Ask } from '../connection/ask.ts';
import { aConversation, aQueue } from '../inbox/samples.ts';
import { CallBackBar } from './call-back-bar.tsx';
import { CallBackDialog } from './call-back-dialog.tsx';
import { CallBackFigures } from './call-back-figures.tsx';
import type { CallProblem } from './call-back-actions.ts';

afterEach(cleanup);

const minute = 60_000;
const now = Date.now();
const callBack = {
  name: 'Jo Bloggs',
  phone: '+442079460018',
  typed: '020 7946 0018',
  reason: 'Bin missed twice',
  from: now - 90 * minute,
  to: now + 30 * minute,
  soon: true,
  triesMost: 3,
  askedAt: now - 90 * minute,
  late: false,
  tries: [],
};
const later = { soon: false, from: now + 120 * minute, to: now + 240 * minute };
const times = async () => ({ windows: [later], reason: 'My bin', name: '' });
const noAnswer = { at: now - 60 * minute, firstName: 'Sam', outcome: 'noAnswer' as const };

it('CB8 gives the number to ring, the reason and the tries, and records what came of it', async () => {
  const record = vi.fn(async () => null as string | null);
  render(<CallBackBar callBack={{ ...callBack, tries: [noAnswer] }} email={null} offset={0} actions={{ times, record }} />);
  const bar = within(screen.getByRole('region', { name: 'Call-back' }));
  expect(bar.getByRole('link', { name: 'Ring 020 7946 0018' }).getAttribute('href')).toBe('tel:+442079460018');
  expect(bar.getByText('Bin missed twice')).toBeTruthy();
  expect(bar.getByText('Try 2 of 3')).toBeTruthy();
  expect(within(bar.getByRole('list', { name: 'Tries so far' })).getByText(/^Sam, .*: No answer$/)).toBeTruthy();
  const result = within(bar.getByRole('group', { name: 'What came of it?' }));
  await userEvent.click(result.getByRole('button', { name: 'No answer' }));
  expect(record).toHaveBeenCalledWith('noAnswer', null);
  record.mockResolvedValue('This chat is with someone else now.');
  await userEvent.click(result.getByRole('button', { name: 'Reached' }));
  expect((await screen.findByRole('alert')).textContent).toContain('someone else');
});

it('CB9 asks for the new time when they want to be rung later', async () => {
  const record = vi.fn(async () => null);
  render(<CallBackBar callBack={callBack} email={null} offset={0} actions={{ times, record }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Asked to call later' }));
  const select = await screen.findByLabelText('When');
  await userEvent.click(screen.getByRole('button', { name: 'Save the new time' }));
  expect(record).not.toHaveBeenCalled();
  expect(document.getElementById(select.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Choose a time.');
  await userEvent.selectOptions(select, `${later.from}-${later.to}`);
  await userEvent.click(screen.getByRole('button', { name: 'Save the new time' }));
  expect(record).toHaveBeenCalledWith('askedLater', { from: later.from, to: later.to });
});

it('CB9 says on the last try what follows, and where to write instead', () => {
  const last = { ...callBack, tries: [noAnswer, { ...noAnswer, at: now - 30 * minute }] };
  render(<CallBackBar callBack={last} email="jo@example.com" offset={0} actions={{ times, record: vi.fn(async () => null) }} />);
  expect(screen.getByRole('link', { name: 'jo@example.com' }).getAttribute('href')).toBe('mailto:jo@example.com');
  cleanup();
  render(<CallBackBar callBack={last} email={null} offset={0} actions={{ times, record: vi.fn(async () => null) }} />);
  expect(screen.getByText(/This is the last try/)).toBeTruthy();
});

it('CB3 arranges a call, filled in with what is known, and says a refusal beside its field', async () => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  const promise = vi.fn(async (): Promise<CallProblem | null> => ({ field: 'phone', sentence: 'That is not a number we can ring.' }));
  const contact = { name: 'Jo Bloggs', email: null, phone: '999' };
  render(<CallBackDialog contact={contact} offset={0} actions={{ times, promise, record: vi.fn(async () => null) }} onClose={vi.fn()} />);
  const dialog = within(screen.getByRole('dialog', { name: 'Arrange a call' }));
  const reason = dialog.getByLabelText<HTMLTextAreaElement>('What it is about');
  await vi.waitFor(() => expect(reason.value).toBe('My bin'));
  expect(dialog.getByLabelText<HTMLInputElement>('Name').value).toBe('Jo Bloggs');
  await userEvent.click(dialog.getByRole('button', { name: 'Arrange the call' }));
  expect(dialog.getByText('Choose a time.', { selector: 'p' })).toBeTruthy();
  expect(promise).not.toHaveBeenCalled();
  await userEvent.selectOptions(dialog.getByLabelText('When'), `${later.from}-${later.to}`);
  await userEvent.click(dialog.getByRole('button', { name: 'Arrange the call' }));
  expect(promise).toHaveBeenCalledWith({ name: 'Jo Bloggs', phone: '999', email: null, reason: 'My bin', window: { from: later.from, to: later.to } });
  const phone = dialog.getByLabelText('Phone number');
  await vi.waitFor(() => expect(document.activeElement).toBe(phone));
  expect(phone.getAttribute('aria-describedby')).toContain('call-phone-problem');
  expect(document.getElementById('call-phone-problem')?.textContent).toBe('That is not a number we can ring.');
});

it('CB11 CB12 lists a call with its time, its tries and how long it is overdue', () => {
  const conversation = aConversation({ state: 'queued', advisor: null, callBack: { ...callBack, to: now - 10 * minute, late: true, tries: [noAnswer] } });
  render(<CallBackEntry conversation={conversation} open={false} offset={0} onOpen={vi.fn()} />);
  expect(
    screen.getByRole('button', { name: /Jo Bloggs Bin missed twice As soon as possible, by .* General enquiries · FD-4K7Q-2M · 1 try Overdue by 10 minutes/ }),
  ).toBeTruthy();
});

it('CB11 shows supervisors what is due and overdue, in words as well', async () => {
  const counts = [{ team: { id: 'general', name: 'General enquiries' }, due: 2, later: 4, overdue: 1 }];
  const ask = vi.fn(async () => ({ ok: true, now, callBacks: [], counts }));
  render(<CallBackFigures ask={ask as unknown as Ask} queues={[aQueue()]} live />);
  expect((await screen.findByText(/^1 call is overdue/)).getAttribute('role')).toBe('status');
  const row = within(screen.getByRole('row', { name: /General enquiries/ }));
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['2', '4', '1']);
});
