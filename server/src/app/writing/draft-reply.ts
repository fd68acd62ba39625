import type { ReplyDraft } from '@frontdesk/shared/draft-protocol.ts';
import type { Message } from '@frontdesk/shared/message.ts';
import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import { withoutPersonal } from '../../domain/assistant/without-personal.ts';
import type { Article } from '../../domain/article.ts';
import { parseAnswer } from '../../knowledge/parse-answer.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { findSite } from '../resident/read-site.ts';
import { askForDraft, draftOf, draftWithin, knownOf, type Drafting } from './ask-for-draft.ts';
import { articleText, enclosed, replyPrompt } from './prompts.ts';
import { written } from './writing.ts';

const questionMost = 1_000;
const replyMost = 900;

/** A reply for the advisor to change and send, drawn from the article that fits what the resident wrote last; every sentence is supported by it. */
export async function draftReply(deps: Deps, staffId: string, conversationId: string): Promise<ReplyDraft> {
  const drafting = await askForDraft(deps, staffId, conversationId, 'draft');
  const { writing, one, messages } = drafting;
  const question = lastQuestion(messages);
  const article = await articleFor(deps, drafting, question);
  if (!article) throw new RefusedError('draftNothing');
  const blocks = parseAnswer(article.answer);
  const asked = withoutPersonal(question, knownOf(drafting)).slice(-questionMost);
  const user = `${enclosed('QUESTION', asked)}\n\n${enclosed('ARTICLE', articleText(blocks))}`;
  const { name } = await deps.store.read((tx) => findSite(tx, one.siteId));
  const prompt = { use: 'draft', system: replyPrompt, user, most: replyMost, within: draftWithin } as const;
  const text = draftOf(await written(deps, writing, prompt, (said) => writing.supports(said, blocks, name)));
  return { text, articleId: article.id, heading: article.question };
}

/** What the resident wrote since somebody last answered them; before that, the last that they wrote. */
function lastQuestion(messages: readonly Message[]): string {
  const said = messages.filter((message) => message.kind === 'resident' || message.kind === 'advisor');
  const last = said.findLastIndex((message) => message.kind === 'resident');
  const answered = said.findLastIndex((message, at) => message.kind === 'advisor' && at < last);
  return said
    .slice(answered + 1, last + 1)
    .flatMap((message) => (message.kind === 'resident' ? [message.text] : []))
    .join(' ');
}

/** The likeliest article for it; where none is likely, the one that the assistant gave last. */
async function articleFor({ knowledge, log }: Deps, { one }: Drafting, question: string): Promise<Article | undefined> {
  const findings = await knowledge.find(one.siteId, question.slice(-questionMost)).catch((error: unknown) => {
    log.error({ err: error, siteId: one.siteId }, 'the search failed');
    return null;
  });
  const found = findings && decideAnswer(findings).type !== 'none' ? findings.found[0]?.articleId : undefined;
  const id = found ?? one.context.answers.at(-1)?.articleId;
  return id === undefined ? undefined : knowledge.article(one.siteId, id);
}
