import { askedLimits } from '@frontdesk/shared/asked-protocol.ts';
import type { Deps } from '../deps.ts';
import { freshOf } from './phrase-asked.ts';
import { openQuestions, soughtOf } from './open-questions.ts';

/** More are not looked through while somebody writes. */
const questionsMost = 500;

/** What residents asked lately that is likest to an article that is being written, and that it does not have yet. */
export async function askedLike(deps: Deps, siteId: string, lines: readonly string[]): Promise<string[]> {
  if (siteId === '' || lines.length === 0) return [];
  const questions = await openQuestions(deps, siteId, questionsMost);
  const places = await deps.knowledge.near(
    siteId,
    lines,
    questions.map(({ text }) => soughtOf(text)),
  );
  const [question = '', ...phrasings] = lines;
  const texts = places.flatMap((place) => questions[place]?.text ?? []);
  return freshOf({ question, phrasings }, texts).slice(0, askedLimits.checked);
}
