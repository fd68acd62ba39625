import type { ComponentChildren } from 'preact';
import { FieldProblem } from './field-problem.tsx';

export type Choice = { id: string; label: string };
type Props = {
  id: string;
  legend: string;
  hint?: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  problem: string | undefined;
  onChange: (chosen: string[]) => void;
  /** What stands below the boxes: a way to add one, a warning. */
  children?: ComponentChildren;
};

/** Any of some choices, in as many columns as there is room for. */
export const CheckList = ({ id, legend, hint, choices, chosen, problem, onChange, children }: Props) => (
  <fieldset
    id={id}
    tabIndex={-1}
    aria-describedby={[hint === undefined ? '' : `${id}-hint`, problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined}
  >
    <legend>{legend}</legend>
    {hint !== undefined && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {choices.length > 0 && (
      <div class="check-list">
        {choices.map((choice) => (
          <label key={choice.id} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(choice.id)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, choice.id] : chosen.filter((one) => one !== choice.id))}
            />
            {choice.label}
          </label>
        ))}
      </div>
    )}
    {children}
    <FieldProblem id={`${id}-problem`} text={problem} />
  </fieldset>
);
