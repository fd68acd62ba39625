import type { AssistantBody } from '@frontdesk/shared/message.ts';
import { saidIn, type SaidArticle } from '../../domain/article.ts';
import type { AskedAs } from '../../domain/assistant/asked.ts';
import { decideAnswer, nothingFound, type Decision, type Findings } from '../../domain/assistant/decide-answer.ts';
import { partOf } from '../../domain/assistant/part-of.ts';
import { readMessage, type Reading } from '../../domain/assistant/read-message.ts';
import { findUrgent } from '../../knowledge/urgent/find-urgent.ts';
import type { Form, Told } from '../../domain/form/form.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';
import { answerBodyOf } from './answer-body.ts';
import { giveArticle } from './give-article.ts';
import { replyInForm } from './reply-in-form.ts';

/**
 * What the assistant does with a message: says something, or leads to a person, after saying something or at once. `question` is what it understood, with what that
 * followed; `asked` what the message was as a question, null where it was none; `found` is what came near; `form` and `told` are as in the event.
 * `isSure`: an article in English that was found for the question, and not one that was picked or asked about again.
 */
export type Reply =
  | { type: 'say'; body: AssistantBody; question: string; asked: AskedAs | null; found: Findings['found']; form?: Form; told?: Told; isSure?: boolean }
  | { type: 'person'; say: AssistantBody | null; reason: 'asked' | 'notHelped'; asked: AskedAs | null };

type AsQuestion = Extract<Reading, { type: 'question' }>;

/** So many in a row that the assistant has no answer to, and it leads to a person. */
const missesMost = 2;
/** Kinds of lines that no article answers and none should. */
const noise = new Set(['abuse', 'attack', 'chitchat', 'nonsense']);
const toPerson = (say: AssistantBody | null): Reply => ({ type: 'person', say, reason: 'asked', asked: null });

/** Reads and looks up, and changes nothing. */
export async function replyTo(deps: Deps, one: Conversation, text: string): Promise<Reply> {
  const { pending = null, misses = 0, urgent = null, form = null } = one.context;
  // The numbers are said; the rest is for people.
  if (urgent !== null && findUrgent(text) !== null) return toPerson(null);
  const reading = readMessage(text, pending);
  const say: Ways['say'] = (body, asked, question = text, found = []) => ({ type: 'say', body, question, asked, found });
  // Nobody is led round in circles: it has asked once already, or has had no answer before.
  const noAnswer: Ways['noAnswer'] = (asked, found = []) =>
    misses + 1 >= missesMost ? { type: 'person', say: { type: 'noAnswer' }, reason: 'notHelped', asked } : say({ type: 'noAnswer' }, asked, text, found);
  if (form && reading.type !== 'person' && reading.type !== 'ownCase') {
    const parts = {
      article: (articleId: string) => articleFor(deps, one, articleId),
      find: (asked: string) => search(deps, one.siteId, asked),
      thisYear: new Date(deps.clock()).getUTCFullYear(),
    };
    const given = await replyInForm(parts, one.context, form, text, reading);
    if (given) return { type: 'say', question: form.question, asked: 'told', found: [], ...given };
    // Understood with what the steps were for, as what follows an answer is.
    return replyTo(deps, { ...one, context: { ...one.context, form: null, lastAsked: form } }, text);
  }
  switch (reading.type) {
    case 'person':
      return toPerson(null);
    case 'ownCase':
      return toPerson({ type: 'ownCase', reference: reading.reference });
    case 'greeting':
    case 'thanks':
      return say({ type: reading.type }, null);
    case 'noneOfThem':
      return noAnswer('declined');
    case 'pick': {
      const article = articleFor(deps, one, reading.articleId);
      return article ? give(one, article, 'picked', pending?.question ?? text, []) : noAnswer('declined');
    }
    case 'question':
      return replyToQuestion(deps, one, text, reading, { say, noAnswer });
  }
}

const give = (one: Conversation, article: SaidArticle, asked: AskedAs, question: string, found: Findings['found']): Extract<Reply, { type: 'say' }> => ({
  type: 'say',
  question,
  asked,
  found,
  ...giveArticle(article, one.context, question),
});

