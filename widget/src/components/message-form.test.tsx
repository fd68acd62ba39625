import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { MessageForm } from './message-form.tsx';

afterEach(cleanup);

function show(more: Partial<Parameters<typeof MessageForm>[0]> = {}) {
  const actions = { onDraft: vi.fn(), onSend: vi.fn(), onBack: vi.fn() };
  render(<MessageForm begun draft="" busy={false} trouble={null} {...actions} {...more} />);
  return actions;
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const fill = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send message' }));

it('speaks of what was written only when something was', () => {
  show();
  expect(screen.getByText(/so you do not need to repeat it/)).toBeTruthy();
  cleanup();
  show({ begun: false });
  expect(screen.queryByText(/so you do not need to repeat it/)).toBeNull();
});

it('says what is missing in a summary and beside the fields, and goes to the first', async () => {
  const { onSend } = show();
  await send();
  expect(onSend).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field('Your name'));
  expect(field('Your name').getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field('Your name').getAttribute('aria-describedby') ?? '')?.textContent).toBe('Enter your name.');
  expect(screen.getByRole('alert').textContent).toContain('There is a problem');
  await userEvent.click(screen.getByRole('link', { name: 'Enter your message.' }));
  expect(document.activeElement).toBe(field('Your message'));
});

it('helps the browser to fill it in', () => {
  show();
  expect(['Your name', 'Email', 'Phone'].map((name) => field(name).getAttribute('autocomplete'))).toEqual(['name', 'email', 'tel']);
});

it('sends what was typed, once it is whole', async () => {
  const { onSend } = show({ draft: 'What I was typing' });
  fill('Your name', 'Ada');
  fill('Email', 'ada@example.com');
  await send();
  expect(onSend).toHaveBeenCalledWith({ name: 'Ada', email: 'ada@example.com', phone: '', text: 'What I was typing' });
});

it('shows what the server refused, and goes back', async () => {
  const { onBack } = show({ trouble: 'That was a lot in a short time.' });
  expect(screen.getByRole('alert').textContent).toBe('That was a lot in a short time.');
  await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
  expect(onBack).toHaveBeenCalled();
});
