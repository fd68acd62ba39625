import * as v from 'valibot';
import { Step, stepLimits, type StepOption } from './article-steps.ts';

const upTo = (most: number) => v.pipe(v.string('invalid'), v.trim(), v.maxLength(most, 'tooLong'));
/** Null as long as nothing was entered. */
const number = v.nullable(v.number('wholeNumber'));
const every = { key: upTo(stepLimits.key), ask: upTo(stepLimits.ask) };
/** A passage of which nothing is left is none. */
const DraftOption = v.pipe(
  v.strictObject({ text: upTo(stepLimits.option), say: v.optional(upTo(stepLimits.say)) }),
  v.transform(({ text, say }): StepOption => (say === undefined || say === '' ? { text } : { text, say })),
);

/** A step that is being written: anything may be missing but its kind. */
export const DraftStep = v.variant(
  'kind',
  [
    v.strictObject({ ...every, kind: v.literal('choice'), options: v.pipe(v.array(DraftOption), v.maxLength(stepLimits.optionsMost, 'optionsMany')) }),
    v.strictObject({ ...every, kind: v.literal('yesNo') }),
    v.strictObject({ ...every, kind: v.literal('postcode') }),
    v.strictObject({ ...every, kind: v.literal('number'), min: number, max: number }),
    v.strictObject({ ...every, kind: v.literal('date') }),
    v.strictObject({ ...every, kind: v.literal('text'), length: number }),
  ],
  'stepKind',
);
export type DraftStep = v.InferOutput<typeof DraftStep>;

export const DraftSteps = v.pipe(v.array(DraftStep), v.maxLength(stepLimits.steps, 'stepsMany'));

/** Those of an article that is being written which could be asked as they stand. */
export const completeSteps = (steps: readonly DraftStep[]): Step[] => steps.filter((step) => v.is(Step, step));
