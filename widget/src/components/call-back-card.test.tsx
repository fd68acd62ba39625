import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { conversation, notice, stateWith } from '../conversation/samples.ts';
import { ChatScreen } from './chat-screen.tsx';
import { noActions, view } from './no-actions.ts';

afterEach(cleanup);

const callBack = {
  from: Date.parse('2026-12-07T14:00:00Z'),
  to: Date.parse('2026-12-07T16:00:00Z'),
  soon: false,
  triesMost: 3,
  phoneEnd: '018',
  late: false,
  tries: 0,
  ringing: false,
};
function show(change: Partial<typeof callBack> = {}) {
  const actions = noActions();
  const told = conversation({ state: 'callBack', callBack: { ...callBack, ...change } });
  const promised = notice(1, { type: 'callBackPromised', reference: told.reference, firstName: null, from: callBack.from, to: callBack.to, soon: false });
  render(<ChatScreen state={stateWith([promised], told)} view={view} actions={actions} />);
  return actions;
}

it('CB2 confirms with the reference, the end of the number and what happens next, and can be cancelled', async () => {
  const actions = show();
  const card = screen.getAllByRole('status').find((one) => one.textContent?.includes('FD-4K7Q-2M'));
  for (const words of ['We will ring you.', 'between 2pm and 4pm', 'ending 018', 'up to 3 times']) expect(card?.textContent).toContain(words);
  expect(screen.getByRole('link', { name: /call-back/ }).getAttribute('href')).toBe('/call-back/FD-4K7Q-2M');
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel the call' }));
  expect(actions.cancelCall).toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Start a new chat' }));
  expect(actions.startAnew).toHaveBeenCalled();
});

it('CB11 says that we are late, and CB7 takes no cancelling while we ring', () => {
  show({ late: true });
  expect(screen.getByText(/^We are sorry: we have not rung/)).toBeTruthy();
  cleanup();
  show({ ringing: true });
  expect(screen.getByText('We are ringing you now.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Cancel the call' })).toBeNull();
});

it('CB1 offers a call from the team’s own moment on, and at once where everyone has gone', () => {
  const waiting = (callFrom: number | null, someoneThere = true) => {
    cleanup();
    render(<ChatScreen state={stateWith([], { state: 'queued', position: 1, callFrom, someoneThere })} view={view} actions={noActions()} />);
    return screen.queryByRole('button', { name: 'Get a call instead' }) !== null;
  };
  expect(waiting(Date.now() - 1)).toBe(true);
  expect(waiting(Date.now() + 60_000)).toBe(false);
  expect(waiting(Date.now() + 60_000, false)).toBe(true);
  expect(waiting(null, false)).toBe(false);
});
