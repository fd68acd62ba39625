import type { AnswersFound } from '@frontdesk/shared/answers-protocol.ts';
import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import type { Deps } from '../deps.ts';
import { answersFound } from './answer-body.ts';

/** The articles for a question, best first, as a search page shows them. Nothing is kept of it. */
export async function findAnswers({ knowledge }: Pick<Deps, 'knowledge'>, siteId: string, question: string): Promise<AnswersFound> {
  const findings = await knowledge.find(siteId, question);
  return { ok: true, sure: decideAnswer(findings).type === 'answer', answers: answersFound(knowledge, siteId, findings.found) };
}
