import type { ArticleForm } from '@frontdesk/shared/article-form.ts';

type Marked = Pick<ArticleForm, 'answer' | 'translations' | 'steps'>;
type Said = { say?: string | undefined };

/** Every text of an article that is Markdown, with its path in the form: the answer, what belongs to a choice before it, and both in other languages. */
export function markedTexts({ answer, translations, steps }: Marked): [path: string, text: string][] {
  const passages = (path: string, options: readonly Said[] = []) =>
    options.flatMap(({ say }, at): [string, string][] => (say === undefined ? [] : [[`${path}.options.${at}.say`, say]]));
  return [
    ['answer', answer],
    ...steps.flatMap((step, at) => (step.kind === 'choice' ? passages(`steps.${at}`, step.options) : [])),
    ...translations.flatMap((one, at): [string, string][] => [
      [`translations.${at}.answer`, one.answer],
      ...(one.steps ?? []).flatMap(({ options }, place) => passages(`translations.${at}.steps.${place}`, options)),
    ]),
  ];
}
