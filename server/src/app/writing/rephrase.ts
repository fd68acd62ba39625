import type { AnswerBody } from '@frontdesk/shared/message.ts';
import { withoutPersonal } from '../../domain/assistant/without-personal.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';
import { findSite } from '../resident/read-site.ts';
import { articleText, enclosed, rephrasePrompt } from './prompts.ts';
import type { Prompt } from '../../model/language-model.ts';
import { written } from './writing.ts';

/** The article waits no longer than this for other words. */
export const rephraseWithin = 1_800;
const questionMost = 600;
const wordsMost = 600;

/** What the model is asked: the resident's question as data, and the article. `question` is without what tells who they are. */
export const rephraseOf = (question: string, blocks: AnswerBody['blocks'], within = rephraseWithin): Prompt => ({
  use: 'rephrase',
  system: rephrasePrompt,
  user: `${enclosed('QUESTION', question.slice(0, questionMost))}\n\n${enclosed('ARTICLE', articleText(blocks))}`,
  most: wordsMost,
  within,
});

/** Other words for an article, for the question that it answers: sentences that it supports; null where there are none in time, and then the article stands alone. */
export async function rephrased(deps: Deps, one: Conversation, { blocks }: AnswerBody, question: string, hurry?: AbortSignal): Promise<string[] | null> {
  const { writing } = deps;
  if (!writing?.uses.has('rephrase')) return null;
  const asked = withoutPersonal(question, [one.residentName, one.contact?.name, one.contact?.email, one.contact?.phone]);
  const names = (await deps.store.read((tx) => findSite(tx, one.siteId)))?.name ?? '';
  const done = await written(deps, writing, rephraseOf(asked, blocks), (text) => writing.supports(text, blocks, names), hurry);
  return done.outcome === 'shown' ? done.sentences : null;
}
