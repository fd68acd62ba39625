import { stepKinds, stepLimits, type StepOption } from '@frontdesk/shared/article-steps';
import type { DraftStep } from '@frontdesk/shared/draft-steps';
import { FieldProblem } from '../components/field-problem.tsx';
import { NumberField } from '../components/number-field.tsx';
import { SelectField } from '../components/select-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { replaced, withoutOption, withoutStep, withStep, type Written } from '../inbox/article-steps.ts';
import { stepKindWords, stepOf, stepWords as words } from '../inbox/step-words.ts';

type Problems = { exactProblem: (path: string) => string | undefined };
type Props = Problems & { form: Written; onChange: (next: Partial<Written>) => void };

/** What an article asks before its answer. What is changed here is changed in the translations with it. */
export const ArticleSteps = ({ form, exactProblem, onChange }: Props) => (
  <fieldset id="steps" tabIndex={-1} aria-describedby="steps-hint">
    <legend>{words.steps}</legend>
    <p class="hint" id="steps-hint">
      {words.hint}
    </p>
    {form.steps.map((step, at) => (
      <StepFields
        key={at}
        at={at}
        step={step}
        exactProblem={exactProblem}
        onChange={(next) => onChange(withStep(form, at, next))}
        onRemoveOption={(option) => onChange(withoutOption(form, at, option))}
        onRemove={() => {
          onChange(withoutStep(form, at));
          document.getElementById('add-question')?.focus();
        }}
      />
    ))}
    {form.steps.length < stepLimits.steps && (
      <button id="add-question" type="button" class="add-step" onClick={() => onChange({ steps: [...form.steps, stepOf('choice', { key: '', ask: '' })] })}>
        {words.add}
      </button>
    )}
    <FieldProblem id="steps-problem" text={exactProblem('steps')} />
  </fieldset>
);

type StepProps = Problems & {
  at: number;
  step: DraftStep;
  onChange: (step: DraftStep) => void;
  onRemove: () => void;
  onRemoveOption: (option: number) => void;
};

const StepFields = ({ at, step, exactProblem, onChange, onRemove, onRemoveOption }: StepProps) => {
  const path = `steps.${at}`;
  const of = words.nth(at + 1);
  return (
    <div class="translation" role="group" aria-label={of}>
      <div class="translation-head">
        <h3>{of}</h3>
        <button type="button" class="small" aria-label={words.removeStep(at + 1)} onClick={onRemove}>
          {words.remove}
        </button>
      </div>
      <TextField
        id={`${path}.ask`}
        label={words.ask}
        of={of}
        value={step.ask}
        problem={exactProblem(`${path}.ask`)}
        onChange={(ask) => onChange({ ...step, ask })}
      />
      <div class="side-by-side">
        <SelectField
          id={`${path}.kind`}
          label={words.kind}
          of={of}
          value={step.kind}
          choices={stepKinds.map((kind) => ({ id: kind, name: stepKindWords[kind] }))}
          problem={exactProblem(`${path}.kind`)}
          onChange={(kind) => onChange(stepOf(stepKinds.find((one) => one === kind) ?? step.kind, step))}
        />
        <TextField
          id={`${path}.key`}
          label={words.key}
          of={of}
          hint={words.keyHint}
          value={step.key}
          problem={exactProblem(`${path}.key`)}
          onChange={(key) => onChange({ ...step, key })}
        />
      </div>
      {step.kind === 'choice' && (
        <Options
          path={path}
          options={step.options}
          exactProblem={exactProblem}
          onChange={(options) => onChange({ ...step, options })}
          onRemove={onRemoveOption}
        />
      )}
      {step.kind === 'number' && (
        <div class="side-by-side">
          {(['min', 'max'] as const).map((name) => (
            <NumberField
              key={name}
              id={`${path}.${name}`}
              label={words[name]}
              unit=""
              empty=""
              value={step[name]}
              problem={exactProblem(`${path}.${name}`)}
              onChange={(value) => onChange({ ...step, [name]: value })}
            />
          ))}
        </div>
      )}
      {step.kind === 'text' && (
        <NumberField
          id={`${path}.length`}
          label={words.length}
          unit=""
          empty=""
          value={step.length}
          problem={exactProblem(`${path}.length`)}
          onChange={(length) => onChange({ ...step, length })}
        />
      )}
    </div>
  );
};

type OptionsProps = Problems & { path: string; options: readonly StepOption[]; onChange: (options: StepOption[]) => void; onRemove: (at: number) => void };

const Options = ({ path, options, exactProblem, onChange, onRemove }: OptionsProps) => {
  const set = (at: number, next: StepOption) => onChange(replaced(options, at, next));
  return (
    <div id={`${path}.options`} class="step-options" tabIndex={-1} role="group" aria-label={words.options}>
      {options.map(({ text, say }, at) => (
        <div key={at} class="link-line">
          <TextField
            id={`${path}.options.${at}.text`}
            label={words.option(at + 1)}
            value={text}
            problem={exactProblem(`${path}.options.${at}.text`)}
            onChange={(next) => set(at, { ...(say !== undefined && { say }), text: next })}
          />
          <TextField
            id={`${path}.options.${at}.say`}
            label={words.say}
            of={words.option(at + 1)}
            rows={3}
            value={say ?? ''}
            problem={exactProblem(`${path}.options.${at}.say`)}
            onChange={(next) => set(at, next === '' ? { text } : { text, say: next })}
          />
          {options.length > stepLimits.optionsLeast && (
            <button type="button" class="small" aria-label={words.removeOption(at + 1)} onClick={() => onRemove(at)}>
              {words.remove}
            </button>
          )}
        </div>
      ))}
      {options.length < stepLimits.optionsMost && (
        <button type="button" class="small add-step" onClick={() => onChange([...options, { text: '' }])}>
          {words.addOption}
        </button>
      )}
      <FieldProblem id={`${path}.options-problem`} text={exactProblem(`${path}.options`)} />
    </div>
  );
};
