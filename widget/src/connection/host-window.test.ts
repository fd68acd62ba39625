import { embedMark, type ToFrame } from '@frontdesk/shared/embed-protocol.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import { meetHost } from './host-window.ts';

const council = 'https://www.fernshire.example';
const chat = 'https://chat.example';

let listener: (event: unknown) => void;
let parent: { postMessage: ReturnType<typeof vi.fn> };
const hear = vi.fn<(message: ToFrame) => void>();

function meet(ancestors?: string[]) {
  parent = { postMessage: vi.fn() };
  const frame = { parent, location: { ancestorOrigins: ancestors }, addEventListener: (_: string, fn: typeof listener) => (listener = fn) };
  return meetHost(frame as unknown as Window, [council, chat], hear);
}
const shown = { mark: embedMark, type: 'shown', focus: true };
const say = (changes: object = {}) => listener({ source: parent, origin: council, data: shown, ...changes });

beforeEach(() => hear.mockClear());

it('says it is ready to each candidate by name, never to everybody', () => {
  meet();
  expect(parent.postMessage.mock.calls).toEqual([
    [{ mark: embedMark, type: 'ready' }, council],
    [{ mark: embedMark, type: 'ready' }, chat],
  ]);
});

it('asks only the parent where the browser names it, and nobody else where that one is not allowed', () => {
  meet([council]);
  expect(parent.postMessage.mock.calls.map((call) => call[1] as string)).toEqual([council]);
  meet(['https://evil.example']);
  expect(parent.postMessage.mock.calls.map((call) => call[1] as string)).not.toContain('https://evil.example');
});

it('answers the first that spoke, and only that one', () => {
  const host = meet([council]);
  host.tell({ mark: embedMark, type: 'unread', count: 1 });
  host.tell({ mark: embedMark, type: 'unread', count: 2 });
  expect(parent.postMessage).toHaveBeenCalledTimes(1);
  say();
  expect(host.origin()).toBe(council);
  expect(parent.postMessage).toHaveBeenLastCalledWith({ mark: embedMark, type: 'unread', count: 2 }, council);
  expect(parent.postMessage).toHaveBeenCalledTimes(2);
  say({ origin: chat });
  expect(hear).toHaveBeenCalledTimes(1);
});

it.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that only begins alike', { origin: `${council}.evil.example` }],
  ['no origin', { origin: 'null' }],
  ['a sibling frame', { source: {} }],
  ['no mark', { data: { type: 'shown', focus: true } }],
  ['an unknown type', { data: { mark: embedMark, type: 'eval' } }],
  ['a page of another form', { data: { mark: embedMark, type: 'page', page: { url: 1 } } }],
  ['nothing', { data: null }],
])('does not hear %s', (_, changes) => {
  const host = meet();
  say(changes);
  expect(hear).not.toHaveBeenCalled();
  expect(host.origin()).toBeNull();
});
