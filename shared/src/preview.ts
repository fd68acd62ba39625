import * as v from 'valibot';
import { AnswerBody, Block, StepBody } from './message.ts';

/**
 * An article as residents who read in a language would see it: what is asked first, the answer, and what belongs before it for each choice that brings something.
 * `option`: the text of the choice as it is shown.
 */
export const ArticlePreview = v.object({
  language: v.string(),
  steps: v.array(StepBody),
  passages: v.array(v.object({ key: v.string(), option: v.string(), blocks: v.array(Block) })),
  answer: AnswerBody,
});
export type ArticlePreview = v.InferOutput<typeof ArticlePreview>;

/** What the console and the frame that shows an article as residents see it say to each other; both are pages of one server. */
export const previewMark = 'frontdesk-preview';
export type PreviewMessage = { mark: typeof previewMark; type: 'show'; preview: ArticlePreview };
export type PreviewReady = { mark: typeof previewMark; type: 'ready' };

const isMarked = (data: unknown): data is { type?: unknown } => typeof data === 'object' && data !== null && (data as { mark?: unknown }).mark === previewMark;
/** `preview` is still to be parsed. */
export const isPreview = (data: unknown): data is { preview: unknown } => isMarked(data) && data.type === 'show';
export const isPreviewReady = (data: unknown): data is PreviewReady => isMarked(data) && data.type === 'ready';
