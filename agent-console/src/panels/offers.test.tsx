import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { anOffer } from '../inbox/samples.ts';
import { Offers } from './offers.tsx';

afterEach(cleanup);

it('shows each offer with what there is to know, and answers the one pressed', async () => {
  const onAccept = vi.fn();
  const onDecline = vi.fn();
  const offers = [anOffer({ note: 'Needs the closure list' }), anOffer({ id: 'o2', preview: 'Pothole', page: { url: 'https://a.example/', title: 'Roads' } })];
  render(<Offers offers={offers} offset={0} answering={new Set()} onAccept={onAccept} onDecline={onDecline} />);
  const [one, two] = screen.getAllByRole('alert', { name: 'New chat' });
  if (!one || !two) throw new Error('Two offers were expected.');
  expect(within(one).getByText('Needs the closure list')).toBeTruthy();
  expect(within(one).getByRole('button', { name: 'Accept' }).title).toBe('Alt+A');
  expect(within(two).getByText('On: Roads')).toBeTruthy();
  await userEvent.click(within(two).getByRole('button', { name: 'Accept' }));
  await userEvent.click(within(one).getByRole('button', { name: 'Decline' }));
  expect(onAccept).toHaveBeenCalledWith(offers[1]);
  expect(onDecline).toHaveBeenCalledWith(offers[0]);
});

it('takes no second answer while the first is under way', () => {
  render(<Offers offers={[anOffer()]} offset={0} answering={new Set(['o1'])} onAccept={vi.fn()} onDecline={vi.fn()} />);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Accept' }).disabled).toBe(true);
});
