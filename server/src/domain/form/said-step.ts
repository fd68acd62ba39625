import type { Step } from '@frontdesk/shared/article-steps.ts';
import type { StepWords } from '@frontdesk/shared/step-words.ts';

/** A step with its words in the language that its article is said in, as far as it was translated. */
export type SaidStep = Step & { words?: StepWords };

const textsOf = (step: Step): string[] => (step.kind === 'choice' ? step.options.map(({ text }) => text) : []);

/** A step's question and options in another language. Null unless all of them are translated: a question with answers of another language helps nobody. */
export function wordsToAsk(step: SaidStep): { ask: string; options: string[] } | null {
  const { ask = '', options = [] } = step.words ?? {};
  const texts = textsOf(step).map((_, at) => options[at]?.text ?? '');
  return ask === '' || texts.includes('') ? null : { ask, options: texts };
}

/** The question and options as a resident sees them. */
export const shownOf = (step: SaidStep): { ask: string; options: string[] } => wordsToAsk(step) ?? { ask: step.ask, options: textsOf(step) };

/** What was understood, in the language in which it was asked; undefined where that is as it is noted. */
export function saidAnswer(step: SaidStep, answer: string | null): string | undefined {
  const at = answer === null ? -1 : textsOf(step).indexOf(answer);
  return wordsToAsk(step)?.options[at];
}

/** A passage of the answer in the language that it is said in, or else in English. */
export type Passage = { text: string; isEnglish: boolean };

/** What belongs to an option of a choice, by its place. */
export function passageOf(step: SaidStep, at: number): Passage | null {
  const say = step.kind === 'choice' ? step.options[at]?.say : undefined;
  if (say === undefined) return null;
  const translated = step.words?.options?.[at]?.say;
  return { text: translated ?? say, isEnglish: translated === undefined };
}
