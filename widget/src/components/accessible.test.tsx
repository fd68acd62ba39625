import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { answer, fromAdvisor, fromResident, noon, notice, site, stateWith } from '../conversation/samples.ts';
import { initialState, type ChatState } from '../conversation/state.ts';
import { ChatScreen } from './chat-screen.tsx';
import { noActions, view } from './no-actions.ts';

afterEach(cleanup);

const failed = { clientMessageId: 'abc', text: 'my bin', writtenAt: noon, since: noon, state: 'notSent' as const, sentence: null };
const screens: Record<string, ChatState> = {
  loading: initialState(true),
  greeting: { ...stateWith([]), conversation: null },
  answer: stateWith([fromResident(1), answer(2)], {}, { outbox: [failed] }),
  queue: stateWith([notice(1, { type: 'queued', teamName: 'Housing', reason: 'asked' })], { state: 'queued', position: 2, someoneThere: false }),
  person: stateWith([fromAdvisor(1)], { state: 'assigned', advisorFirstName: 'Sam', teamName: 'Housing' }, { typing: 'Sam', link: 'lost' }),
  form: stateWith([notice(1, { type: 'nobodyAvailable', reason: 'nobodySignedIn', opensAt: null })]),
  closed: { ...stateWith([]), site: { ...site, availability: { status: 'outOfHours', opensAt: noon, changesAt: noon, reopensAt: null } } },
  left: stateWith([], { state: 'leftMessage' }),
  ended: stateWith([], { state: 'closed' }),
};

it.each(Object.entries(screens))('axe finds nothing in the %s screen', async (_, state) => {
  const { container } = render(<ChatScreen state={state} view={view} actions={noActions()} />);
  // Colours and layout are for a real browser.
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});
