import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { WhyPage } from './why-page.tsx';

afterEach(cleanup);
const conversation = {
  id: 'c1',
  reference: 'FD-4K7Q-2M',
  team: { id: 'general', name: 'General' },
  state: 'assigned',
  requestedAt: 1_000,
  acceptedAt: 15_000,
  answeredAt: null,
  advisorFirstName: 'Sam',
  transfers: 0,
};
const steps = [
  { type: 'change', at: 1_000, event: 'person.requested', by: 'resident', before: 'assistant', after: 'queued' },
  {
    type: 'decision',
    at: 1_000,
    ring: 1,
    rank: 2,
    points: 61,
    waived: [{ need: 'language', name: 'pl' }],
    considered: [
      { name: 'Sam Carter', score: 50, why: 'chosen' },
      { name: 'Priya Shah', score: null, why: 'notAvailable' },
    ],
  },
  { type: 'offer', at: 1_000, endedAt: 8_000, name: 'Sam Carter', result: 'expired' },
];
const answering = (lists: Record<string, unknown[]>) =>
  vi.fn(async (name: string, payload: { reference?: string }) =>
    name === 'routing.list' ? { ok: true, now: 20_000, conversations: lists[payload.reference ?? ''] ?? [] } : { ok: true, conversation, steps, more: false },
  ) as unknown as Ask;

it('lists the newest requests, and shows who was asked, who was not, and why', async () => {
  render(<WhyPage ask={answering({ '': [conversation] })} live />);
  await userEvent.click(await screen.findByRole('button', { name: 'Show why for FD-4K7Q-2M' }));
  expect(await screen.findByText('The resident asked for a person. The clock started.')).toBeTruthy();
  const people = within(screen.getByRole('table', { name: 'Step 1 of asking, number 2 of all that waited' }));
  expect(people.getByRole('row', { name: 'Sam Carter Was asked 0.5' })).toBeTruthy();
  expect(people.getByRole('row', { name: /Priya Shah Was not Available/ })).toBeTruthy();
  expect(screen.getByText('Went without Polish: nobody who could be asked speaks it.')).toBeTruthy();
  expect(screen.getByText('Held out to Sam Carter, who did not answer in time.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
  expect(screen.getByRole('table', { name: 'The newest requests for a person' })).toBeTruthy();
});

it('finds one by its reference, and says when there is none', async () => {
  const ask = answering({ '': [], 'FD-4K7Q': [conversation] });
  render(<WhyPage ask={ask} live />);
  expect(await screen.findByText('Nobody has asked for a person yet.')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'Reference' }), ' FD-XX ');
  await userEvent.click(screen.getByRole('button', { name: 'Find' }));
  expect(await screen.findByText(/No chat that asked for a person has that reference/)).toBeTruthy();
  await userEvent.clear(screen.getByRole('textbox', { name: 'Reference' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reference' }), 'FD-4K7Q');
  await userEvent.click(screen.getByRole('button', { name: 'Find' }));
  expect(await screen.findByRole('heading', { name: 'FD-4K7Q-2M: from asking to a person' })).toBeTruthy();
});

it('says what went wrong, and tries again', async () => {
  let fail = true;
  const ask = vi.fn(async () =>
    fail ? { ok: false, error: { code: 'unknown', message: 'Something went wrong on our side.' } } : { ok: true, now: 0, conversations: [] },
  );
  render(<WhyPage ask={ask as unknown as Ask} live />);
  expect(await screen.findByRole('alert')).toBeTruthy();
  fail = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nobody has asked for a person yet.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
