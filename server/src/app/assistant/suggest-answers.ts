import type { ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import type { Deps } from '../deps.ts';
import { answersFound } from './answer-body.ts';

const suggestionsMost = 2;

/** The two articles that fit what is being typed, or fewer: none where the assistant would not answer or offer a choice. Nothing is kept of it. */
export async function suggestAnswers(
  { knowledge }: Pick<Deps, 'knowledge'>,
  siteId: string,
  text: string,
): Promise<ResultOf<ResidentCommands['answer.suggest']>> {
  const findings = await knowledge.find(siteId, text);
  if (decideAnswer(findings).type === 'none') return { answers: [] };
  return { answers: answersFound(knowledge, siteId, findings.found.slice(0, suggestionsMost)) };
}
