import type { AnswerBody } from '@frontdesk/shared/message.ts';
import { withoutPersonal } from '../../domain/assistant/without-personal.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';
import { findSite } from '../resident/read-site.ts';
import { articleText, enclosed, rephrasePrompt } from './prompts.ts';
import { written } from './writing.ts';

/** The article waits no longer than this for other words. */
export const rephraseWithin = 1_800;
const questionMost = 600;
const wordsMost = 600;

/** Other words for an article, for the question that it answers: sentences that it supports; null where there are none in time, and then the article stands alone. */
export async function rephrased(deps: Deps, one: Conversation, { blocks }: AnswerBody, question: string, hurry?: AbortSignal): Promise<string[] | null> {
  const { writing } = deps;
  if (!writing?.uses.has('rephrase')) return null;
  const asked = withoutPersonal(question, [one.residentName, one.contact?.name, one.contact?.email, one.contact?.phone]).slice(0, questionMost);
  const user = `${enclosed('QUESTION', asked)}\n\n${enclosed('ARTICLE', articleText(blocks))}`;
  const names = (await deps.store.read((tx) => findSite(tx, one.siteId)))?.name ?? '';
  const prompt = { use: 'rephrase', system: rephrasePrompt, user, most: wordsMost, within: rephraseWithin } as const;
  const done = await written(deps, writing, prompt, (text) => writing.supports(text, blocks, names), hurry);
  return done.outcome === 'shown' ? done.sentences : null;
}
