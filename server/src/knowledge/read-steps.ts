import type { ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { StepWords } from '@frontdesk/shared/step-words.ts';

/** Everything in a file is read as text: the numbers of a step are made numbers here. What is none stays text, and is refused as such. */
const numbersOf = (step: unknown): unknown =>
  typeof step !== 'object' || step === null
    ? step
    : Object.fromEntries(
        Object.entries(step).map(([key, value]) => [
          key,
          ['min', 'max', 'length'].includes(key) && typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : (value as unknown),
        ]),
      );

/** The steps of a file, whatever they are: the form says what is wrong with them. */
export const stepsOf = (read: readonly unknown[]): ArticleForm['steps'] => read.map(numbersOf) as ArticleForm['steps'];
export const stepWordsOf = (read: readonly unknown[]): StepWords[] => read as StepWords[];
