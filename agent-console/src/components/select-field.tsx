import { FieldProblem } from './field-problem.tsx';

type Props = {
  id: string;
  label: string;
  /** Said with the label where several fields have the same one. */
  of?: string;
  hint?: string;
  value: string;
  choices: readonly { id: string; name: string }[];
  problem: string | undefined;
  onChange: (value: string) => void;
};

/** One of a list. */
export const SelectField = ({ id, label, of, hint, value, choices, problem, onChange }: Props) => (
  <div class="text-field">
    <label for={id}>
      {label}
      {of !== undefined && <span class="only-read">: {of}</span>}
    </label>
    {hint !== undefined && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    <select
      id={id}
      value={value}
      aria-invalid={problem !== undefined}
      aria-describedby={[hint === undefined ? '' : `${id}-hint`, problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id} selected={choice.id === value}>
          {choice.name}
        </option>
      ))}
    </select>
    <FieldProblem id={`${id}-problem`} text={problem} />
  </div>
);
