import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Composer } from './composer.tsx';

afterEach(cleanup);

function show(more: { enterSends?: boolean; draft?: string } = {}) {
  const onSend = vi.fn();
  const onDraft = vi.fn();
  render(<Composer draft={more.draft ?? ''} enterSends={more.enterSends ?? true} onSend={onSend} onDraft={onDraft} />);
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Type your message' });
  return {
    onSend,
    onDraft,
    box,
    type: (text: string) => fireEvent.input(box, { target: { value: text } }),
    send: () => userEvent.click(screen.getByRole('button', { name: 'Send' })),
  };
}

it('sends with Enter where there is a keyboard, and makes a line with Shift and Enter', async () => {
  const { onSend, box } = show();
  await userEvent.type(box, 'one{Shift>}{Enter}{/Shift}two{Enter}');
  expect(onSend).toHaveBeenCalledWith('one\ntwo');
  expect(box.value).toBe('');
});

it('makes a line with Enter on a touch screen, and sends with the button', async () => {
  const { onSend, box, send } = show({ enterSends: false });
  await userEvent.type(box, 'one{Enter}two');
  expect(onSend).not.toHaveBeenCalled();
  await send();
  expect(onSend).toHaveBeenCalledWith('one\ntwo');
  expect(document.activeElement).toBe(box);
});

it('does not send while a character is being composed', () => {
  const { onSend, box, type } = show();
  type('にほん');
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(onSend).not.toHaveBeenCalled();
});

it('says politely that there is nothing to send', async () => {
  const { onSend, type, send } = show();
  type('   ');
  await send();
  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('Type something first.');
  type('a');
  expect(screen.getByRole('status').textContent).toBe('');
});

it('counts only the last 200 characters, and refuses what is too long', async () => {
  const { onSend, box, type, send } = show();
  type('x'.repeat(3_799));
  expect(screen.queryByText(/left$/)).toBeNull();
  type('x'.repeat(3_800));
  expect(screen.getByText('200 characters left')).toBeTruthy();
  type('x'.repeat(4_002));
  expect(screen.getByText('Your message is 2 characters too long.')).toBeTruthy();
  expect(box.getAttribute('aria-invalid')).toBe('true');
  await send();
  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Your message is 2 characters too long.');
});

it('starts from the draft and tells of every change', () => {
  const { box, onDraft, type } = show({ draft: 'half a sent' });
  expect(box.value).toBe('half a sent');
  type('half a sentence');
  expect(onDraft).toHaveBeenCalledWith('half a sentence');
});
