import type { Step, StepKind } from '@frontdesk/shared/article-steps';

/** The words of an article's steps, where it is written. */
export const stepWords = {
  steps: 'Questions before the answer',
  hint: 'Where the answer depends on something only the resident knows. Each is asked once in a chat, and what was told goes to the advisor.',
  nth: (at: number) => `Question ${at}`,
  ask: 'What is asked',
  key: 'Short name',
  keyHint: 'One word, such as schoolYear. Articles that use the same name ask only once.',
  kind: 'Answered with',
  options: 'Choices',
  option: (at: number) => `Choice ${at}`,
  say: 'What the answer begins with then',
  addOption: 'Add a choice',
  min: 'At least',
  max: 'At most',
  length: 'Letters at most',
  add: 'Add a question',
  remove: 'Remove',
  removeStep: (at: number) => `Remove question ${at}`,
  removeOption: (at: number) => `Remove choice ${at}`,
} as const;

export const stepKindWords: Record<StepKind, string> = {
  choice: 'One of some choices',
  yesNo: 'Yes or no',
  postcode: 'A postcode',
  number: 'A number',
  date: 'A date',
  text: 'A few words',
};

/** A new step of a kind, with what was written of it so far. */
export function stepOf(kind: StepKind, { key, ask }: Pick<Step, 'key' | 'ask'>): Step {
  const base = { key, ask };
  switch (kind) {
    case 'choice':
      return { ...base, kind, options: [{ text: '' }, { text: '' }] };
    case 'number':
      return { ...base, kind, min: 0, max: 100 };
    case 'text':
      return { ...base, kind, length: 100 };
    default:
      return { ...base, kind };
  }
}
