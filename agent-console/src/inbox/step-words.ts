import type { StepKind } from '@frontdesk/shared/article-steps';
import type { DraftStep } from '@frontdesk/shared/draft-steps';

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
  /** Under a translation. */
  translatedHint: 'A question that is not translated here is asked in English.',
  nthIn: (at: number, language: string) => `Question ${at} in ${language}`,
  inEnglish: (text: string) => `In English: ${text}`,
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

const partNames: Record<string, string> = {
  ask: stepWords.ask,
  key: stepWords.key,
  kind: stepWords.kind,
  options: stepWords.options,
  min: stepWords.min,
  max: stepWords.max,
  length: stepWords.length,
};

/** The label of a field of a step, by its place, the field, and of a choice its place and whether it is what the answer begins with then. */
export function stepFieldName([at, part = '', option, last]: readonly (string | undefined)[]): string {
  const choice = option === undefined ? (partNames[part] ?? '') : stepWords.option(Number(option) + 1);
  return [stepWords.nth(Number(at) + 1), choice, last === 'say' ? stepWords.say : ''].filter(Boolean).join(', ');
}

/** A new step of a kind, with what was written of it so far. */
export function stepOf(kind: StepKind, { key, ask }: Pick<DraftStep, 'key' | 'ask'>): DraftStep {
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
