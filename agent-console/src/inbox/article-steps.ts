import type { ArticleForm } from '@frontdesk/shared/article-form';
import type { DraftStep } from '@frontdesk/shared/draft-steps';
import type { StepWords } from '@frontdesk/shared/step-words';

type Steps = ArticleForm['steps'];
export type Written = Pick<ArticleForm, 'steps' | 'translations'>;

/** The words of each step in one language, in the order of the steps and with a place for each option. Words of no step are left out. */
export function wordsOf(steps: Steps, known: readonly StepWords[] = []): StepWords[] {
  const left = [...known];
  return steps.map((step) => {
    // While a short name is being typed, two steps may have the same: each takes the words that stand at its place.
    const at = left.findIndex(({ key }) => key === step.key);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    const words = { key: step.key, ask: found?.ask ?? '' };
    return step.kind === 'choice' ? { ...words, options: step.options.map((_, place) => found?.options?.[place] ?? { text: '' }) } : words;
  });
}

/** A form in which the words of each step stand at its place, as they are shown: where something is wrong with one, it is said there. */
export const aligned = (form: ArticleForm): ArticleForm => ({
  ...form,
  translations: form.translations.map((one) => (one.steps ? { ...one, steps: wordsOf(form.steps, one.steps) } : one)),
});

/** Changes steps, and in each language the words with them, so that these stay with the steps that they belong to. */
function changed({ steps, translations }: Written, next: Steps, change: (words: StepWords[]) => StepWords[]): Written {
  const along = (words: readonly StepWords[]) => wordsOf(next, change(wordsOf(steps, words)));
  return { steps: next, translations: translations.map((one) => (one.steps ? { ...one, steps: along(one.steps) } : one)) };
}

export const replaced = <T>(all: readonly T[], at: number, next: T): T[] => all.map((one, place) => (place === at ? next : one));
export const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, place) => place !== at);

export const withStep = (form: Written, at: number, step: DraftStep): Written =>
  changed(form, replaced(form.steps, at, step), (words) => words.map((one, place) => (place === at ? { ...one, key: step.key } : one)));

export const withoutStep = (form: Written, at: number): Written => changed(form, without(form.steps, at), (words) => without(words, at));

/** Takes an option from a choice, and what it is called in each language. */
export function withoutOption(form: Written, at: number, option: number): Written {
  const step = form.steps[at];
  if (step?.kind !== 'choice') return form;
  const next = replaced(form.steps, at, { ...step, options: without(step.options, option) });
  return changed(form, next, (words) => words.map((one, place) => (place === at && one.options ? { ...one, options: without(one.options, option) } : one)));
}
