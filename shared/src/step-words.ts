import * as v from 'valibot';
import { stepFields, stepLimits, type StepOption } from './article-steps.ts';

const line = (most: number) => v.optional(v.pipe(v.string('invalid'), v.trim(), v.maxLength(most, 'tooLong'), v.regex(/^[^\r\n]*$/, 'oneLine')), '');
const WordsOfOption = v.pipe(
  v.strictObject({ text: line(stepLimits.option), say: v.optional(v.pipe(v.string('invalid'), v.trim(), v.maxLength(stepLimits.say, 'tooLong'))) }, stepFields),
  v.transform(({ text, say }): StepOption => (say === undefined || say === '' ? { text } : { text, say })),
);

/** A step's words in another language: of the step with this key, its options by their place. What is empty is not translated yet. */
export const StepWords = v.strictObject(
  {
    key: v.pipe(v.string('invalid'), v.trim(), v.maxLength(stepLimits.key, 'tooLong')),
    ask: line(stepLimits.ask),
    options: v.optional(v.pipe(v.array(WordsOfOption), v.maxLength(stepLimits.optionsMost, 'optionsMany'))),
  },
  stepFields,
);
export type StepWords = v.InferOutput<typeof StepWords>;

/** The words of an article's steps in one language; absent in what was kept before there were any. */
export const AllStepWords = v.optional(v.pipe(v.array(StepWords), v.maxLength(stepLimits.steps, 'stepsMany')));

/** What of a step its words are compared with. */
type Named = { key: string; options?: readonly Pick<StepOption, 'text'>[] };
type Misfit = { path: (string | number)[]; code: string };

const optionsOf = (step: Named): readonly unknown[] => step.options ?? [];

/** Words that belong to no step, or to none of its options, by their path in the list of them. */
export function misfits(steps: readonly Named[], words: readonly StepWords[] = []): Misfit[] {
  return words.flatMap(({ key, options = [] }, at): Misfit[] => {
    const step = steps.find((one) => one.key === key);
    if (!step) return [{ path: [at, 'key'], code: 'stepUnknown' }];
    if (words.findIndex((one) => one.key === key) < at) return [{ path: [at, 'key'], code: 'stepWordsTwice' }];
    return options.length > optionsOf(step).length ? [{ path: [at, 'options'], code: `optionsMore:${optionsOf(step).length}` }] : [];
  });
}

/** Words without those that fit no step, as when the steps were changed by who knows nothing of them. */
export const fitting = (steps: readonly Named[], words: readonly StepWords[] = []): StepWords[] =>
  words.flatMap((one) => {
    const step = steps.find(({ key }) => key === one.key);
    return step ? [{ ...one, ...(one.options && { options: one.options.slice(0, optionsOf(step).length) }) }] : [];
  });

const saysAnything = ({ ask, options = [] }: StepWords): boolean => ask !== '' || options.some(({ text, say }) => text !== '' || say !== undefined);

/** A translation without words that say nothing, so that one whose fields were never filled in is as one that has none. */
export function withoutEmptyWords<T extends { steps?: StepWords[] | undefined }>(translation: T): T {
  const { steps = [], ...rest } = translation;
  const said = steps.filter(saysAnything).map(({ key, ask, options = [] }) => {
    const told = options.some(({ text, say }) => text !== '' || say !== undefined);
    return { key, ask, ...(told && { options }) };
  });
  return (said.length > 0 ? { ...rest, steps: said } : rest) as T;
}
