import { previewMark, type ArticlePreview as Shown } from '@frontdesk/shared/preview';
import { act, cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ArticlePreview } from './article-preview.tsx';

afterEach(cleanup);

const previewIn = (language: string, heading: string): Shown => ({
  ...{ language, steps: [], passages: [] },
  answer: { type: 'answer', articleId: 'bins', heading, blocks: [], links: [], reviewDate: '2027-06-01' },
});
const english = previewIn('en', 'Bins?');
const tell = (source: unknown, origin = location.origin) =>
  act(() => {
    const event = Object.assign(new Event('message'), { data: { mark: previewMark, type: 'ready' }, origin, source });
    window.dispatchEvent(event);
  });

it('V62 tells the frame of the chat what to show once it is ready, and anew with each change, and no other window', async () => {
  const { rerender } = render(<ArticlePreview siteId="main" previews={[english]} />);
  const frame = screen.getByTitle<HTMLIFrameElement>('The answer in the chat');
  expect(frame.getAttribute('src')).toBe('/chat/main?preview=1');
  const post = vi.fn();
  Object.defineProperty(frame, 'contentWindow', { value: { postMessage: post } });
  await tell({});
  await tell(frame.contentWindow, 'https://evil.example');
  expect(post).not.toHaveBeenCalled();
  await tell(frame.contentWindow);
  expect(post).toHaveBeenCalledWith({ mark: previewMark, type: 'show', preview: english }, location.origin);
  const next = previewIn('en', 'Which bins?');
  rerender(<ArticlePreview siteId="main" previews={[next]} />);
  await act(() => Promise.resolve());
  expect(post).toHaveBeenLastCalledWith({ mark: previewMark, type: 'show', preview: next }, location.origin);
  expect(screen.queryByLabelText('Language of the preview')).toBeNull();
});

it('V69 shows the article in each of its languages, and in English again where one is taken out', async () => {
  const polish = previewIn('pl', 'Kosze?');
  const { rerender } = render(<ArticlePreview siteId="main" previews={[english, polish]} />);
  const frame = screen.getByTitle<HTMLIFrameElement>('The answer in the chat');
  const post = vi.fn();
  Object.defineProperty(frame, 'contentWindow', { value: { postMessage: post } });
  await tell(frame.contentWindow);
  await userEvent.selectOptions(screen.getByLabelText('Language of the preview'), 'Polish');
  expect(post).toHaveBeenLastCalledWith({ mark: previewMark, type: 'show', preview: polish }, location.origin);
  rerender(<ArticlePreview siteId="main" previews={[english]} />);
  await act(() => Promise.resolve());
  expect(post).toHaveBeenLastCalledWith({ mark: previewMark, type: 'show', preview: english }, location.origin);
});
