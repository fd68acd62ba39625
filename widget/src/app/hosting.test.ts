import { embedMark, type ToHost } from '@frontdesk/shared/embed-protocol.ts';
import { expect, it, vi } from 'vitest';
import { conversation, fromAdvisor, noon, site, syncOf } from '../conversation/samples.ts';
import { initialState } from '../conversation/state.ts';
import { hearHost, tellHost } from './hosting.ts';
import { openStore } from './store.ts';

const open = () => {
  const store = openStore(initialState(false));
  const told: ToHost[] = [];
  tellHost(store, { tell: (message) => void told.push(message), origin: () => null });
  return { store, told };
};

it('says nothing before the server has said how things stand', () => {
  const { store, told } = open();
  store.dispatch({ type: 'linkChanged', link: 'open' });
  expect(told).toEqual([]);
});

it('tells of a conversation that goes on, of what is unread, and of its being read', () => {
  const { store, told } = open();
  const hear = hearHost(store, () => undefined);
  store.dispatch({ type: 'synced', asked: null, now: noon, result: { ...syncOf(conversation({ state: 'assigned', headSeq: 1 }), [fromAdvisor(1)]), site } });
  hear({ mark: embedMark, type: 'shown', focus: false });
  expect(told).toEqual([
    { mark: embedMark, type: 'ongoing', ongoing: true },
    { mark: embedMark, type: 'unread', count: 1 },
    { mark: embedMark, type: 'unread', count: 0 },
  ]);
});

it('takes the focus only when it is asked to, and cuts a page’s address to what the server takes', () => {
  const { store } = open();
  const focus = vi.fn();
  const hear = hearHost(store, focus);
  hear({ mark: embedMark, type: 'shown', focus: false });
  expect(focus).not.toHaveBeenCalled();
  hear({ mark: embedMark, type: 'shown', focus: true });
  expect(focus).toHaveBeenCalledTimes(1);
  hear({ mark: embedMark, type: 'page', page: { url: `https://a.example/${'x'.repeat(3_000)}`, title: 'A' } });
  expect(store.state().page?.url).toHaveLength(2_000);
});
