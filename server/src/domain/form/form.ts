import type { StepBody } from '@frontdesk/shared/message.ts';
import type { SaidArticle } from '../article.ts';
import { passageOf, shownOf, wordsToAsk, type Passage, type SaidStep } from './said-step.ts';

/** A fact that the resident told in answer to a step. The same key is the same fact, whichever article asks. */
export type Noted = { key: string; ask: string; answer: string };
/** What came of a step: the answer, or null where it was skipped. `said`: the same in the language that the resident was asked in, where that is not English. */
export type Told = { key: string; ask: string; answer: string | null; said?: string | undefined };
/** The steps of an article under way. `question`: what was asked, which its answer is for; `key`: the step that waits; `passed`: how many came before it. */
export type Form = { articleId: string; question: string; key: string; passed: number };

/** What a conversation knows of steps. `asked`: their keys, once for each time they were asked; skipped ones often enough not to be asked again. */
export type Known = { noted?: readonly Noted[]; asked?: readonly string[] };

/** A step is asked so often in one conversation. */
export const asksMost = 2;
/** Beyond these no article asks anything more: what a conversation remembers stays small. */
const notedMost = 12;
const askedMost = 60;

const timesAsked = ({ asked = [] }: Known, key: string): number => asked.filter((one) => one === key).length;

/** Whether a step may be asked: its fact is not known, and it was neither skipped nor asked too often. */
export const isOpen = (known: Known, key: string): boolean => {
  const { noted = [], asked = [] } = known;
  const isFull = noted.length >= notedMost || asked.length >= askedMost;
  return !isFull && !noted.some((one) => one.key === key) && timesAsked(known, key) < asksMost;
};

/** What is known after a step was answered or skipped. A fact that is known already stays as it was told first. */
export function withTold({ noted = [], asked = [] }: Known, { key, ask, answer }: Told): { noted: Noted[]; asked: string[] } {
  if (answer === null) return { noted: [...noted], asked: [...asked, ...Array.from({ length: asksMost }, () => key)] };
  return { noted: noted.some((one) => one.key === key) ? [...noted] : [...noted, { key, ask, answer }], asked: [...asked] };
}

export const withAsked = ({ asked = [] }: Known, key: string): string[] => [...asked, key];

/** What of an article its steps are asked with. */
type Asking = Pick<SaidArticle, 'id' | 'steps' | 'language'>;

/** The first step of an article that is open, as it is asked; null where the answer can be given. */
export function nextStep(article: Asking, known: Known, { question, passed }: Pick<Form, 'question' | 'passed'>) {
  const open = article.steps.filter(({ key }) => isOpen(known, key));
  const [step] = open;
  if (!step) return null;
  const form: Form = { articleId: article.id, question, key: step.key, passed };
  return { form, body: stepBodyOf(article, step, { at: passed + 1, of: passed + open.length }) };
}

/** A step as it is asked: in the language of its article where it has all words of it, and otherwise in English. */
export function stepBodyOf({ id, language }: Asking, step: SaidStep, place: StepBody['place']): StepBody {
  const { key, kind } = step;
  return {
    type: 'step',
    articleId: id,
    key,
    kind,
    ...shownOf(step),
    ...(language !== undefined && { language: wordsToAsk(step) ? language : 'en' }),
    ...(kind === 'number' ? { min: step.min, max: step.max } : {}),
    ...(kind === 'text' ? { length: step.length } : {}),
    again: false,
    place,
  };
}

/** The passages that belong to what was chosen, in the order of the steps. */
export const passagesOf = (steps: readonly SaidStep[], { noted = [] }: Known): Passage[] =>
  steps.flatMap((step) => {
    if (step.kind !== 'choice') return [];
    const chosen = noted.find(({ key }) => key === step.key)?.answer;
    return step.options.flatMap(({ text }, at) => (text === chosen ? (passageOf(step, at) ?? []) : []));
  });
