import type { Step } from '@frontdesk/shared/article-steps.ts';
import type { SaidArticle } from '../../domain/article.ts';
import type { Findings } from '../../domain/assistant/decide-answer.ts';
import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import type { Reading } from '../../domain/assistant/read-message.ts';
import { isOpen, nextStep, type Form } from '../../domain/form/form.ts';
import { asksSomething, readAnswer, type StepReading } from '../../domain/form/read-answer.ts';
import { saidAnswer } from '../../domain/form/said-step.ts';
import type { Context } from '../../domain/conversation.ts';
import { giveArticle, type Given } from './give-article.ts';

type Parts = { article: (articleId: string) => SaidArticle | undefined; find: (text: string) => Promise<Findings>; thisYear: number };

/**
 * What the assistant does with a message while a step waits for its answer. Null: it is no answer to it, and is taken as any other message; the steps are then over.
 * Another article is looked for only where the message is not the answer and nothing else.
 */
export async function replyInForm(
  { article: articleOf, find, thisYear }: Parts,
  context: Context,
  form: Form,
  text: string,
  reading: Reading,
): Promise<Given | null> {
  const article = articleOf(form.articleId);
  if (!article) return null;
  const step = article.steps.find(({ key }) => key === form.key);
  // Changed meanwhile: what it asks now is asked.
  if (!step) return giveArticle(article, context, form.question, null, form.passed);
  const isGreeting = reading.type === 'greeting' || reading.type === 'thanks';
  const said = isGreeting && step.kind === 'text' ? ({ type: 'wrong' } as const) : readAnswer(step, text, thisYear);
  // Whoever takes the chat reads English; the resident is shown their own words again.
  const told = (answer: string | null): Given =>
    giveArticle(article, context, form.question, { key: step.key, ask: step.ask, answer, said: saidAnswer(step, answer) }, form.passed + 1);
  if (said.type === 'skip') return told(null);
  if (said.type === 'answer' && said.isSure) return told(said.answer);
  if (reading.type === 'question' && (await isAside(find, form, step, text, reading, said))) return null;
  if (said.type === 'answer') return told(said.answer);
  return isOpen(context, step.key) ? (askAgain(article, context, form) ?? told(null)) : told(null);
}

type AsQuestion = Extract<Reading, { type: 'question' }>;

/** Another question, which some other article surely answers; or, where it is no answer, what follows what was asked or puts it right. A free text is any of these only where it asks. */
async function isAside(find: Parts['find'], form: Form, step: Step, text: string, { corrects, isBare }: AsQuestion, said: StepReading): Promise<boolean> {
  const [asks, isText] = [asksSomething(text), step.kind === 'text'];
  if (isText && !asks) return false;
  if (isBare && asks && (isText || said.type === 'wrong')) return true;
  if (corrects && said.type === 'wrong') return true;
  const decision = decideAnswer(await find(text));
  return decision.type === 'answer' && decision.articleId !== form.articleId;
}

function askAgain(article: SaidArticle, context: Context, form: Form): Given | null {
  const next = nextStep(article, context, form);
  return next && next.form.key === form.key ? { ...next, body: { ...next.body, again: true } } : next;
}
