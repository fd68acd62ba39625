import { CompleteArticle, type ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { ImportProblem } from '@frontdesk/shared/import-protocol.ts';
import { parseForm } from '@frontdesk/shared/problems.ts';
import { lintAnswer } from './lint-answer.ts';

export type Place = Omit<ImportProblem, 'message'>;

/** An article as a file has it: sites by id, none where the file names none, and its owner by e-mail address. */
export type ArticleFields = Omit<ArticleForm, 'siteIds' | 'ownerId'> & { sites: string[]; owner: string | null };

export type ArticleEntry = {
  id: string;
  fields: ArticleFields;
  /** Where a field stands, by its path in the form, such as "translations.0.answer"; of an answer the line of it as well, counting from 1. */
  placeOf: (path: string, line?: number) => Place;
};

export type ReadEntries = { entries: ArticleEntry[]; problems: ImportProblem[]; leftOut: number };

/** An article in its form, or what is wrong with it, each with its place: its fields, and each line of its answers that residents would not see as it was meant. */
export function checkEntry({ placeOf }: Pick<ArticleEntry, 'placeOf'>, value: ArticleForm): { form: ArticleForm } | { problems: ImportProblem[] } {
  const parsed = parseForm(CompleteArticle, value);
  const problems = 'problems' in parsed ? parsed.problems.map(({ path, message }) => ({ ...placeOf(path), message })) : [];
  const answers: [string, string][] = [
    ['answer', value.answer],
    ...value.translations.map(({ answer }, at): [string, string] => [`translations.${at}.answer`, answer]),
  ];
  // All that is wrong is said at once, and not one thing after another with each try.
  for (const [path, answer] of answers) problems.push(...lintAnswer(answer).map(({ line, message }) => ({ ...placeOf(path, line), message })));
  return 'value' in parsed && problems.length === 0 ? { form: parsed.value } : { problems };
}
