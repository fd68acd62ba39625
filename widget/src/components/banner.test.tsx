import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { reduce } from '../conversation/reducer.ts';
import { answer, fromResident, site, stateWith } from '../conversation/samples.ts';
import { initialState, type ChatState } from '../conversation/state.ts';
import { ChatScreen } from './chat-screen.tsx';
import { noActions, view } from './no-actions.ts';

afterEach(cleanup);

const pinned = answer(1);
const surge = {
  id: 'snow',
  banner: 'Snow has closed some schools.',
  // The screen's clock is this machine's and the server's together.
  endsAt: Date.now() + 3_600_000,
  pinned: pinned.kind === 'assistant' && pinned.body.type === 'answer' ? pinned.body : null,
};
const during: ChatState = { ...initialState(true), site: { ...site, surge, invitations: false }, link: 'open' };

it('SU1 says the banner in a status, which can be put away and read again', async () => {
  const actions = noActions();
  const { rerender } = render(<ChatScreen state={during} view={view} actions={actions} />);
  expect(screen.getAllByRole('status').some((one) => one.textContent === surge.banner)).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
  const name = String(actions.hideBanner.mock.calls[0]?.[0]);
  rerender(<ChatScreen state={reduce(during, { type: 'bannerHidden', name })} view={view} actions={actions} />);
  expect(screen.queryByText(surge.banner)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show the notice for today' }));
  expect(actions.hideBanner).toHaveBeenLastCalledWith(null);
  const changed = reduce(reduce(during, { type: 'bannerHidden', name }), {
    type: 'surgeChanged',
    surge: { ...surge, banner: 'Other words.' },
    invitations: false,
  });
  rerender(<ChatScreen state={changed} view={view} actions={actions} />);
  expect(screen.getByText('Other words.')).toBeTruthy();
});

it('SU4 offers the pinned answer under the greeting until something is said, and asks whether it helped', async () => {
  const actions = noActions();
  const { rerender } = render(<ChatScreen state={during} view={view} actions={actions} />);
  const log = within(screen.getByRole('log'));
  expect(log.getByRole('heading', { name: 'My bin was missed' })).toBeTruthy();
  await userEvent.click(log.getByRole('button', { name: 'Yes, thank you' }));
  expect(actions.ratePinned).toHaveBeenCalledWith('snow', true);
  rerender(<ChatScreen state={stateWith([fromResident(1)], {}, { site: during.site })} view={view} actions={actions} />);
  expect(screen.queryByText('Worth knowing today')).toBeNull();
});

it('SU2 is gone when it is over, by the clock or by word of it', () => {
  const { rerender } = render(<ChatScreen state={{ ...during, offset: 3_700_000 }} view={view} actions={noActions()} />);
  expect(screen.queryByText(surge.banner)).toBeNull();
  rerender(<ChatScreen state={reduce(during, { type: 'surgeChanged', surge: null, invitations: true })} view={view} actions={noActions()} />);
  expect(screen.queryByText(surge.banner)).toBeNull();
  expect(screen.queryByText('Worth knowing today')).toBeNull();
});
