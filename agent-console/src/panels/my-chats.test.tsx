import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { aMe } from '../inbox/samples.ts';
import { MyChats } from './my-chats.tsx';
import { MyStatus } from './my-status.tsx';

afterEach(cleanup);
const row = { id: 'c1', name: 'Amina', lastLine: 'My bin', teamName: 'Waste', teamId: 'waste', reference: 'FD-4K7Q-2M', unread: 2, wrapUp: false, clock: null };

it('lists chats as buttons and marks the open one', async () => {
  const onOpen = vi.fn();
  render(<MyChats me={aMe()} rows={[row, { ...row, id: 'c2', name: 'Tomasz', unread: 0, wrapUp: true }]} openId="c2" offset={0} onOpen={onOpen} />);
  expect(screen.getByRole('heading', { name: 'My chats' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Amina My bin Waste · FD-4K7Q-2M.*2 unread/ }));
  expect(onOpen).toHaveBeenCalledWith('c1');
  expect(screen.getByRole('button', { name: /Tomasz.*Wrap-up/ }).getAttribute('aria-current')).toBe('true');
});

it('says what to do when there is nothing', () => {
  const { rerender } = render(<MyChats me={aMe()} rows={[]} openId={null} offset={0} onOpen={vi.fn()} />);
  expect(screen.getByText('You are available. The next chat comes to you.')).toBeTruthy();
  rerender(<MyChats me={aMe({ status: 'offline' })} rows={[]} openId={null} offset={0} onOpen={vi.fn()} />);
  expect(screen.getByText('No chats yet. Set your status to Available to be offered chats.')).toBeTruthy();
});

it('sets the status and the number of chats at once', async () => {
  const onChange = vi.fn(async () => 'That cannot be done at this point of the chat.');
  render(<MyStatus me={aMe()} offset={0} onChange={onChange} />);
  await userEvent.selectOptions(screen.getByLabelText('Your status'), 'On a call');
  expect(onChange).toHaveBeenLastCalledWith({ status: 'onACall' });
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be done');
  expect(screen.getByLabelText<HTMLSelectElement>('Your status').value).toBe('available');
  await userEvent.selectOptions(screen.getByLabelText('Chats at once'), '5');
  expect(onChange).toHaveBeenLastCalledWith({ capacity: 5 });
});
