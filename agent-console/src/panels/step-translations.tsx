import type { ArticleForm } from '@frontdesk/shared/article-form';
import type { StepWords } from '@frontdesk/shared/step-words';
import { FieldProblem } from '../components/field-problem.tsx';
import { TextField } from '../components/text-field.tsx';
import { replaced, wordsOf } from '../inbox/article-steps.ts';
import { stepWords as words } from '../inbox/step-words.ts';
import { languageName } from '../inbox/times.ts';

type Problems = { exactProblem: (path: string) => string | undefined };
type Props = Problems & {
  /** Of the translation, such as "translations.0". */
  path: string;
  language: string;
  steps: ArticleForm['steps'];
  translated: readonly StepWords[] | undefined;
  onChange: (next: StepWords[]) => void;
};

/** The words of an article's steps in another language, each beside the English ones. */
export const StepTranslations = ({ path, language, steps, translated, exactProblem, onChange }: Props) => {
  const all = wordsOf(steps, translated);
  return (
    <div class="step-translations" id={`${path}.steps`} tabIndex={-1} role="group" aria-label={words.steps} aria-describedby={`${path}.steps-hint`}>
      <h4>{words.steps}</h4>
      <p class="hint" id={`${path}.steps-hint`}>
        {words.translatedHint}
      </p>
      {all.map((one, at) => (
        <OneStep
          key={at}
          path={`${path}.steps.${at}`}
          of={words.nthIn(at + 1, languageName(language))}
          language={language}
          step={steps[at]}
          words={one}
          exactProblem={exactProblem}
          onChange={(next) => onChange(replaced(all, at, next))}
        />
      ))}
      <FieldProblem id={`${path}.steps-problem`} text={exactProblem(`${path}.steps`)} />
    </div>
  );
};

type OneProps = Problems & {
  path: string;
  of: string;
  language: string;
  step: ArticleForm['steps'][number] | undefined;
  words: StepWords;
  onChange: (next: StepWords) => void;
};

const hintOf = (text: string) => (text === '' ? {} : { hint: words.inEnglish(text) });

const OneStep = ({ path, of, language, step, words: { key, ask, options = [] }, exactProblem, onChange }: OneProps) => {
  const english = step?.kind === 'choice' ? step.options : [];
  const set = (change: Partial<StepWords>) => onChange({ key, ask, ...(english.length > 0 && { options }), ...change });
  const field = { language, of };
  return (
    <div class="step-translation" role="group" aria-label={of}>
      <TextField
        {...field}
        {...hintOf(step?.ask ?? '')}
        id={`${path}.ask`}
        label={words.ask}
        value={ask}
        problem={exactProblem(`${path}.ask`) ?? exactProblem(`${path}.key`)}
        onChange={(next) => set({ ask: next })}
      />
      {english.map((option, place) => {
        const { text = '', say } = options[place] ?? {};
        const setOption = (next: { text: string; say?: string | undefined }) =>
          set({ options: replaced(options, place, next.say === undefined || next.say === '' ? { text: next.text } : { text: next.text, say: next.say }) });
        return (
          <div key={place} class="step-options">
            <TextField
              {...field}
              {...hintOf(option.text)}
              id={`${path}.options.${place}.text`}
              label={words.option(place + 1)}
              value={text}
              problem={exactProblem(`${path}.options.${place}.text`)}
              onChange={(next) => setOption({ text: next, say })}
            />
            {(option.say !== undefined || say !== undefined) && (
              <TextField
                language={language}
                {...hintOf(option.say ?? '')}
                of={`${words.option(place + 1)}, ${of}`}
                id={`${path}.options.${place}.say`}
                label={words.say}
                rows={3}
                value={say ?? ''}
                problem={exactProblem(`${path}.options.${place}.say`)}
                onChange={(next) => setOption({ text, say: next })}
              />
            )}
          </div>
        );
      })}
      <FieldProblem id={`${path}.options-problem`} text={exactProblem(`${path}.options`)} />
    </div>
  );
};