type Ways = {
  say: (body: AssistantBody, asked: AskedAs | null, question?: string, found?: Findings['found']) => Reply;
  noAnswer: (asked: AskedAs | null, found?: Findings['found']) => Reply;
};

async function replyToQuestion(deps: Deps, one: Conversation, text: string, reading: AsQuestion, { say, noAnswer }: Ways): Promise<Reply> {
  const { lastAsked, pending } = one.context;
  // Of what was just answered: the passages that this is about.
  const last = reading.isBare && lastAsked ? articleFor(deps, one, lastAsked.articleId) : undefined;
  if (last && lastAsked) {
    const body = answerBodyOf(last, one.context);
    const part = partOf(body.blocks, text);
    return say(part ? { ...body, blocks: part, isPart: true } : body, 'follows', lastAsked.question);
  }
  const asksBack = deps.knowledge.askBack(one.siteId, text);
  if (asksBack && !pending) return say(choicesOf(deps, one, asksBack.articleIds, asksBack.ask), 'vague', text);
  const { question, findings, decision } = await lookUp(deps, one, text, reading);
  const { found } = findings;
  const contact = decision.type !== 'answer' && findings.miss?.contact ? deps.knowledge.contact(findings.miss.contact) : null;
  if (contact) return say({ type: 'elsewhere', name: contact.name, about: contact.for, url: contact.url, phone: contact.phone }, 'question', question, found);
  if (decision.type !== 'answer' && findings.miss?.kind === 'personal-case') return toPerson({ type: 'ownCase', reference: null });
  if (decision.type === 'choices' && !pending) return say(choicesOf(deps, one, decision.articleIds, null), 'question', question, found);
  const article = decision.type === 'answer' ? articleFor(deps, one, decision.articleId) : undefined;
  if (!article) return noAnswer(findings.miss && noise.has(findings.miss.kind) ? null : 'question', found);
  const isSure = article.translations.every(({ language }) => language !== one.language);
  return { ...give(one, article, 'question', question, found), isSure };
}

type LookedUp = { question: string; findings: Findings; decision: Decision };

/** A message by itself and, where it may follow what was asked before, together with that: whichever is surer. */
async function lookUp(deps: Deps, one: Conversation, text: string, { follows, corrects }: AsQuestion): Promise<LookedUp> {
  const decided = (question: string, findings: Findings): LookedUp => ({ question, findings, decision: decideAnswer(findings) });
  const alone = decided(text, await search(deps, one.siteId, text));
  const { lastAsked, pending } = one.context;
  const before = lastAsked?.question || pending?.question;
  if (before === undefined || !(follows || (pending && alone.decision.type !== 'answer'))) return alone;
  if (!corrects && alone.decision.type === 'answer' && alone.decision.articleId !== lastAsked?.articleId) return alone;
  const question = `${before} ${text}`.slice(-1_000);
  const both = await search(deps, one.siteId, question);
  const together = decided(question, corrects && lastAsked ? without(both, lastAsked.articleId) : both);
  const isSurer = together.decision.type === 'answer' || (together.decision.type === 'choices' && alone.decision.type !== 'answer');
  return isSurer ? together : alone;
}

/** It was not that one: what came next is offered. */
function without({ found, ...rest }: Findings, articleId: string): Findings {
  return { ...rest, found: found.filter((one) => one.articleId !== articleId).map((one) => ({ ...one, confidence: 0 })) };
}

function choicesOf(deps: Deps, one: Conversation, articleIds: readonly string[], ask: string | null): AssistantBody {
  const options = articleIds.flatMap((articleId) => {
    const article = articleFor(deps, one, articleId);
    return article ? [{ articleId, text: article.question }] : [];
  });
  return options.length > 0 ? { type: 'choices', ask, options } : { type: 'noAnswer' };
}

/** In the resident's language. */
function articleFor({ knowledge }: Deps, { siteId, language }: Conversation, articleId: string): SaidArticle | undefined {
  const article = knowledge.article(siteId, articleId);
  return article && saidIn(article, language);
}

/** A search that fails is a question without an answer: the resident is led to a person, and not left waiting. */
async function search(deps: Deps, siteId: string, text: string): Promise<Findings> {
  try {
    return await deps.knowledge.find(siteId, text);
  } catch (error) {
    deps.log.error({ err: error, siteId }, 'the search failed');
    return nothingFound;
  }
}
