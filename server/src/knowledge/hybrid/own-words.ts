import type { Article } from '../../domain/article.ts';
import type { Findings } from '../../domain/assistant/decide-answer.ts';
import { wordsOf } from '../text/words.ts';

const keyOf = (text: string): string => wordsOf(text).join(' ');

/** Which article has a question in its very own words; null where none or several have. */
export function ownWordsOf(articles: readonly Article[]): (question: string) => string | null {
  const owners = new Map<string, string | null>();
  for (const { id, question, phrasings, translations } of articles)
    for (const line of [question, ...phrasings, ...translations.flatMap((one) => [one.question, ...one.phrasings])]) {
      const key = keyOf(line);
      const there = owners.get(key);
      owners.set(key, there === undefined || there === id ? id : null);
    }
  return (question) => owners.get(keyOf(question)) ?? null;
}

/** What was found, with an article in front that was asked for in its very own words: of that there is no doubt. */
export function surelyOf(articleId: string, findings: Findings): Findings {
  const others = findings.found.filter((one) => one.articleId !== articleId).map((one) => ({ ...one, confidence: 0 }));
  return { ...findings, found: [{ articleId, confidence: 1 }, ...others].slice(0, 3), among: 1, miss: null };
}
