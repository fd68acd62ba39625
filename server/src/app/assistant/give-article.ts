import type { AssistantBody } from '@frontdesk/shared/message.ts';
import type { SaidArticle } from '../../domain/article.ts';
import { nextStep, withTold, type Form, type Known, type Told } from '../../domain/form/form.ts';
import { answerBodyOf } from './answer-body.ts';

export type Given = { body: AssistantBody; form?: Form; told?: Told };

/** An article's answer, or first the step that it asks and whose answer is not known. `told`: what came of the step before; `passed`: how many steps came before. */
export function giveArticle(article: SaidArticle, before: Known, question: string, told: Told | null = null, passed = 0): Given {
  const known = told ? withTold(before, told) : before;
  const next = nextStep(article, known, { question, passed });
  const body = next?.body ?? answerBodyOf(article, known);
  return {
    body: told ? { ...body, noted: { key: told.key, answer: told.answer, ...(told.said !== undefined && { said: told.said }) } } : body,
    ...(next && { form: next.form }),
    ...(told && { told }),
  };
}
