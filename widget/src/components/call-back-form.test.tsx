import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { CallBackForm } from './call-back-form.tsx';

afterEach(cleanup);

const now = Date.parse('2026-12-07T10:15:00Z');
const at = (iso: string) => Date.parse(iso);
const windows = [
  { soon: true, from: now, to: at('2026-12-07T12:15:00Z') },
  { soon: false, from: at('2026-12-07T14:00:00Z'), to: at('2026-12-07T16:00:00Z') },
  { soon: false, from: at('2026-12-08T08:30:00Z'), to: at('2026-12-08T12:00:00Z') },
  { soon: false, from: at('2026-12-09T12:00:00Z'), to: at('2026-12-09T17:00:00Z') },
];
const choices = { windows, reason: 'My bin was missed', name: '' };

function show(more: Partial<Parameters<typeof CallBackForm>[0]> = {}) {
  const actions = { onSend: vi.fn(), onBack: vi.fn() };
  const props = { choices, now, timeZone: 'Europe/London', draft: '', busy: false, trouble: null, ...actions, ...more };
  const { rerender } = render(<CallBackForm {...props} />);
  return { ...actions, change: (next: Partial<typeof props>) => rerender(<CallBackForm {...props} {...next} />) };
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const fill = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const ask = () => userEvent.click(screen.getByRole('button', { name: 'Ask for the call' }));
const noteOf = (name: string) => document.getElementById(field(name).getAttribute('aria-describedby') ?? '')?.textContent;

it('CB5 offers the times in words, in one group', () => {
  show();
  expect(screen.getByRole('group', { name: 'When should we ring?' })).toBeTruthy();
  const named = (name: string) => screen.getByRole('radio', { name });
  for (const name of [
    'As soon as somebody is free, by 12:15pm at the latest',
    'Today between 2pm and 4pm',
    'Tomorrow between 8:30am and 12pm',
    'Wednesday 9 December between 12pm and 5pm',
  ])
    expect(named(name)).toBeTruthy();
});

it('CB1 begins with what was written, and helps the browser to fill in the rest', () => {
  show();
  expect(field('What is it about?').value).toBe('My bin was missed');
  expect([field('Your name'), field('Phone number to ring')].map((one) => one.getAttribute('autocomplete'))).toEqual(['name', 'tel']);
  expect(field('Phone number to ring').type).toBe('tel');
});

it('says what is missing in a summary and beside each field, and goes to the first', async () => {
  const { onSend } = show({ choices: { ...choices, reason: '' } });
  await ask();
  expect(onSend).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field('Your name'));
  for (const link of ['Enter your name.', 'Enter the phone number that we should ring.', 'Choose when we should ring.', 'Enter what it is about.'])
    expect(screen.getByRole('link', { name: link })).toBeTruthy();
  expect(noteOf('Phone number to ring')).toContain('Enter the phone number that we should ring.');
  await userEvent.click(screen.getByRole('link', { name: 'Choose when we should ring.' }));
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
});

it('CB4 says beside the number what the server refused about it, and a time that went beside the times', () => {
  const { change } = show();
  change({ trouble: { code: 'phoneNotRung', sentence: 'We cannot ring that kind of number.' } });
  expect(noteOf('Phone number to ring')).toContain('We cannot ring that kind of number.');
  expect(document.activeElement).toBe(field('Phone number to ring'));
  change({ trouble: { code: 'callBackFull', sentence: 'That time is full. Choose another.' } });
  expect(screen.getByRole('group', { name: 'When should we ring?' }).textContent).toContain('That time is full.');
  change({ trouble: { code: 'rateLimited', sentence: 'That was a lot in a short time.' } });
  expect(screen.getAllByRole('alert').some((one) => one.textContent === 'That was a lot in a short time.')).toBe(true);
});

it('sends what was chosen: a time by its own hours, soon by its name', async () => {
  const { onSend } = show();
  fill('Your name', 'Jo');
  fill('Phone number to ring', '020 7946 0018');
  await userEvent.click(screen.getByRole('radio', { name: 'Today between 2pm and 4pm' }));
  await ask();
  expect(onSend).toHaveBeenLastCalledWith(
    expect.objectContaining({ name: 'Jo', phone: '020 7946 0018', window: { from: windows[1]?.from, to: windows[1]?.to } }),
  );
  await userEvent.click(screen.getByRole('radio', { name: /^As soon as/ }));
  await ask();
  expect(onSend).toHaveBeenLastCalledWith(expect.objectContaining({ window: 'soon' }));
});

it('says so when no time can be had, and goes back', async () => {
  const { onBack } = show({ choices: { ...choices, windows: [] } });
  expect(screen.getByRole('status').textContent).toContain('There is no time for a call');
  await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
  expect(onBack).toHaveBeenCalled();
});
