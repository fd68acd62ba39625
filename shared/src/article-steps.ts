import * as v from 'valibot';

/** Limits of the steps of an article. Lengths are in UTF-16 code units. */
export const stepLimits = { steps: 4, key: 40, ask: 200, optionsLeast: 2, optionsMost: 8, option: 80, say: 2_000, text: 200, number: 1_000_000_000 } as const;

/** What form an answer has. */
export const stepKinds = ['choice', 'yesNo', 'postcode', 'number', 'date', 'text'] as const;
export type StepKind = (typeof stepKinds)[number];

const oneLine = (most: number) =>
  v.pipe(v.string('emptyText'), v.trim(), v.minLength(1, 'emptyText'), v.maxLength(most, 'tooLong'), v.regex(/^[^\r\n]*$/, 'oneLine'));
const whole = (least: number, most: number) =>
  v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(least, `atLeast:${least}`), v.maxValue(most, `atMost:${most}`));

/** A field that is not there, one that does not belong there, or something else than fields. */
export const stepFields = ({ expected }: v.StrictObjectIssue): string => (expected === 'never' ? 'fieldUnknown' : 'fieldMissing');

/** As two of them are compared: by case and spaces nobody tells answers apart. */
const sameText = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
const allDiffer = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** An answer to choose. `say` is a passage of the article's answer that belongs to this choice alone: Markdown of the safe subset, put before the rest. */
export const StepOption = v.strictObject(
  {
    text: oneLine(stepLimits.option),
    say: v.optional(v.pipe(v.string('emptyText'), v.trim(), v.minLength(1, 'emptyText'), v.maxLength(stepLimits.say, 'tooLong'))),
  },
  stepFields,
);
export type StepOption = v.InferOutput<typeof StepOption>;

const every = {
  /** What is asked, as one word: the same key in another article is the same fact, and is asked once in a conversation. */
  key: v.pipe(v.string('stepKey'), v.regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'stepKey')),
  /** The question, in one sentence. */
  ask: oneLine(stepLimits.ask),
};

/** A question that an article asks before its answer is given. The messages are codes of problems.ts. */
export const Step = v.variant(
  'kind',
  [
    v.strictObject(
      {
        ...every,
        kind: v.literal('choice'),
        options: v.pipe(
          v.array(StepOption, 'optionsFew'),
          v.minLength(stepLimits.optionsLeast, 'optionsFew'),
          v.maxLength(stepLimits.optionsMost, 'optionsMany'),
          // Those that are empty are refused as that.
          v.check((options) => allDiffer(options.flatMap(({ text }) => sameText(text) || [])), 'optionTwice'),
        ),
      },
      stepFields,
    ),
    v.strictObject({ ...every, kind: v.literal('yesNo') }, stepFields),
    v.strictObject({ ...every, kind: v.literal('postcode') }, stepFields),
    /** A whole number, both ends included. */
    v.pipe(
      v.strictObject(
        {
          ...every,
          kind: v.literal('number'),
          min: whole(-stepLimits.number, stepLimits.number),
          max: whole(-stepLimits.number, stepLimits.number),
        },
        stepFields,
      ),
      v.forward(
        v.check(({ min, max }) => min <= max, 'maxBelowMin'),
        ['max'],
      ),
    ),
    v.strictObject({ ...every, kind: v.literal('date') }, stepFields),
    v.strictObject({ ...every, kind: v.literal('text'), length: whole(1, stepLimits.text) }, stepFields),
  ],
  'stepKind',
);
export type Step = v.InferOutput<typeof Step>;

/** The steps of one article, in the order in which they are asked. */
export const Steps = v.pipe(
  v.array(Step),
  v.maxLength(stepLimits.steps, 'stepsMany'),
  v.check((steps) => allDiffer(steps.map(({ key }) => key)), 'stepKeyTwice'),
);
