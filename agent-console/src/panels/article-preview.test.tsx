import type { AnswerBody } from '@frontdesk/shared/message';
import { previewMark } from '@frontdesk/shared/preview';
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ArticlePreview } from './article-preview.tsx';

afterEach(cleanup);

const body: AnswerBody = { type: 'answer', articleId: 'bins', heading: 'Bins?', blocks: [], links: [], reviewDate: '2027-06-01' };
const tell = (source: unknown, origin = location.origin) =>
  act(() => {
    const event = Object.assign(new Event('message'), { data: { mark: previewMark, type: 'ready' }, origin, source });
    window.dispatchEvent(event);
  });

it('V62 tells the frame of the chat what to show once it is ready, and anew with each change, and no other window', async () => {
  const { rerender } = render(<ArticlePreview siteId="main" body={body} />);
  const frame = screen.getByTitle<HTMLIFrameElement>('The answer in the chat');
  expect(frame.getAttribute('src')).toBe('/chat/main?preview=1');
  const post = vi.fn();
  Object.defineProperty(frame, 'contentWindow', { value: { postMessage: post } });
  await tell({});
  await tell(frame.contentWindow, 'https://evil.example');
  expect(post).not.toHaveBeenCalled();
  await tell(frame.contentWindow);
  expect(post).toHaveBeenCalledWith({ mark: previewMark, type: 'show', body }, location.origin);
  const next = { ...body, heading: 'Which bins?' };
  rerender(<ArticlePreview siteId="main" body={next} />);
  await act(() => Promise.resolve());
  expect(post).toHaveBeenLastCalledWith({ mark: previewMark, type: 'show', body: next }, location.origin);
});
