import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { aConversation, aNotice, aQueue } from '../inbox/samples.ts';
import { Queue } from './queue.tsx';

afterEach(cleanup);

const contact = { name: 'Gwen Hartley', email: 'gwen@example.org', phone: '(01632) 960 200' };
const left = aConversation({ id: 'left', state: 'leftMessage', advisor: null, contact, headSeq: 1 });
const notice = aNotice(1, { type: 'messageLeft', reference: 'FD-4K7Q-2M', text: 'Is the tip open?', contact });
const answers: Record<string, unknown> = {
  'callBack.list': { ok: true, now: 0, callBacks: [], counts: [] },
  'queue.list': { ok: true, now: 0, waiting: [], leftMessages: [left] },
  'conversation.read': { ok: true, conversation: left, messages: [notice], more: false },
  'conversation.finish': { ok: true },
};
const show = (asked = vi.fn(async (name: string) => answers[name])) => {
  const onSaid = vi.fn();
  const onTaken = vi.fn();
  render(<Queue ask={asked as unknown as Ask} queues={[aQueue({ waiting: 2 })]} myName="Sam" live offset={0} onSaid={onSaid} onTaken={onTaken} />);
  return { asked, onSaid, onTaken };
};

it('lists teams and left messages, and settles one', async () => {
  const { asked, onSaid } = show();
  expect(screen.getByRole('heading', { name: 'Queue', level: 1 })).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: 'General enquiries' })).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: /Gwen Hartley Is the tip open\?.*FD-4K7Q-2M/ }));
  expect((await screen.findByRole('link', { name: 'gwen@example.org' })).getAttribute('href')).toBe('mailto:gwen@example.org');
  expect(screen.getByRole('link', { name: '(01632) 960 200' }).getAttribute('href')).toBe('tel:01632960200');
  await userEvent.selectOptions(screen.getByLabelText('Outcome'), 'Resolved');
  await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
  expect(asked).toHaveBeenCalledWith('conversation.finish', { conversationId: 'left', outcome: 'resolved' });
  expect(onSaid).toHaveBeenCalledWith('FD-4K7Q-2M is settled.');
});

it('says when the list could not be fetched', async () => {
  show(vi.fn(async () => ({ ok: false, error: { code: 'notSent', message: '' } })));
  expect((await screen.findByRole('alert')).textContent).toContain('We could not fetch this.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

it('Q25 takes a waiting chat by hand, or says why not', async () => {
  const waiting = aConversation({ id: 'waits', state: 'offered', advisor: null, residentName: 'Gwen' });
  const transcript = { ok: true, conversation: waiting, messages: [], more: false };
  const refusal = { ok: false, error: { code: 'noSeat', message: 'You already have as many chats as you can take.' } };
  const replies: Record<string, unknown> = {
    ...answers,
    'queue.list': { ok: true, now: 0, waiting: [waiting], leftMessages: [] },
    'conversation.read': transcript,
    'queue.take': refusal,
  };
  const { asked, onTaken } = show(vi.fn(async (name: string) => replies[name]));
  await userEvent.click(await screen.findByRole('button', { name: /Gwen/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Take this chat' }));
  expect((await screen.findByRole('alert')).textContent).toContain('You already have as many chats as you can take.');
  expect(onTaken).not.toHaveBeenCalled();
  replies['queue.take'] = transcript;
  await userEvent.click(screen.getByRole('button', { name: 'Take this chat' }));
  expect(asked).toHaveBeenCalledWith('queue.take', { conversationId: 'waits' });
  expect(onTaken).toHaveBeenCalledWith(transcript);
});
