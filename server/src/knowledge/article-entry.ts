import { CompleteArticle, tidied, type ArticleForm, type CompleteForm } from '@frontdesk/shared/article-form.ts';
import type { ImportProblem } from '@frontdesk/shared/import-protocol.ts';
import { parseForm } from '@frontdesk/shared/problems.ts';
import { lintAnswer, notAllowed, type MayLead } from './lint-answer.ts';
import { markedTexts } from './marked-texts.ts';

export type Place = Omit<ImportProblem, 'message'>;

/** An article as a file has it: sites by id, none where the file names none, its owner by e-mail address, and its steps where the kind of file can hold them. */
export type ArticleFields = Omit<ArticleForm, 'siteIds' | 'ownerId' | 'steps'> & {
  sites: string[];
  owner: string | null;
  steps?: ArticleForm['steps'] | undefined;
};

export type ArticleEntry = {
  id: string;
  fields: ArticleFields;
  /** Where a field stands, by its path in the form, such as "translations.0.answer"; of an answer the line of it as well, counting from 1. */
  placeOf: (path: string, line?: number) => Place;
};

export type ReadEntries = { entries: ArticleEntry[]; problems: ImportProblem[]; leftOut: number };

/** An article in its form, or what is wrong with it, each with its place: its fields, and each line of its answers that residents would not see as it was meant. */
export function checkEntry(
  { placeOf }: Pick<ArticleEntry, 'placeOf'>,
  value: ArticleForm,
  mayLead: MayLead = () => true,
): { form: CompleteForm } | { problems: ImportProblem[] } {
  const parsed = parseForm(CompleteArticle, value);
  const problems = 'problems' in parsed ? parsed.problems.map(({ path, message }) => ({ ...placeOf(path), message })) : [];
  // What is in the steps of a file is not looked at before they have their form.
  const marked = markedTexts(
    'value' in parsed ? parsed.value : { ...value, steps: [], translations: value.translations.map((one) => ({ ...one, steps: [] })) },
  );
  value.links.forEach(({ url }, at) => mayLead(url) || problems.push({ ...placeOf(`links.${at}.url`), message: notAllowed(url) }));
  // All that is wrong is said at once, and not one thing after another with each try.
  for (const [path, text] of marked) problems.push(...lintAnswer(text, mayLead).map(({ line, message }) => ({ ...placeOf(path, line), message })));
  return 'value' in parsed && problems.length === 0 ? { form: tidied(parsed.value) } : { problems };
}
