import type { AnswerBody } from './message.ts';

/** What the console and the frame that shows an article as residents see it say to each other; both are pages of one server. */
export const previewMark = 'frontdesk-preview';
export type PreviewMessage = { mark: typeof previewMark; type: 'show'; body: AnswerBody };
export type PreviewReady = { mark: typeof previewMark; type: 'ready' };

const isMarked = (data: unknown): data is { type?: unknown } => typeof data === 'object' && data !== null && (data as { mark?: unknown }).mark === previewMark;
/** `body` is still to be parsed. */
export const isPreview = (data: unknown): data is { body: unknown } => isMarked(data) && data.type === 'show';
export const isPreviewReady = (data: unknown): data is PreviewReady => isMarked(data) && data.type === 'ready';
