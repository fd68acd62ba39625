import { previewMark } from '@frontdesk/shared/preview.ts';
import { act, cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Preview } from './preview.tsx';

afterEach(cleanup);

const origin = 'https://chat.fernshire.example';
const parent = { postMessage: vi.fn() };
let listeners: ((event: MessageEvent) => void)[] = [];
const frame = {
  parent,
  location: { origin },
  addEventListener: (_name: string, hear: (event: MessageEvent) => void) => listeners.push(hear),
  removeEventListener: (_name: string, hear: (event: MessageEvent) => void) => (listeners = listeners.filter((one) => one !== hear)),
} as unknown as Window;
beforeEach(() => {
  listeners = [];
  parent.postMessage.mockClear();
  render(<Preview data={{ site: 'main', name: 'Fernshire Council', hosts: [] }} frame={frame} />);
});
const body = {
  type: 'answer',
  articleId: 'a',
  heading: 'When is my bin collected?',
  blocks: [{ type: 'paragraph', spans: [{ text: 'On a Tuesday.' }] }],
  links: [{ text: 'Calendar', url: '/bins' }],
  reviewDate: '2027-01-01',
};
const steps = [
  { type: 'step', articleId: 'a', key: 'home', ask: 'Which home?', kind: 'choice', options: ['A house', 'A flat'], again: false, place: { at: 1, of: 1 } },
];
const preview = { language: 'en', steps: [], passages: [], answer: body };
const say = (data: unknown, from: object = {}) =>
  act(() => listeners.forEach((hear) => hear({ data, origin, source: parent, ...from } as unknown as MessageEvent)));

it('K59 tells the console that it is ready, and draws what it is told as residents see it', async () => {
  expect(parent.postMessage).toHaveBeenCalledWith({ mark: previewMark, type: 'ready' }, origin);
  await say({ mark: previewMark, type: 'show', preview });
  expect(screen.getByRole('heading', { level: 2, name: body.heading })).toBeTruthy();
  expect(screen.getByText('On a Tuesday.')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Calendar/ }).getAttribute('href')).toBe(`${origin}/bins`);
  expect(screen.getByText('Did this answer your question?')).toBeTruthy();
  await say({ mark: previewMark, type: 'show', preview: { ...preview, answer: { ...body, blocks: [] } } });
  expect(screen.queryByText('On a Tuesday.')).toBeNull();
});

it('V69 asks what the article asks first, and begins the answer with what belongs to the choice that is tried', async () => {
  const passages = [{ key: 'home', option: 'A flat', blocks: [{ type: 'paragraph', spans: [{ text: 'Flats share bins.' }] }] }];
  await say({ mark: previewMark, type: 'show', preview: { ...preview, steps, passages } });
  expect(screen.getByText('Which home?')).toBeTruthy();
  expect(screen.queryByText('Flats share bins.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'A flat' }));
  expect(screen.getByText('Flats share bins.')).toBeTruthy();
  expect(screen.getByText('Your answer: A flat')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'A house' }));
  expect(screen.queryByText('Flats share bins.')).toBeNull();
});

it.each([
  ['another origin', { mark: previewMark, type: 'show', preview }, { origin: 'https://evil.example' }],
  ['another window', { mark: previewMark, type: 'show', preview }, { source: {} }],
  ['another form', { mark: previewMark, type: 'show', preview: { ...preview, answer: { ...body, blocks: 'x' } } }, {}],
  ['no mark', { type: 'show', preview }, {}],
])('K59 draws nothing from %s', async (_, data, from) => {
  await say(data, from);
  expect(screen.queryByText('On a Tuesday.')).toBeNull();
});
